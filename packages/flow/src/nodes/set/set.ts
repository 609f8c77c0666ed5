import { z } from 'zod'
import { nodeBase, templateSchema, valueSchema, variableNameSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { plainText } from '../../engine/say.ts'
import { exit } from '../../engine/step.ts'
import { readVariable, setVariable, type Turn } from '../../engine/turn.ts'
import type { Value } from '../../engine/value.ts'
import { variablesIn } from '../../text/markup.ts'

const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('value'), value: valueSchema }),
  z.strictObject({ from: z.literal('variable'), name: variableNameSchema }),
  z.strictObject({ from: z.literal('text'), text: templateSchema() }),
  z.strictObject({ from: z.literal('increase'), by: z.number() }),
  z.strictObject({ from: z.literal('now') }),
])
type Source = z.infer<typeof sourceSchema>

export const setSchema = z.strictObject({
  kind: z.literal('set'),
  ...nodeBase,
  assignments: z
    .array(z.strictObject({ variable: variableNameSchema, to: sourceSchema }))
    .min(1)
    .max(50),
})

/** Sets variables: to a value, a copy, a text with variables in it, the present moment, or a number higher than before. */
export const set: NodeKind<z.infer<typeof setSchema>> = {
  card: { kind: 'set', group: 'logic', title: { uk: 'Змінна', en: 'Set variable', ru: 'Переменная' } },
  schema: setSchema,
  waits: () => false,
  exits: () => [{ id: 'next', isRequired: true }],
  texts: () => [],
  reads: (node) =>
    node.assignments.flatMap(({ to }) => {
      if (to.from === 'variable') return [to.name]
      return to.from === 'text' ? variablesIn(to.text) : []
    }),
  writes: (node) => node.assignments.map(({ variable }) => variable),
  enter: (turn, node) => {
    for (const { variable, to } of node.assignments) setVariable(turn, variable, valueOf(turn, variable, to))
    return exit('next')
  },
}

function valueOf(turn: Turn, variable: string, to: Source): Value {
  if (to.from === 'value') return to.value
  if (to.from === 'variable') return readVariable(turn, to.name)
  if (to.from === 'text') return plainText(turn, to.text)
  if (to.from === 'now') return new Date(turn.nowMs).toISOString()
  const before = readVariable(turn, variable)
  return (typeof before === 'number' ? before : 0) + to.by
}
