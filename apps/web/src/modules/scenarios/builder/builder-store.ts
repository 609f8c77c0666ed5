import { edit, type Added, type EditError, type FlowDocument, type Operation } from '@cartie/flow'
import { ok, type Result } from '@cartie/kernel'
import { nothingPicked, picksIn, type Picked } from './picked.ts'

/** A document with what was picked in it: one step of undo. */
type Step = { readonly document: FlowDocument; readonly picked: Picked }

export type BuilderState = Step & {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export type BuilderStore = ReturnType<typeof createBuilderStore>

/** What a person edits: the document, what is picked in it, and every step back and forth. Edits are the operations of `packages/flow`. */
export function createBuilderStore(document: FlowDocument) {
  let state: BuilderState = { document, picked: nothingPicked, past: [], future: [] }
  let merging: string | null = null
  const listeners = new Set<() => void>()
  const set = (next: BuilderState): void => {
    state = next
    listeners.forEach((listener) => listener())
  }
  const stepOf = ({ document: at, picked }: BuilderState): Step => ({ document: at, picked })

  /**
   * Does operations as one step of undo. Nothing changes when one of them is refused. Steps that give the same `merge` one after
   * another (the letters of one text) are one step.
   */
  function act(operations: readonly Operation[], options: { merge?: string } = {}): Result<Added, EditError> {
    let at = state.document
    const added: Record<'nodes' | 'groups' | 'notes', string[]> = { nodes: [], groups: [], notes: [] }
    for (const operation of operations) {
      const edited = edit(at, operation)
      if (!edited.ok) return edited
      at = edited.value.document
      added.nodes.push(...edited.value.added.nodes)
      added.groups.push(...edited.value.added.groups)
      added.notes.push(...edited.value.added.notes)
    }
    if (at === state.document) return ok(added)
    const isMerged = options.merge !== undefined && options.merge === merging && state.past.length > 0
    merging = options.merge ?? null
    const isNew = added.nodes.length + added.groups.length + added.notes.length > 0
    const picked = isNew ? { ...nothingPicked, ...added, edge: null } : picksIn(at, state.picked)
    set({ document: at, picked, past: isMerged ? state.past : [...state.past, stepOf(state)], future: [] })
    return ok(added)
  }

  function undo(): void {
    const before = state.past.at(-1)
    if (!before) return
    merging = null
    set({ ...before, past: state.past.slice(0, -1), future: [...state.future, stepOf(state)] })
  }

  function redo(): void {
    const after = state.future.at(-1)
    if (!after) return
    merging = null
    set({ ...after, past: [...state.past, stepOf(state)], future: state.future.slice(0, -1) })
  }

  return {
    get: (): BuilderState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    act,
    undo,
    redo,
    pick: (picked: Partial<Picked>): void => {
      merging = null
      set({ ...state, picked: { ...nothingPicked, ...picked } })
    },
    /** Another document in the place of this one (somebody else's edits, a version restored): a step of undo as well. */
    replace: (next: FlowDocument): void => {
      merging = null
      const picked = picksIn(next, state.picked)
      set({ document: next, picked, past: [...state.past, stepOf(state)], future: [] })
    },
  }
}
