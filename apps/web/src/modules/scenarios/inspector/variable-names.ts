import { describeVariables, type FlowDocument } from '@cartie/flow'
import { useEdited } from '../builder/builder-context.ts'

/** What the runner tells of the contact and the workspace: there without being declared. */
const given = [
  'contact.firstName',
  'contact.name',
  'contact.phone',
  'contact.language',
  'workspace.name',
  'start.payload',
]

const known = new WeakMap<FlowDocument, readonly string[]>()

export function variableNamesOf(document: FlowDocument): readonly string[] {
  const found = known.get(document)
  if (found) return found
  const names = [...new Set([...describeVariables(document).map(({ name }) => name), ...given])].toSorted()
  known.set(document, names)
  return names
}

/** Every variable a step may name: declared, written or given. */
export const useVariableNames = (): readonly string[] => useEdited(({ document }) => variableNamesOf(document))
