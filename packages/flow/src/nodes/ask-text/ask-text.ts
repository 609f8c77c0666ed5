import { textIn } from '@cartie/kernel'
import { z } from 'zod'
import { optionIdSchema, textsSchema } from '../../document/schemas.ts'
import { distinctIds, hasDistinctIds, optionTexts } from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { inRows } from '../../engine/say.ts'

export const askTextSchema = z.strictObject({
  kind: z.literal('ask-text'),
  ...questionFields,
  minLength: z.number().int().min(1).max(1000).default(1),
  maxLength: z.number().int().min(1).max(4096).default(1000),
  /** Answers to press; `value` is what is stored, the Ukrainian label when absent. */
  suggestions: z
    .array(z.strictObject({ id: optionIdSchema, label: textsSchema, value: z.string().min(1).max(200).optional() }))
    .max(30)
    .refine(hasDistinctIds, distinctIds)
    .default([]),
  perRow: z.number().int().min(1).max(8).default(2),
})
type AskTextNode = z.infer<typeof askTextSchema>

/** Asks for words: a name, a city, a wish. Suggestions are a help, any words will do. */
export const askText = defineQuestion<AskTextNode>({
  card: { kind: 'ask-text', title: { uk: 'Питання: текст', en: 'Question: text', ru: 'Вопрос: текст' } },
  schema: askTextSchema,
  texts: (node) => optionTexts(node.suggestions, 'suggestions'),
  buttons: (_turn, node) => inRows(node.suggestions, node.perRow),
  read: (_turn, node, answer) => {
    if (answer.kind === 'press') {
      const suggestion = node.suggestions.find(({ id }) => id === answer.id)
      return suggestion ? value(storedOf(suggestion)) : wrong(phrases.wrongText)
    }
    if (answer.kind !== 'text') return wrong(phrases.wrongText)
    const text = answer.text.trim()
    if (text.length < node.minLength) return wrong(phrases.tooShort)
    return text.length > node.maxLength ? wrong(phrases.tooLong, { max: node.maxLength }) : value(text)
  },
  show: (node, stored, language) => {
    const suggestion = node.suggestions.find((known) => storedOf(known) === stored)
    return suggestion ? textIn(suggestion.label, language) : null
  },
})

const storedOf = (suggestion: AskTextNode['suggestions'][number]): string =>
  suggestion.value ?? textIn(suggestion.label, 'uk')
