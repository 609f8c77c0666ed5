import { methodNamed } from '../../facts/check-telegram.ts'
import type { Bot } from '../core/bot.ts'
import { badRequest, refuse, type Answer } from '../core/refusal.ts'
import type { World } from '../core/world.ts'
import { methods } from '../methods/registry.ts'
import { checkCall, type RawCall } from './read-call.ts'

/** Checks a call against the facts and performs it; whatever breaks them is recorded as a violation. */
export async function performCall(
  world: World,
  bot: Bot,
  name: string,
  raw: RawCall,
  onGone: (left: () => void) => void,
): Promise<Answer> {
  const method = methodNamed(name)
  if (method === null) {
    violate(world, bot, name, 'is not a method of the Bot API', raw)
    return refuse(404, 'Not Found')
  }
  world.calls.set(method, (world.calls.get(method) ?? 0) + 1)
  const checked = checkCall(method, raw, world.settings.isStrict)
  if (checked.problem !== null) violate(world, bot, method, checked.problem, raw)
  if (checked.refusal !== '') return badRequest(checked.refusal)
  const perform = methods.get(method)
  if (!perform) {
    violate(world, bot, method, 'not emulated', raw)
    return badRequest(`method ${method} is not emulated`)
  }
  return await perform({
    world,
    bot,
    method,
    params: checked.params,
    uploads: raw.uploads,
    onGone,
    perform: (self, called, values) => {
      const call = { values, isSpelled: false, uploads: new Map() }
      void performCall(world, self, called, call, () => undefined)
    },
  })
}

function violate(world: World, bot: Bot, method: string, problem: string, raw: RawCall): void {
  world.violations.push({ method, problem, params: raw.values, botId: bot.id })
}
