import { lint, type FlowDocument } from '@cartie/flow'

/** Declares, as texts, the variables that a document reads and nothing declares or writes; answers which. */
export function declareUnknown(document: FlowDocument): { document: FlowDocument; declared: string[] } {
  const unknown = lint(document).flatMap(({ code, data }) =>
    code === 'VARIABLE_UNKNOWN' && typeof data.name === 'string' ? [data.name] : [],
  )
  const declared = [...new Set(unknown)].slice(0, Math.max(0, 500 - document.variables.length))
  const variables = declared.map((name) => ({ name, type: 'text' as const, initial: null, keeps: false }))
  return { document: { ...document, variables: [...document.variables, ...variables] }, declared }
}
