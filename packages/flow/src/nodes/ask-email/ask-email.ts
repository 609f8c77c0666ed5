import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'

export const askEmailSchema = z.strictObject({ kind: z.literal('ask-email'), ...questionFields })

const form = /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,24}$/u

/** Asks for an e-mail address; stored in lower case. */
export const askEmail = defineQuestion<z.infer<typeof askEmailSchema>>({
  card: { kind: 'ask-email', title: { uk: 'Питання: пошта', en: 'Question: e-mail', ru: 'Вопрос: почта' } },
  schema: askEmailSchema,
  read: (_turn, _node, answer) => {
    const text =
      answer.kind === 'text'
        ? answer.text
            .trim()
            .replace(/^mailto:/i, '')
            .toLowerCase()
        : ''
    return text.length <= 254 && form.test(text) ? value(text) : wrong(phrases.wrongEmail)
  },
})
