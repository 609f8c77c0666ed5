import { z } from 'zod'
import { expressionSchema, nodeBase, variableNameSchema } from '../../document/schemas.ts'
import { hasEdge } from '../../document/graph.ts'
import { evaluate, readsOfText } from '../../expression/evaluate.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit } from '../../engine/step.ts'
import { scopeOf, setVariable } from '../../engine/turn.ts'

export const formulaSchema = z.strictObject({
  kind: z.literal('formula'),
  ...nodeBase,
  assignments: z
    .array(z.strictObject({ variable: variableNameSchema, expression: expressionSchema }))
    .min(1)
    .max(50),
})

/** Sets variables to what expressions come to. One that cannot be worked out stores nothing, and takes `failed` if that leads on. */
export const formula: NodeKind<z.infer<typeof formulaSchema>> = {
  card: { kind: 'formula', group: 'logic', title: { uk: 'Формула', en: 'Formula', ru: 'Формула' } },
  schema: formulaSchema,
  waits: () => false,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => node.assignments.flatMap(({ expression }) => readsOfText(expression)),
  writes: (node) => node.assignments.map(({ variable }) => variable),
  expressions: (node) =>
    node.assignments.map(({ expression }, index) => ({ path: `assignments.${index}.expression`, text: expression })),
  enter: (turn, node) => {
    let hasFailed = false
    for (const { variable, expression } of node.assignments) {
      const result = evaluate(expression, scopeOf(turn))
      hasFailed ||= !result.ok
      setVariable(turn, variable, result.ok ? result.value : null)
    }
    return exit(hasFailed && hasEdge(turn.document, turn.state.nodeId, 'failed') ? 'failed' : 'next')
  },
}
