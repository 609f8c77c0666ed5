import type { FlowState, HistoryEntry } from './state.ts'
import type { Turn } from './turn.ts'
import type { Value } from './value.ts'

const historyLimit = 50

/** Remembers the question that has just been answered; `before` is the state in which it stood open. */
export function rememberQuestion(turn: Turn, before: FlowState): void {
  if (before.detour) return
  const undo: { [name: string]: Value } = {}
  for (const [name, now] of Object.entries(turn.state.variables)) {
    if (before.variables[name] !== now) undo[name] = before.variables[name] ?? null
  }
  const entry = { scenario: before.scenario, nodeId: before.nodeId, frames: before.frames, undo }
  // Who comes back to a question that allows no way back goes no further: what was before it need not be kept.
  const earlier = allowsBack(turn, before.nodeId) ? turn.state.history : []
  turn.state = { ...turn.state, history: [...earlier, entry].slice(-historyLimit) }
}

function allowsBack({ document }: Turn, nodeId: string): boolean {
  const node = Object.hasOwn(document.nodes, nodeId) ? document.nodes[nodeId] : undefined
  return !node || !('allowBack' in node) || node.allowBack
}

export const canGoBack = (turn: Turn): boolean => turn.state.detour !== null || turn.state.history.length > 0

/** The question before this one, with the variables as they were when it was asked; null when there is none. */
export function takeBack(turn: Turn): HistoryEntry | null {
  const entry = turn.state.history.at(-1)
  if (!entry) return null
  const variables = { ...turn.state.variables, ...entry.undo }
  turn.state = { ...turn.state, history: turn.state.history.slice(0, -1), variables, frames: entry.frames }
  return entry
}
