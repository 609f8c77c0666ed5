import { currencySchema } from '@cartie/contract'
import type { Money } from '@cartie/kernel'
import { z } from 'zod'

const minor = z.int().min(0).nullish()
const saidMoney = z.object({ amountMinor: minor, fromMinor: minor, toMinor: minor, currency: currencySchema })

/** A budget as a conversation keeps it; either end may be open. Minor units. */
export type MoneyRange = {
  readonly fromMinor: number | null
  readonly toMinor: number | null
  readonly currency: Money['currency']
}

/** Reads a sum or a range of money out of a scenario's variable; null when it is neither. A single sum is a ceiling. */
export function readMoneyRange(value: unknown): MoneyRange | null {
  const parsed = saidMoney.safeParse(value)
  if (!parsed.success) return null
  const { amountMinor, fromMinor, toMinor, currency } = parsed.data
  const range = { fromMinor: fromMinor ?? null, toMinor: toMinor ?? amountMinor ?? null, currency }
  return range.fromMinor === null && range.toMinor === null ? null : range
}

/** The one sum of it: the ceiling where there is one. */
export function readMoney(value: unknown): Money | null {
  const range = readMoneyRange(value)
  const amountMinor = range?.toMinor ?? range?.fromMinor ?? null
  return range && amountMinor !== null ? { amountMinor, currency: range.currency } : null
}
