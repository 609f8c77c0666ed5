/** Tells whose limit was hit when Telegram says "too many requests", which it does not say itself. */
export interface FloodSense {
  scopeOf(where: { readonly token: string; readonly chat: string }, afterMs: number): 'account' | 'chat'
}

/** Longer than this Telegram asks only of a bot as a whole. */
const chatWaitsMs = 60_000

/**
 * The first refusal counts as its chat's: one chat may have had more than a message a second. When another chat of the
 * same bot is refused while the first still waits, the bot as a whole is too fast. Kept in this process: it is a hint,
 * and whoever guessed wrong is refused once more and then knows.
 */
export function createFloodSense(nowMs: () => number): FloodSense {
  const waiting = new Map<string, { chat: string; untilMs: number }>()
  return {
    scopeOf({ token, chat }, afterMs) {
      const bot = token.split(':')[0] ?? ''
      const before = waiting.get(bot)
      const now = nowMs()
      waiting.set(bot, { chat, untilMs: now + afterMs })
      const isAnother = before !== undefined && before.chat !== chat && before.untilMs > now
      return isAnother || afterMs > chatWaitsMs ? 'account' : 'chat'
    },
  }
}
