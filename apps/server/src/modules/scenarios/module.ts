import { documentJsonSchema } from '@cartie/flow'
import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ScenarioCalls } from '../contacts/index.ts'
import { inboundQueue, type Responder } from '../messaging/index.ts'
import type { BotsOf, HoursOf, Interceptor, MenuOf, MenuUses, WorkspaceFacts } from './ports.ts'
import { createEditors } from './presence/editors.ts'
import { scenariosRoutes } from './routes.ts'
import { createResponder } from './runner/responder.ts'
import { wakeDueSessions } from './store/due-sessions.ts'
import { createLibrary } from './store/published.ts'

export type ScenariosPorts = {
  readonly platform: Pick<Platform, 'database' | 'clock' | 'nudge' | 'log' | 'hub' | 'announce'>
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
}

export type Scenarios = { readonly module: Module; readonly responder: Responder; readonly wake: () => Promise<number> }

const timerMs = 1_000

export function scenariosModule({ platform, watchesTimers, menuUses, botsOf, ...parts }: ScenariosPorts): Scenarios {
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
    router: scenariosRoutes({ library, menuUses, botsOf, calls: parts.calls, editors: createEditors(platform) }),
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
