import type { Chat } from './chat.ts'
import { tooMany, type Answer } from './refusal.ts'
import type { World } from './world.ts'
import { ok } from '@cartie/kernel'

/** How much may be sent. Telegram publishes 30/s per bot, 1/s per chat, 20/min per group, and allows small bursts. */
export type Limits = { readonly bot: Allowance; readonly chat: Allowance; readonly group: Allowance }

/** `count` sends in `perMs` milliseconds, at most `burst` of them at once. */
export type Allowance = { readonly count: number; readonly perMs: number; readonly burst: number }

export type Spending = { left: number; at: number }

export const telegramLimits: Limits = {
  bot: { count: 30, perMs: 1000, burst: 30 },
  chat: { count: 1, perMs: 1000, burst: 4 },
  group: { count: 20, perMs: 60_000, burst: 20 },
}

/** Takes `cost` sends from every allowance that applies, or from none and says how long to wait. */
export function spend(world: World, botId: number, chat: Chat | null, cost: number): Answer<true> {
  const limits = world.limits
  if (!limits) return ok(true)
  const now = world.settings.now()
  const spendings = [spendingOf(world, `bot/${botId}`, limits.bot, now)]
  if (chat) {
    const allowance = chat.wire.type === 'private' ? limits.chat : limits.group
    spendings.push(spendingOf(world, `bot/${botId}/${chat.key}`, allowance, now))
  }
  // An album larger than a burst is let through when the allowance is full.
  const waits = spendings.map(({ spending, allowance }) => {
    const missing = Math.min(cost, allowance.burst) - spending.left
    return missing <= 0 ? 0 : (missing * allowance.perMs) / allowance.count
  })
  const waitMs = Math.max(...waits)
  if (waitMs > 0) return tooMany(Math.max(1, Math.ceil(waitMs / 1000)))
  for (const { spending } of spendings) spending.left -= cost
  return ok(true)
}

function spendingOf(world: World, key: string, allowance: Allowance, now: number) {
  const spending = world.spending.get(key) ?? { left: allowance.burst, at: now }
  const earned = ((now - spending.at) * allowance.count) / allowance.perMs
  spending.left = Math.min(allowance.burst, spending.left + Math.max(0, earned))
  spending.at = now
  world.spending.set(key, spending)
  return { spending, allowance }
}
