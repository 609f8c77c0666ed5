import type { ExpressionType } from '../expression/function-spec.ts'
import { writesOf } from './describe.ts'
import type { FlowDocument, Variable } from './document.ts'

const expressionTypes: Readonly<Record<Variable['type'], ExpressionType>> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  money: 'money',
  'money-range': 'record',
  'year-range': 'record',
  phone: 'text',
  email: 'text',
  date: 'date',
  moment: 'moment',
  choice: 'text',
  choices: 'list',
  list: 'list',
  photos: 'list',
  location: 'any',
  cards: 'list',
  record: 'any',
}

const givenRoots = ['contact', 'workspace', 'start']

/** What an expression may take a variable for: by its declaration, else anything; null when nobody declares or writes it. */
export function expressionTypesOf(document: FlowDocument): (name: string) => ExpressionType | null {
  const declared = new Map(document.variables.map(({ name, type }) => [name, expressionTypes[type]]))
  const written = new Set(Object.values(document.nodes).flatMap((node) => writesOf(node)))
  return (name) => {
    const known = declared.get(name)
    if (known) return known
    const root = name.split('.')[0] ?? ''
    const isKnown = written.has(name) || written.has(root) || declared.has(root) || givenRoots.includes(root)
    return isKnown ? 'any' : null
  }
}
