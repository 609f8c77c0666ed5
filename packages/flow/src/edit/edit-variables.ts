import { err, unwrap } from '@cartie/kernel'
import { describeVariables, type VariableUse } from '../document/describe.ts'
import { nodeSchema, type FlowDocument, type FlowNode } from '../document/document.ts'
import type { Meaning } from '../document/schemas.ts'
import { variableNameSchema } from '../document/schemas.ts'
import { variableSchema } from '../document/settings.ts'
import { changeStrings } from '../document/walk.ts'
import { renameInExpression } from '../expression/parse-expression.ts'
import type { Operation } from './operation.ts'
import { checked, edited, patched, refuse, type EditResult } from './outcome.ts'

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>
const most = 500
const givenRoots = ['contact', 'workspace', 'start']

const isGiven = (name: string): boolean => givenRoots.includes(name.split('.')[0] ?? '')

/** Where a variable is written and read; empty lists when nowhere. */
export const whereUsed = (document: FlowDocument, name: string): VariableUse =>
  describeVariables(document).find((use) => use.name === name) ?? { name, isDeclared: false, writtenBy: [], readBy: [] }

export function declareVariable(document: FlowDocument, { variable: given }: Of<'declare-variable'>): EditResult {
  if (document.variables.length >= most) return refuse('DOCUMENT_FULL', 'variables')
  const variable = checked(variableSchema, given)
  if (!variable.ok) return variable
  const { name } = variable.value
  if (isGiven(name)) return refuse('VARIABLE_GIVEN', name)
  if (document.variables.some((known) => known.name === name)) return refuse('VARIABLE_TAKEN', name)
  return edited({ ...document, variables: [...document.variables, variable.value] })
}

export function patchVariable(document: FlowDocument, { name, patch }: Of<'patch-variable'>): EditResult {
  const before = document.variables.find((known) => known.name === name)
  if (!before) return refuse('VARIABLE_UNKNOWN', name)
  const after = checked(variableSchema, { ...patched(before, patch), name })
  if (!after.ok) return after
  return edited({
    ...document,
    variables: document.variables.map((known) => (known.name === name ? after.value : known)),
  })
}

export function removeVariable(document: FlowDocument, { name, anyway }: Of<'remove-variable'>): EditResult {
  if (!document.variables.some((known) => known.name === name)) return refuse('VARIABLE_UNKNOWN', name)
  const { writtenBy, readBy } = whereUsed(document, name)
  const nodeIds = [...new Set([...writtenBy, ...readBy])]
  if (nodeIds.length > 0 && !anyway) return err({ code: 'VARIABLE_IN_USE', data: { what: name, nodeIds } })
  return edited({ ...document, variables: document.variables.filter((known) => known.name !== name) })
}

/** Renames a variable everywhere: its declaration, settings of nodes, texts, mappings, conditions. */
export function renameVariable(document: FlowDocument, { name, to }: Of<'rename-variable'>): EditResult {
  const wanted = checked(variableNameSchema, to, 'to')
  if (!wanted.ok) return wanted
  if (isGiven(name) || isGiven(to)) return refuse('VARIABLE_GIVEN', isGiven(name) ? name : to)
  const uses = describeVariables(document)
  if (!uses.some((use) => use.name === name)) return refuse('VARIABLE_UNKNOWN', name)
  if (name === to) return edited(document)
  if (uses.some((use) => use.name === to)) return refuse('VARIABLE_TAKEN', to)
  const variables = document.variables.map((known) => (known.name === name ? { ...known, name: to } : known))
  const nodes = Object.fromEntries(
    Object.entries(document.nodes).map(([id, node]) => [id, renamedIn(node, { name, to })]),
  )
  return edited({ ...document, nodes, variables })
}

type Rename = { readonly name: string; readonly to: string }

function renamedIn(node: FlowNode, rename: Rename): FlowNode {
  const changed = changeStrings(nodeSchema, node, (text, meaning) => renamedText(text, meaning, rename))
  return changed === node ? node : unwrap(checked(nodeSchema, changed))
}

/** A name, a template or an expression with a variable renamed; its fields (`lead.id`) follow. */
export function renamedText(text: string, meaning: Meaning, { name, to }: Rename): string {
  const renamed = (found: string): string =>
    found === name || found.startsWith(`${name}.`) ? `${to}${found.slice(name.length)}` : found
  if (meaning === 'variable') return renamed(text)
  if (meaning === 'expression') return renameInExpression(text, renamed)
  if (meaning !== 'template') return text
  return text.replace(/(\{\{\s*)([A-Za-z0-9.]+)/g, (_, open: string, found: string) => `${open}${renamed(found)}`)
}
