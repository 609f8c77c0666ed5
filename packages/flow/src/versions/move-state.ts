import { err, ok, type Result } from '@cartie/kernel'
import { exitsOf, textsOf } from '../document/describe.ts'
import type { FlowDocument, FlowNode } from '../document/document.ts'
import type { FlowState, Frame, HistoryEntry } from '../engine/state.ts'

/** Why a session has to stay on the version it stands on. */
export type CannotMove = {
  readonly code: 'SESSION_ENDED' | 'NODE_GONE' | 'NODE_CHANGED' | 'RETURN_GONE' | 'DETOUR_GONE'
  readonly data: { readonly nodeId: string }
}

/**
 * Whether a session can go on in another version of its scenario: the node it waits at means the same there (its words may be
 * others), and every place it has to come back to exists.
 */
export function canMove(state: FlowState, from: FlowDocument, to: FlowDocument): Result<null, CannotMove> {
  const refuse = (code: CannotMove['code'], nodeId: string) => err({ code, data: { nodeId } })
  const { nodeId, status, detour, frames, scenario } = state
  if (status === 'stopped') return refuse('SESSION_ENDED', nodeId)
  const [before, after] = [nodeIn(from, nodeId), nodeIn(to, nodeId)]
  if (!before || !after) return refuse('NODE_GONE', nodeId)
  if (meaningOf(before) !== meaningOf(after)) return refuse('NODE_CHANGED', nodeId)
  const lost = [...(detour?.queue ?? []), ...(detour ? [detour.returnTo] : [])].find((id) => !nodeIn(to, id))
  if (lost !== undefined) return refuse('DETOUR_GONE', lost)
  const own = frames.filter((frame) => isOf(frame, scenario.versionId))
  const gone = own.find((frame) => nodeIn(from, frame.nodeId)?.kind !== nodeIn(to, frame.nodeId)?.kind)
  return gone ? refuse('RETURN_GONE', gone.nodeId) : ok(null)
}

/**
 * The session in another version; ask `canMove` first. Buttons it has shown keep working, for its visit stays. "Back" reaches as far
 * as the questions that are still there; new variables begin with their initial values.
 */
export function moveState(state: FlowState, to: { versionId: string; document: FlowDocument }): FlowState {
  const old = state.scenario.versionId
  const moved = <T extends Frame | HistoryEntry>(place: T): T =>
    isOf(place, old) ? { ...place, scenario: { ...place.scenario, versionId: to.versionId } } : place
  const lastLost = state.history.findLastIndex((entry) => isOf(entry, old) && !nodeIn(to.document, entry.nodeId))
  const history = state.history.slice(lastLost + 1).map((entry) => {
    const place = moved(entry)
    return { ...place, frames: place.frames.map(moved) }
  })
  const fresh = to.document.variables.filter(({ name }) => !Object.hasOwn(state.variables, name))
  return {
    ...state,
    scenario: { ...state.scenario, versionId: to.versionId },
    frames: state.frames.map(moved),
    history,
    variables: { ...Object.fromEntries(fresh.map(({ name, initial }) => [name, initial])), ...state.variables },
  }
}

const isOf = ({ scenario }: Frame | HistoryEntry, versionId: string): boolean => scenario.versionId === versionId

const nodeIn = ({ nodes }: FlowDocument, id: string): FlowNode | undefined =>
  Object.hasOwn(nodes, id) ? nodes[id] : undefined

/** A node without what only people see: its place, its name, its words. */
function meaningOf(node: FlowNode): string {
  const texts = new Set<unknown>(textsOf(node).map((named) => named.texts))
  const { position: _position, name: _name, note: _note, ...rest } = node
  const plain = JSON.stringify(rest, (_key, value: unknown) => (texts.has(value) ? {} : value))
  return `${plain} ${exitsOf(node)
    .map(({ id }) => id)
    .join(' ')}`
}
