import type { Bot } from '../core/bot.ts'
import { put, type Pending } from '../core/updates.ts'
import type { WireUpdate } from '../core/wire.ts'
import type { World } from '../core/world.ts'

/** From now on the bot's updates are kept back. */
export function hold(bot: Bot): void {
  bot.updates.held ??= []
}

export type Order = 'same' | 'reverse'

/** Lets the kept updates go, in order or last first. */
export function release(world: World, bot: Bot, order: Order): number {
  const held = bot.updates.held ?? []
  bot.updates.held = null
  const sequence = order === 'reverse' ? held.toReversed() : held
  for (const pending of sequence) put(world, bot, pending)
  return sequence.length
}

/** Delivers an update again, as Telegram does when it did not see the answer. */
export function repeat(world: World, bot: Bot, updateId: number): WireUpdate {
  const update = bot.updates.recent.find((one) => one.update_id === updateId)
  if (!update) throw new Error(`update ${updateId} is not remembered`)
  inject(world, bot, update)
  return update
}

/** Delivers an update made by a test. Without an id it gets the next one. */
export function inject(world: World, bot: Bot, update: Partial<WireUpdate>): WireUpdate {
  const whole: WireUpdate = { ...update, update_id: update.update_id ?? ++bot.updates.lastId }
  const pending: Pending = {
    update: whole,
    lane: `injected/${whole.update_id}`,
    at: world.settings.now(),
    isRepeat: true,
  }
  put(world, bot, pending)
  return whole
}
