import { createWorld, type WorldSettings } from './core/create-world.ts'
import { closeWebhook } from './core/webhook.ts'
import { handlesOf, type CallVerb } from './control/handles.ts'
import { verbsOf } from './control/verbs.ts'
import { serve, type TelegramServer } from './http/server.ts'

export type TelegramSettings = WorldSettings & {
  /** 0, the default, takes any free port. */
  readonly port?: number
}

export type Telegram = Awaited<ReturnType<typeof startTelegram>>

/** Starts the Bot API of a Telegram that exists on this machine only. */
export async function startTelegram({ port = 0, ...settings }: TelegramSettings = {}) {
  const world = createWorld(settings)
  let server: TelegramServer | null = null
  const verbs = verbsOf(world, {
    down: async (ms) => await server?.down(ms),
    up: async () => await server?.up(),
  })
  const table = new Map(Object.entries(verbs))
  server = await serve(world, (verb, body) => control(table, verb, body), port)
  const started = server
  // @NOTE TypeScript cannot follow that the verb and its arguments come from the same name.
  const call: CallVerb = async (name, args) => (await (verbs[name] as (args: unknown) => unknown)(args)) as never
  return {
    ...handlesOf(call),
    url: `http://127.0.0.1:${started.port}`,
    up: () => started.up(),
    stop: async () => {
      for (const bot of world.bots.values()) {
        bot.updates.poll?.stop('the emulator stops')
        if (bot.updates.webhook) closeWebhook(bot.updates.webhook)
      }
      await started.stop()
    },
  }
}

async function control(table: ReadonlyMap<string, unknown>, verb: string, body: string): Promise<unknown> {
  const perform = table.get(verb)
  if (typeof perform !== 'function')
    throw new Error(`there is no verb ${verb}; there are: ${[...table.keys()].join(', ')}`)
  return await perform(body === '' ? {} : JSON.parse(body))
}
