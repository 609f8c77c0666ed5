import { parseDocument, type FlowDocument } from '@cartie/flow'

type Kept = { readonly document: FlowDocument; readonly revision: number }

const keyOf = (scenarioId: string): string => `cartie.scenario.${scenarioId}`

/** Keeps what is not saved yet in this browser, so that a reload or a lost line loses nothing. */
export function keep(scenarioId: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(scenarioId), JSON.stringify(kept))
  } catch {
    // a full or closed storage: the draft is still on its way to the server
  }
}

export const forgetKept = (scenarioId: string): void => localStorage.removeItem(keyOf(scenarioId))

/** What this browser kept of a scenario; null when there is nothing that can be read. */
export function findKept(scenarioId: string): Kept | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(scenarioId)) ?? 'null')
    if (typeof read !== 'object' || read === null || !('document' in read) || !('revision' in read)) return null
    const parsed = parseDocument(read.document)
    return parsed.ok && typeof read.revision === 'number'
      ? { document: parsed.value.document, revision: read.revision }
      : null
  } catch {
    return null
  }
}
