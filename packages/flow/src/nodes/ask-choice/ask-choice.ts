import { textIn } from '@cartie/kernel'
import { z } from 'zod'
import {
  distinctIds,
  hasDistinctIds,
  optionExit,
  optionExits,
  optionSchema,
  optionTexts,
} from '../../engine/options.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, wrong } from '../../engine/question.ts'
import { inRows } from '../../engine/say.ts'

export const askChoiceSchema = z.strictObject({
  kind: z.literal('ask-choice'),
  ...questionFields,
  options: z.array(optionSchema).min(1).max(60).refine(hasDistinctIds, distinctIds),
  perRow: z.number().int().min(1).max(8).default(2),
})

/** Asks to choose one option; stores its id. An option may have a way on of its own, else it takes `next`. */
export const askChoice = defineQuestion<z.infer<typeof askChoiceSchema>>({
  card: { kind: 'ask-choice', title: { uk: 'Питання: вибір', en: 'Question: choice', ru: 'Вопрос: выбор' } },
  schema: askChoiceSchema,
  exits: (node) => optionExits(node.options, false),
  texts: (node) => optionTexts(node.options),
  buttons: (_turn, node) => inRows(node.options, node.perRow),
  read: (_turn, node, answer) => {
    const option = answer.kind === 'press' ? node.options.find(({ id }) => id === answer.id) : undefined
    return option ? { is: 'value', value: option.id, exit: optionExit(option.id) } : wrong(phrases.wrongChoice)
  },
  show: (node, stored, language) => {
    const option = node.options.find(({ id }) => id === stored)
    return option ? textIn(option.label, language) : null
  },
})
