import { z } from 'zod'
import { textsSchema } from '../../document/schemas.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong } from '../../engine/question.ts'
import { textIn } from '@cartie/kernel'
import { amountsIn, flat } from '../../reading/amounts.ts'
import { showValue } from '../../text/show-value.ts'

export const askNumberSchema = z.strictObject({
  kind: z.literal('ask-number'),
  ...questionFields,
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  isInteger: z.boolean().default(false),
  /** Shown after the number: km, hp. */
  unit: textsSchema.optional(),
  /** A bare number below this means thousands: «120» of a mileage. Null never does. */
  thousandsBelow: z.number().positive().nullable().default(null),
})

/** Asks for a number, as people write it: `120 000`, `120 тис`, `2,5`. */
export const askNumber = defineQuestion<z.infer<typeof askNumberSchema>>({
  card: { kind: 'ask-number', title: { uk: 'Питання: число', en: 'Question: number', ru: 'Вопрос: число' } },
  schema: askNumberSchema,
  texts: (node) => (node.unit ? [{ path: 'unit', texts: node.unit, isRequired: true }] : []),
  read: (_turn, node, answer) => {
    if (answer.kind !== 'text') return wrong(phrases.wrongNumber)
    const text = flat(answer.text)
    const [amount, ...others] = amountsIn(text)
    if (!amount || others.length > 0) return wrong(phrases.wrongNumber)
    const sign = /(^|\s)-\s*$/.test(text.slice(0, amount.start)) ? -1 : 1
    const inThousands = node.thousandsBelow !== null && !amount.isScaled && amount.value < node.thousandsBelow
    const number = sign * amount.value * (inThousands ? 1000 : 1)
    if (node.isInteger && !Number.isSafeInteger(number)) return wrong(phrases.notWhole)
    if (node.min !== null && number < node.min) return wrong(phrases.numberBelow, { min: node.min })
    if (node.max !== null && number > node.max) return wrong(phrases.numberAbove, { max: node.max })
    return value(number)
  },
  show: (node, stored, language) =>
    node.unit && typeof stored === 'number' ? `${showValue(stored, language)} ${textIn(node.unit, language)}` : null,
})
