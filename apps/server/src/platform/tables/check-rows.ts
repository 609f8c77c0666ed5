import type { Result } from '@cartie/kernel'

/** Why a row is left out: a code for the reader's catalogue, and the words of the file it is about. */
export type RowProblem = { readonly code: string; readonly value?: string }

/** What would become of a row. `row` counts from 1, without the line of names. */
export type RowPlan<Draft> =
  | { readonly row: number; readonly outcome: 'create' | 'update'; readonly draft: Draft }
  | { readonly row: number; readonly outcome: 'skip'; readonly problem: RowProblem }

/**
 * A dry run: reads every row and says what an import would make of it. `keysOf` names the things a draft would be merged
 * into; one that is there already (`isKnown`), or that an earlier row makes, is updated.
 */
export function checkRows<Draft>(
  rows: readonly (readonly string[])[],
  use: {
    readonly read: (row: readonly string[]) => Result<Draft, RowProblem>
    readonly keysOf: (draft: Draft) => readonly string[]
    readonly isKnown: (draft: Draft) => boolean
  },
): RowPlan<Draft>[] {
  const made = new Set<string>()
  return rows.map((cells, index) => {
    const draft = use.read(cells)
    if (!draft.ok) return { row: index + 1, outcome: 'skip', problem: draft.error }
    const keys = use.keysOf(draft.value)
    const isRepeat = keys.some((key) => made.has(key)) || use.isKnown(draft.value)
    for (const key of keys) made.add(key)
    return { row: index + 1, outcome: isRepeat ? 'update' : 'create', draft: draft.value }
  })
}

export type RowCounts = { readonly create: number; readonly update: number; readonly skip: number }

export function countOutcomes(plans: readonly RowPlan<unknown>[]): RowCounts {
  const of = (outcome: RowPlan<unknown>['outcome']): number => plans.filter((plan) => plan.outcome === outcome).length
  return { create: of('create'), update: of('update'), skip: of('skip') }
}
