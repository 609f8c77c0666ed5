import type { FlowDocument } from '@cartie/flow'

const known = new WeakMap<FlowDocument, boolean>()

/** Whether a document asks for the working hours: only then are they read. A document never changes, so it is looked at once. */
export function usesHours(document: FlowDocument): boolean {
  let uses = known.get(document)
  if (uses === undefined) {
    const nodes = Object.values(document.nodes)
    uses = nodes.some(({ kind }) => kind === 'wait') || JSON.stringify(document.nodes).includes('isOpen(')
    known.set(document, uses)
  }
  return uses
}
