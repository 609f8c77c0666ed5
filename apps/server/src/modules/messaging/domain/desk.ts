import { err, ok, type Result } from '@cartie/kernel'
import type { MemberId } from '../../identity/index.ts'
import type { Thread } from './thread.ts'

export type ConversationHeld = { readonly code: 'CONVERSATION_HELD'; readonly data: { readonly memberId: MemberId } }
type Hold = Pick<Thread, 'holder' | 'heldBy' | 'heldUntil'>

/** The colleague in whose hands a conversation is, if it is somebody else than `memberId` and their hold has not run out. */
export function heldByOther(
  { holder, heldBy, heldUntil }: Hold,
  memberId: MemberId | null,
  now: Date,
): MemberId | null {
  if (holder !== 'member' || !heldBy || heldBy === memberId) return null
  return heldUntil && heldUntil <= now ? null : heldBy
}

/** Puts a conversation into a member's hands until `until`; refused while a colleague holds it. */
export function hold(
  thread: Hold,
  memberId: MemberId,
  time: { now: Date; until: Date },
): Result<Hold, ConversationHeld> {
  const other = heldByOther(thread, memberId, time.now)
  if (other) return err({ code: 'CONVERSATION_HELD', data: { memberId: other } })
  return ok({ holder: 'member', heldBy: memberId, heldUntil: time.until })
}

/** Gives a conversation back to the bot; refused while a colleague holds it. */
export function release(thread: Hold, memberId: MemberId | null, now: Date): Result<Hold, ConversationHeld> {
  const other = heldByOther(thread, memberId, now)
  if (other) return err({ code: 'CONVERSATION_HELD', data: { memberId: other } })
  return ok({ holder: 'bot', heldBy: null, heldUntil: null })
}

export const longestSnoozeMs = 366 * 86_400_000

/** Whether a conversation may be put away until then: later than now, within a year. */
export const isSnoozable = (until: Date, now: Date): boolean =>
  until > now && until.getTime() - now.getTime() <= longestSnoozeMs
