import { textIn, type Texts } from '@cartie/kernel'
import { z } from 'zod'
import { distinctIds, hasDistinctIds, optionSchema, optionTexts } from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong, type Reading } from '../../engine/question.ts'
import { inRows, type ButtonSpec } from '../../engine/say.ts'
import type { Value } from '../../engine/value.ts'

export const askChoicesSchema = z.strictObject({
  kind: z.literal('ask-choices'),
  ...questionFields,
  options: z.array(optionSchema).min(1).max(60).refine(hasDistinctIds, distinctIds),
  min: z.number().int().min(0).max(60).default(1),
  max: z.number().int().min(1).max(60).nullable().default(null),
  perRow: z.number().int().min(1).max(8).default(2),
})
type AskChoicesNode = z.infer<typeof askChoicesSchema>

/** Asks to tick several options; stores the list of their ids, in the order of the options. */
export const askChoices = defineQuestion<AskChoicesNode>({
  card: {
    kind: 'ask-choices',
    title: { uk: 'Питання: кілька варіантів', en: 'Question: several choices', ru: 'Вопрос: несколько вариантов' },
  },
  schema: askChoicesSchema,
  texts: (node) => optionTexts(node.options),
  buttons: (_turn, node, scratch) => {
    const ticked = tickedIn(scratch)
    const options = node.options.map(({ id, label }) => ({
      id,
      label: ticked.includes(id) ? tickedLabel(label) : label,
    }))
    return [...inRows<ButtonSpec>(options, node.perRow), [{ id: '_done', label: phrases.done }]]
  },
  read: (_turn, node, answer, scratch) => {
    const id = answer.kind === 'press' ? answer.id : optionNamed(node, answer.kind === 'text' ? answer.text : '')
    const ticked = tickedIn(scratch)
    if (id === '_done') return finish(node, ticked)
    if (!node.options.some((option) => option.id === id) || id === null) return wrong(phrases.wrongChoice)
    const next = ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]
    return { is: 'more', scratch: next, editsPrevious: true }
  },
  show: (node, stored, language) => {
    if (!Array.isArray(stored)) return null
    const labels = node.options.filter(({ id }) => stored.includes(id)).map(({ label }) => textIn(label, language))
    return labels.join(', ') || null
  },
})

const tickedIn = (scratch: Value): string[] =>
  Array.isArray(scratch) ? scratch.filter((item) => typeof item === 'string') : []

const tickedLabel = (label: Texts): Texts =>
  Object.fromEntries(Object.entries(label).map(([language, text]) => [language, `✓ ${text}`]))

/** A label typed while ticked carries no tick of its own. */
const optionNamed = (node: AskChoicesNode, text: string): string | null =>
  node.options.find(({ label }) => Object.values(label).some((known) => known === text))?.id ?? null

function finish(node: AskChoicesNode, ticked: readonly string[]): Reading {
  const max = node.max ?? node.options.length
  if (ticked.length < node.min || ticked.length > max) return wrong(phrases.wrongChoices, { min: node.min, max })
  return value(node.options.map(({ id }) => id).filter((id) => ticked.includes(id)))
}
