import { currencies, type Currency } from '@cartie/kernel'
import { z } from 'zod'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, value, wrong, type Reading } from '../../engine/question.ts'
import { inRows, type ButtonSpec } from '../../engine/say.ts'
import { isRecord, type Value } from '../../engine/value.ts'
import { flat } from '../../reading/amounts.ts'
import { readMoney } from '../../reading/read-money.ts'

export const askMoneySchema = z.strictObject({
  kind: z.literal('ask-money'),
  ...questionFields,
  /** `amount` stores { amountMinor, currency }; `range` stores { fromMinor, toMinor, currency } with open ends null. */
  mode: z.enum(['amount', 'range']).default('amount'),
  currencies: z.array(z.enum(currencies)).min(1).default(['USD', 'UAH', 'EUR']),
  /** The currency of a sum that names none; null asks for it. */
  defaultCurrency: z.enum(currencies).nullable().default(null),
  /** A bare number below this means thousands: «15» for a car. Null never does. */
  thousandsBelow: z.number().positive().nullable().default(null),
})
type AskMoneyNode = z.infer<typeof askMoneySchema>

const labels: Record<Currency, string> = { USD: '$ USD', UAH: '₴ UAH', EUR: '€ EUR', PLN: 'zł PLN', GBP: '£ GBP' }

/** Asks for a sum or a budget: «25 тис», «до 20 000 $», «20-25 тыс грн»; asks for the currency when none was named. */
export const askMoney = defineQuestion<AskMoneyNode>({
  card: { kind: 'ask-money', title: { uk: 'Питання: сума', en: 'Question: money', ru: 'Вопрос: сумма' } },
  schema: askMoneySchema,
  buttons: (_turn, node, scratch) => (scratch === null ? [] : inRows(currencyButtons(node), 3)),
  prompt: (_turn, _node, scratch) => (scratch === null ? null : { text: phrases.whichCurrency }),
  read: (_turn, node, answer, scratch) => {
    const named = scratch === null ? null : currencyOf(node, answer)
    if (named) return finish(node, scratch, named)
    if (answer.kind !== 'text') return wrong(scratch === null ? phrases.wrongMoney : phrases.wrongChoice)
    const read = readMoney(answer.text, node.thousandsBelow)
    if (!read) return wrong(scratch === null ? phrases.wrongMoney : phrases.wrongChoice)
    if (node.mode === 'amount' && read.fromMinor !== null) return wrong(phrases.oneAmount)
    const currency = read.currency ?? node.defaultCurrency ?? onlyCurrency(node)
    const ends = { fromMinor: read.fromMinor, toMinor: read.toMinor }
    if (currency === null) return { is: 'more', scratch: ends }
    return node.currencies.includes(currency) ? finish(node, ends, currency) : { is: 'more', scratch: ends }
  },
})

const onlyCurrency = (node: AskMoneyNode): Currency | null =>
  node.currencies.length === 1 ? (node.currencies[0] ?? null) : null

const currencyButtons = (node: AskMoneyNode): ButtonSpec[] =>
  node.currencies.map((currency) => ({ id: currency.toLowerCase(), label: labels[currency] }))

function currencyOf(node: AskMoneyNode, answer: { kind: string; id?: string; text?: string }): Currency | null {
  if (answer.kind === 'press') return node.currencies.find((currency) => currency.toLowerCase() === answer.id) ?? null
  if (answer.kind !== 'text' || /\d/.test(answer.text ?? '')) return null
  const read = readMoney(`1 ${flat(answer.text ?? '')}`)
  return node.currencies.find((currency) => currency === read?.currency) ?? null
}

function finish(node: AskMoneyNode, ends: Value, currency: Currency): Reading {
  if (!isRecord(ends)) return wrong(phrases.wrongMoney)
  const { fromMinor = null, toMinor = null } = ends
  return value(node.mode === 'amount' ? { amountMinor: toMinor, currency } : { fromMinor, toMinor, currency })
}
