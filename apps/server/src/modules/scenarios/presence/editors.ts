import { editingSeconds, editorNotices } from '@cartie/contract/scenarios-editing'
import type { Id } from '@cartie/kernel'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import type { LiveHub } from '../../../platform/realtime/live.ts'
import type { ScenarioId } from '../domain/scenario.ts'

type MemberId = Id<'member'>
type Announce = (notice: { workspaceId: string; name: string; ids: readonly string[] }) => void
type Place = { readonly workspaceId: WorkspaceId; readonly scenarioId: ScenarioId; readonly memberId: MemberId }
export type EditorPlace = { readonly memberId: MemberId; readonly selection: readonly string[]; readonly at: Date }

/** Who draws which scenario now, and where. Every process hears every announcement, so any of them can answer. */
export interface Editors {
  /** Notes and announces where a member is; holds for `editingSeconds`. Told again only when something changed. */
  join(place: Place, selection: readonly string[]): void
  leave(place: Place): void
  othersAt(place: Place): EditorPlace[]
}

export function createEditors(parts: { hub: LiveHub; announce: Announce; clock: Clock }): Editors {
  const here = new Map<string, Map<MemberId, EditorPlace>>()
  const roomOf = (workspaceId: string, scenarioId: string): string => `${workspaceId}:${scenarioId}`
  const isStale = ({ at }: EditorPlace): boolean => parts.clock.now().getTime() - at.getTime() >= editingSeconds * 1_000

  const note = (room: string, memberId: MemberId, selection: readonly string[] | null): void => {
    const people = here.get(room) ?? new Map<MemberId, EditorPlace>()
    if (selection) people.set(memberId, { memberId, selection, at: parts.clock.now() })
    else people.delete(memberId)
    for (const [id, place] of people) if (isStale(place)) people.delete(id)
    if (people.size > 0) here.set(room, people)
    else here.delete(room)
  }
  parts.hub.watchAll(({ workspaceId, name, ids: [scenarioId, member, ...selection] }) => {
    if ((name !== editorNotices.moved && name !== editorNotices.left) || !scenarioId || !member) return
    // @NOTE only join() and leave() below announce under these names, the member's id second.
    note(roomOf(workspaceId, scenarioId), member as MemberId, name === editorNotices.moved ? selection : null)
  })
  return {
    join({ workspaceId, scenarioId, memberId }, selection) {
      note(roomOf(workspaceId, scenarioId), memberId, selection)
      parts.announce({ workspaceId, name: editorNotices.moved, ids: [scenarioId, memberId, ...selection] })
    },
    leave({ workspaceId, scenarioId, memberId }) {
      note(roomOf(workspaceId, scenarioId), memberId, null)
      parts.announce({ workspaceId, name: editorNotices.left, ids: [scenarioId, memberId] })
    },
    othersAt({ workspaceId, scenarioId, memberId }) {
      const people = here.get(roomOf(workspaceId, scenarioId))
      return [...(people?.values() ?? [])].filter((place) => place.memberId !== memberId && !isStale(place))
    },
  }
}
