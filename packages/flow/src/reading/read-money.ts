import type { Currency } from '@cartie/kernel'
import { amountsIn, flat } from './amounts.ts'
import { boundOf, joinsRange } from './bounds.ts'

/** What was read from a sum of money: an end may be open; `currency` is null when none was named. Minor units. */
export type MoneyRead = {
  readonly fromMinor: number | null
  readonly toMinor: number | null
  readonly currency: Currency | null
  /** True when it was one plain sum, without «до» or a range. */
  readonly isSingle: boolean
}

const currencyForms: readonly (readonly [Currency, RegExp])[] = [
  ['USD', /\$|(?<!\p{L})(usd|дол\p{L}*|долл\p{L}*|бакс\p{L}*|зелен\p{L}*|у\.?\s?[еo]\.?|dollars?|bucks)(?!\p{L})/u],
  ['EUR', /€|(?<!\p{L})(eur|euros?|євро|евро)(?!\p{L})/u],
  ['UAH', /₴|(?<!\p{L})(uah|грн|гривн\p{L}*|гривен\p{L}*|hryvnias?)(?!\p{L})/u],
  ['PLN', /zł|(?<!\p{L})(pln|zloty\p{L}*|злот\p{L}*)(?!\p{L})/u],
  ['GBP', /£|(?<!\p{L})(gbp|фунт\p{L}*|pounds?)(?!\p{L})/u],
]
const largestMinor = 1e13

/**
 * Reads money as people write it in Ukrainian, Russian and English: «25 тис», «25к», «до 20 000 $», «20-25 тыс грн», “$25,000”.
 * One sum is a ceiling. A bare number below `thousandsBelow` means thousands («до 20» of dollars for a car). Null: not money.
 */
export function readMoney(text: string, thousandsBelow: number | null = null): MoneyRead | null {
  const plain = flat(text)
  const amounts = amountsIn(plain)
  const [first, second] = amounts
  if (!first || amounts.length > 2 || /-\s*$/.test(plain.slice(0, first.start))) return null
  const currency = currencyForms.find(([, form]) => form.test(plain))?.[0] ?? null
  const minor = (amount: typeof first): number =>
    Math.round(
      amount.value * (thousandsBelow !== null && !amount.isScaled && amount.value < thousandsBelow ? 1000 : 1) * 100,
    )
  if (second) {
    if (!joinsRange(plain.slice(first.end, second.start))) return null
    const [fromMinor, toMinor] = [minor(first), minor(second)].toSorted((a, b) => a - b)
    return checked({ fromMinor: fromMinor ?? null, toMinor: toMinor ?? null, currency, isSingle: false })
  }
  const bound = boundOf(`${plain.slice(0, first.start)} ${plain.slice(first.end)}`)
  if (bound === 'from') return checked({ fromMinor: minor(first), toMinor: null, currency, isSingle: false })
  return checked({ fromMinor: null, toMinor: minor(first), currency, isSingle: bound === null })
}

function checked(read: MoneyRead): MoneyRead | null {
  const ends = [read.fromMinor, read.toMinor].filter((end) => end !== null)
  return ends.every((end) => end > 0 && end <= largestMinor) ? read : null
}
