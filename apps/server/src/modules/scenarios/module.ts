import { documentJsonSchema } from '@cartie/flow'
import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ScenarioCalls } from '../contacts/index.ts'
import { inboundQueue, type Responder } from '../messaging/index.ts'
import type { BotsOf, HoursOf, Interceptor, MenuOf, MenuUses, WorkspaceFacts } from './ports.ts'
import type { OutsideParts } from './http/fetch-outside.ts'
import { createEditors } from './presence/editors.ts'
import { scenariosRoutes } from './routes.ts'
import { createResponder } from './runner/responder.ts'
import { requestOutsideWorker } from './workers/request-outside.ts'
import { wakeDueSessions } from './store/due-sessions.ts'
import { createLibrary } from './store/published.ts'

export type ScenariosPorts = {
  readonly platform: Pick<Platform, 'database' | 'clock' | 'nudge' | 'log' | 'hub' | 'announce' | 'transact' | 'seal'>
  /** What other modules let scenarios do. */
  readonly calls: ScenarioCalls
  readonly workspaceFacts: WorkspaceFacts
  readonly interceptors: readonly Interceptor[]
  readonly menuOf: MenuOf
  readonly hoursOf: HoursOf
  readonly menuUses: MenuUses
  readonly botsOf: BotsOf
  /** False where lanes wait to be drained: then timers are woken by hand. */
  readonly watchesTimers: boolean
  /** How names of servers outside are looked up. */
  readonly outside: OutsideParts
}

export type Scenarios = { readonly module: Module; readonly responder: Responder; readonly wake: () => Promise<number> }

const timerMs = 1_000

export function scenariosModule({
  platform,
  watchesTimers,
  menuUses,
  botsOf,
  outside,
  ...parts
}: ScenariosPorts): Scenarios {
  const { database, clock, nudge, log } = platform
  const wake = async (): Promise<number> => {
    const woken = await database.withPlatform('timers of every workspace run out alike', (db) =>
      wakeDueSessions(db, clock.now()),
    )
    if (woken > 0) nudge([inboundQueue.name])
    return woken
  }
  const library = createLibrary()
  const module: Module = {
    name: 'scenarios',
    http: (app) => void app.get('/api/schemas/flow-document.json', async () => documentJsonSchema()),
    jobs: [requestOutsideWorker({ ...platform, outside })],
    router: scenariosRoutes({
      library,
      menuUses,
      botsOf,
      calls: parts.calls,
      seal: platform.seal,
      editors: createEditors(platform),
    }),
    start: async () => {
      if (!watchesTimers) return async () => undefined
      let isBusy = false
      const timer = setInterval(() => {
        if (isBusy) return
        isBusy = true
        wake()
          .catch((error: unknown) => log.warn({ err: error }, 'timers could not be looked at'))
          .finally(() => void (isBusy = false))
      }, timerMs)
      return async () => clearInterval(timer)
    },
  }
  return { module, responder: createResponder({ ...parts, library }), wake }
}
