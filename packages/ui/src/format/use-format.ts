import { useMemo } from 'react'
import type { Currency, Money } from '@cartie/kernel'
import { useUi } from '../ui-provider.tsx'
import { formatMileage, formatMileageShort } from './mileage.ts'
import { currencySign, formatMoney } from './money.ts'
import { formatNumber, formatPercent } from './number.ts'
import { formatPhone } from './phone.ts'
import { formatClock, formatDate, formatDuration, formatExact, formatRelative } from './moment.ts'

/** The formatters bound to the reader's language and zone. */
export function useFormat() {
  const { locale, timeZone } = useUi()
  return useMemo(
    () => ({
      number: (value: number, fractionDigits?: number) => formatNumber(value, locale, fractionDigits),
      percent: (share: number) => formatPercent(share, locale),
      money: (value: Money) => formatMoney(value, locale),
      sign: (currency: Currency) => currencySign(currency, locale),
      mileage: (km: number) => formatMileage(km, locale),
      mileageShort: (km: number) => formatMileageShort(km, locale),
      phone: formatPhone,
      relative: (at: Date, now: Date = new Date()) => formatRelative(at, now, locale, timeZone),
      exact: (at: Date) => formatExact(at, locale, timeZone),
      clock: (at: Date) => formatClock(at, locale, timeZone),
      date: (at: Date, year = false) => formatDate(at, locale, { timeZone, year }),
      duration: (ms: number) => formatDuration(ms, locale),
    }),
    [locale, timeZone],
  )
}
