import { liveNotices, lookingSeconds, typingSeconds } from '@cartie/contract/inbox'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import type { LiveHub } from '../../../platform/realtime/live.ts'
import type { MemberId } from '../../identity/index.ts'
import type { ConversationId } from '../../messaging/index.ts'

type Announce = (notice: { workspaceId: string; name: string; ids: readonly string[] }) => void
type Place = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId; readonly memberId: MemberId }

/**
 * Who looks at which conversation now. Every process hears every announcement, so any of them can answer; what a process that dies has said runs
 * out everywhere by itself, and one that starts has heard everybody within half of `lookingSeconds`.
 */
export interface Presence {
  /** Notes and announces that a member looks; holds for `lookingSeconds`. */
  look(place: Place): Promise<void>
  leave(place: Place): Promise<void>
  /** Announces that a member is writing; false when that was said a moment ago. */
  type(place: Place): Promise<boolean>
  lookersAt(place: Omit<Place, 'memberId'>): MemberId[]
}

const left = 'left'

export function createPresence(parts: { hub: LiveHub; announce: Announce; clock: Clock }): Presence {
  const lookers = new Map<string, Map<MemberId, number>>()
  const typists = new Map<string, number>()
  const nowMs = (): number => parts.clock.now().getTime()
  let sweptAt = nowMs()

  /** A browser that was closed without a word leaves its place behind: once in a while they all go. */
  const sweep = (): void => {
    if (nowMs() - sweptAt < lookingSeconds * 1_000) return
    sweptAt = nowMs()
    for (const [key, here] of lookers) {
      for (const [member, until] of here) if (until <= sweptAt) here.delete(member)
      if (here.size === 0) lookers.delete(key)
    }
  }
  const note = ({ workspaceId, conversationId, memberId }: Place, isHere: boolean): void => {
    const key = `${workspaceId}:${conversationId}`
    const here = lookers.get(key) ?? new Map<MemberId, number>()
    if (isHere) here.set(memberId, nowMs() + lookingSeconds * 1_000)
    else here.delete(memberId)
    sweep()
    if (here.size > 0) lookers.set(key, here)
    else lookers.delete(key)
  }
  parts.hub.watchAll(({ workspaceId, name, ids: [conversationId, memberId, word] }) => {
    if (name !== liveNotices.looking || !conversationId || !memberId) return
    // @NOTE only look() and leave() below announce under this name, with a place of their own.
    note({ workspaceId, conversationId, memberId } as Place, word !== left)
  })
  const announce = ({ workspaceId, conversationId, memberId }: Place, name: string, word?: string): void =>
    parts.announce({ workspaceId, name, ids: [conversationId, memberId, ...(word ? [word] : [])] })

  return {
    async look(place) {
      note(place, true)
      announce(place, liveNotices.looking)
    },
    async leave(place) {
      note(place, false)
      announce(place, liveNotices.looking, left)
    },
    async type(place) {
      const key = `${place.workspaceId}:${place.conversationId}:${place.memberId}`
      if ((typists.get(key) ?? 0) > nowMs()) return false
      for (const [typist, until] of typists) if (until <= nowMs()) typists.delete(typist)
      typists.set(key, nowMs() + (typingSeconds * 1_000) / 2)
      announce(place, liveNotices.memberTyping)
      return true
    },
    lookersAt({ workspaceId, conversationId }) {
      const here = lookers.get(`${workspaceId}:${conversationId}`) ?? new Map<MemberId, number>()
      return [...here].filter(([, until]) => until > nowMs()).map(([memberId]) => memberId)
    },
  }
}
