import { useMemo } from 'react'
import { currencies, type Money } from '@cartie/kernel'
import { useFormat } from '@cartie/ui'
import { hasText, useText } from '../../lib/text.ts'
import { yearsText } from './car-title.ts'

/** Words for what scenarios kept under names of their own: the name of a field, and its value whatever its shape. */
export function useSaidWords() {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const name = (field: string): string =>
      hasText(`leads.said.field.${field}`) ? t(`leads.said.field.${field}`) : field
    const plain = (field: string, value: unknown): string => {
      if (typeof value === 'boolean') return t(value ? 'leads.said.yes' : 'leads.said.no')
      if (typeof value === 'number')
        return field.endsWith('Km') ? format.mileage(value) : isYear(field) ? String(value) : format.number(value)
      const text = String(value)
      if (field === 'phone') return format.phone(text)
      return hasText(`leads.said.word.${text}`) ? t(`leads.said.word.${text}`) : text
    }
    const value = (field: string, given: unknown): string => {
      if (given === null || given === undefined || given === '') return ''
      if (Array.isArray(given)) {
        if (given.every((item) => !isRecord(item))) return given.map((item) => plain(field, item)).join(', ')
        return t('leads.said.count', { count: given.length })
      }
      if (!isRecord(given)) return plain(field, given)
      return moneyText(given, format.money, t) ?? spanText(given, t) ?? ''
    }
    return { name, value }
  }, [t, format])
}

const isYear = (field: string): boolean => /^year/i.test(field)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function moneyText(
  value: Record<string, unknown>,
  show: (money: Money) => string,
  t: ReturnType<typeof useText>,
): string | null {
  const currency = currencies.find((each) => each === value.currency)
  if (!currency) return null
  const sum = (amount: unknown) => {
    const amountMinor = numberIn(amount)
    return amountMinor === null ? null : show({ amountMinor, currency })
  }
  const [exact, min, max] = [sum(value.amountMinor), sum(value.fromMinor), sum(value.toMinor)]
  if (exact) return exact
  if (min && max) return min === max ? max : `${min} – ${max}`
  if (max) return t('leads.car.to', { value: max })
  return min && t('leads.car.from', { value: min })
}

const spanText = (value: Record<string, unknown>, t: ReturnType<typeof useText>): string | null =>
  yearsText(numberIn(value.from), numberIn(value.to), t)
