import { describeVariables, readsOf } from '../document/describe.ts'
import type { FlowDocument } from '../document/document.ts'
import { expressionTypesOf } from '../document/variable-types.ts'
import type { CallName } from '../engine/effect.ts'
import type { NamedExpression } from '../engine/node-kind.ts'
import { checkExpression, type TypeOf } from '../expression/check-expression.ts'
import { readExpression } from '../expression/evaluate.ts'
import { kindOf } from '../nodes/registry.ts'
import { error, type Finding } from './finding.ts'

/** Names that exist without being declared: what the runner tells of the contact and the workspace, and the start payload. */
const givenRoots = ['contact.', 'workspace.', 'start.']

export function lintVariables(document: FlowDocument): Finding[] {
  const uses = describeVariables(document)
  const known = new Set(uses.filter((use) => use.isDeclared || use.writtenBy.length > 0).map((use) => use.name))
  const isKnown = (name: string): boolean =>
    known.has(name) || givenRoots.some((root) => name.startsWith(root)) || known.has(name.split('.')[0] ?? '')
  const unknown = Object.entries(document.nodes).flatMap(([nodeId, node]) =>
    readsOf(node)
      .filter((name) => !isKnown(name))
      .map((name) => {
        const variable = { name: name.split('.')[0] ?? name, type: name.includes('.') ? 'record' : 'text' }
        return error('VARIABLE_UNKNOWN', { nodeId, data: { name }, fix: { do: 'declare-variable', variable } })
      }),
  )
  const seen = new Set<string>()
  const twice = document.variables.flatMap(({ name }, index) => {
    const isTwice = seen.has(name)
    seen.add(name)
    return isTwice ? [error('VARIABLE_TWICE', { path: `variables.${index}`, data: { name } })] : []
  })
  return [...unknown, ...twice]
}

/** Expressions that cannot be read, and those whose types cannot work. Unknown variables are told of once, with the others. */
export function lintExpressions(document: FlowDocument): Finding[] {
  const typeOf = expressionTypesOf(document)
  return Object.entries(document.nodes).flatMap(([nodeId, node]) =>
    (kindOf(node).expressions?.(node) ?? []).flatMap((expression) =>
      lintExpression(expression, typeOf).map(({ code, data }) => error(code, { nodeId, path: expression.path, data })),
    ),
  )
}

type Wrong = { code: 'EXPRESSION_BROKEN' | 'EXPRESSION_WRONG'; data: { [name: string]: string | number } }

function lintExpression({ text, wants }: NamedExpression, typeOf: TypeOf): Wrong[] {
  const expression = readExpression(text)
  if (!expression.ok) {
    const { code, data } = expression.error
    return [{ code: 'EXPRESSION_BROKEN', data: { ...data, reason: code } }]
  }
  const { type, errors } = checkExpression(expression.value, (name) => typeOf(name) ?? 'any')
  const wrong = errors.map(({ code, data }): Wrong => ({ code: 'EXPRESSION_WRONG', data: { ...data, reason: code } }))
  if (wants === undefined || type === wants || type === 'any') return wrong
  const data = { reason: 'EXPRESSION_TYPE_WRONG', wanted: wants, found: type, from: 0, to: text.length }
  return [...wrong, { code: 'EXPRESSION_WRONG', data }]
}

/** Nodes that ask for what this workspace cannot do. */
export function lintCalls(document: FlowDocument, available: readonly CallName[] | undefined): Finding[] {
  if (!available) return []
  const can = new Set(available)
  return Object.entries(document.nodes).flatMap(([nodeId, node]) =>
    (kindOf(node).calls?.(node) ?? [])
      .filter((call) => !can.has(call))
      .map((call) => error('CALL_UNAVAILABLE', { nodeId, data: { call } })),
  )
}
