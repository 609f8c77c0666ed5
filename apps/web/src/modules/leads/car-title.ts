import { useCallback } from 'react'
import { useFormat } from '@cartie/ui'
import type { Currency } from '@cartie/kernel'
import { useText, type Text } from '../../lib/text.ts'

/** The facts by which people call a request. */
export type CarWish = {
  readonly kind: 'BUY' | 'SELL'
  readonly make: string | null
  readonly model: string | null
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly budgetMinMinor: number | null
  readonly budgetMaxMinor: number | null
  readonly askingPriceMinor: number | null
  readonly currency: Currency
}

/** Years as people say them: `2019–2021`, `від 2019`, `до 2021`, `2020`; null when open. */
export function yearsText(from: number | null, to: number | null, t: Text): string | null {
  if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`
  if (from !== null) return t('leads.car.from', { value: String(from) })
  return to === null ? null : t('leads.car.to', { value: String(to) })
}

/** Says what is wanted or offered, in a line: `Toyota RAV4 2019–2021, до 27 000 $`. */
export function useCarTitle() {
  const t = useText()
  const format = useFormat()
  const price = useCallback(
    (wish: CarWish): string | null => {
      const sum = (amountMinor: number | null) =>
        amountMinor === null ? null : format.money({ amountMinor, currency: wish.currency })
      if (wish.kind === 'SELL') return sum(wish.askingPriceMinor)
      const [min, max] = [sum(wish.budgetMinMinor), sum(wish.budgetMaxMinor)]
      if (min && max) return min === max ? max : spanOfMoney(wish, format)
      if (max) return t('leads.car.to', { value: max })
      return min && t('leads.car.from', { value: min })
    },
    [t, format],
  )
  const car = useCallback(
    (wish: CarWish): string => {
      const name = [wish.make, wish.model].filter(Boolean).join(' ')
      return [name || t('leads.car.any'), yearsText(wish.yearFrom, wish.yearTo, t)].filter(Boolean).join(' ')
    },
    [t],
  )
  const title = useCallback((wish: CarWish) => [car(wish), price(wish)].filter(Boolean).join(', '), [car, price])
  return { title, car, price }
}

/** Two sums as one: `24 750–26 800 $`, in English `$24,750–26,800`. */
export function spanOfMoney(
  span: Pick<CarWish, 'budgetMinMinor' | 'budgetMaxMinor' | 'currency'>,
  format: Pick<ReturnType<typeof useFormat>, 'money' | 'number'>,
): string {
  const [from, to] = [span.budgetMinMinor ?? 0, span.budgetMaxMinor ?? 0]
  const [first, last] = [from, to].map((amountMinor) => format.money({ amountMinor, currency: span.currency }))
  const [bareFirst, bareLast] = [from, to].map((amountMinor) => format.number(amountMinor / 100))
  return first?.startsWith(bareFirst ?? '') ? `${bareFirst}–${last}` : `${first}–${bareLast}`
}
