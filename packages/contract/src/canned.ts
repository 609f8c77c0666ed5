/** What a canned reply may be filled in with. */
export const cannedVariables = ['contact.name', 'member.name', 'company.name'] as const
export type CannedVariable = (typeof cannedVariables)[number]
export type CannedValues = Readonly<Record<CannedVariable, string>>

const hole = /\{\{\s*([^{}]*?)\s*\}\}/g

/** A canned text with its `{{variables}}` filled in; one that is not ours stays as it was written. */
export function renderCanned(text: string, values: CannedValues): string {
  return text.replace(hole, (written, name: string) => (isVariable(name) ? values[name] : written))
}

/** The first `{{variable}}` of a text that nobody could fill in; null when all are ours. */
export function findUnknownVariable(text: string): string | null {
  for (const [, name = ''] of text.matchAll(hole)) if (!isVariable(name)) return name
  return null
}

const isVariable = (name: string): name is CannedVariable => cannedVariables.some((known) => known === name)
