import type { Currency } from '@cartie/kernel'

/** Every time zone the browser knows, the reader's own first. */
export function timezoneOptions(): { value: string; label: string }[] {
  const own = ownTimezone()
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)
  return [own, ...all].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

/** Browsers still say Europe/Kiev. */
export function ownTimezone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone
}

/** Currencies by the name a dealer knows: `USD, $`. */
export const currencyOptions = (choices: readonly Currency[]): { value: Currency; label: string }[] =>
  choices.map((value) => ({ value, label: value }))
