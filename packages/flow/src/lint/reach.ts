import { kindOf } from '../nodes/registry.ts'
import type { FlowDocument } from '../document/document.ts'
import { entryOf } from '../document/graph.ts'

/** The nodes a conversation can come to: by edges, jumps, a summary's changes and "cancel". */
export function reachableFrom(document: FlowDocument): Set<string> {
  const ways = waysOut(document)
  const reached = new Set<string>()
  const open = [entryOf(document), document.settings.cancelTo].filter((id) => id !== null && id !== undefined)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || !Object.hasOwn(document.nodes, id)) continue
    reached.add(id)
    open.push(...(ways.get(id) ?? []))
  }
  return reached
}

/** One node of every loop that never waits for the contact: such a session would run into the step limit. */
export function findLoops(document: FlowDocument): string[] {
  const ways = waysOut(document)
  const isBusy = (id: string): boolean => {
    const node = document.nodes[id]
    return node !== undefined && !kindOf(node).waits(node)
  }
  const state = new Map<string, 'open' | 'done'>()
  const loops: string[] = []
  for (const root of Object.keys(document.nodes)) {
    // An explicit stack: a chain of thousands of nodes must not exhaust the machine's own.
    const stack: { id: string; rest: string[] }[] = []
    const push = (id: string): void => {
      if (!isBusy(id) || state.get(id) === 'done') return
      if (state.get(id) === 'open') return void loops.push(id)
      state.set(id, 'open')
      stack.push({ id, rest: [...(ways.get(id) ?? [])] })
    }
    push(root)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.pop()
      if (next !== undefined) push(next)
      else {
        state.set(top.id, 'done')
        stack.pop()
      }
    }
  }
  return [...new Set(loops)]
}

function waysOut(document: FlowDocument): Map<string, string[]> {
  const ways = new Map(
    Object.entries(document.nodes).map(([id, node]) => [id, [...(kindOf(node).targets?.(node) ?? [])]]),
  )
  for (const { from, to } of document.edges) ways.get(from)?.push(to)
  return ways
}
