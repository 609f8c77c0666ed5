import { z } from 'zod'
import { variableNameSchema } from '../../document/schemas.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { inRows, type ButtonSpec } from '../../engine/say.ts'
import { readVariable, type Turn } from '../../engine/turn.ts'
import { normal } from '../../text/normal.ts'

const namesSchema = z.array(z.string().min(1).max(40)).max(24)

export const askCarSchema = z.strictObject({
  kind: z.literal('ask-car'),
  ...questionFields,
  field: z.enum(['make', 'model']),
  /** Names to press; proper names, the same in every language. */
  suggestions: namesSchema.default([]),
  /** Names that depend on an earlier answer: models by make. */
  suggestionsBy: z.strictObject({ variable: variableNameSchema, names: z.record(z.string(), namesSchema) }).optional(),
  perRow: z.number().int().min(1).max(8).default(3),
})
type AskCarNode = z.infer<typeof askCarSchema>

/** Asks for a make or a model: names to press, any other name in words. */
export const askCar = defineQuestion<AskCarNode>({
  card: {
    kind: 'ask-car',
    title: { uk: 'Питання: марка або модель', en: 'Question: make or model', ru: 'Вопрос: марка или модель' },
  },
  schema: askCarSchema,
  reads: (node) => (node.suggestionsBy ? [node.suggestionsBy.variable] : []),
  buttons: (turn, node) => inRows(buttonsOf(namesFor(turn, node)), node.perRow),
  read: (turn, node, answer) => {
    const names = namesFor(turn, node)
    if (answer.kind === 'press') {
      const name = names[indexOf(answer.id)]
      return name === undefined ? wrong(phrases.wrongText) : value(name)
    }
    if (answer.kind !== 'text') return wrong(phrases.wrongText)
    const text = answer.text.replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) return wrong(phrases.tooShort)
    if (text.length > 60) return wrong(phrases.tooLong, { max: 60 })
    return value(names.find((name) => normal(name) === normal(text)) ?? text)
  },
})

function namesFor(turn: Turn, node: AskCarNode): readonly string[] {
  if (!node.suggestionsBy) return node.suggestions
  const chosen = readVariable(turn, node.suggestionsBy.variable)
  const { names } = node.suggestionsBy
  return typeof chosen === 'string' && Object.hasOwn(names, chosen) ? (names[chosen] ?? []) : node.suggestions
}

const buttonsOf = (names: readonly string[]): ButtonSpec[] => names.map((label, index) => ({ id: `n${index}`, label }))
const indexOf = (id: string): number => (/^n\d+$/.test(id) ? Number(id.slice(1)) : -1)
