import { useState } from 'react'
import { currencies, unitsOf, type Currency, type Money } from '@cartie/kernel'
import { formatNumber } from '../format/number.ts'
import { currencySign } from '../format/money.ts'
import { useUi } from '../ui-provider.tsx'
import type { ControlProps } from './control.ts'
import { Input } from './input.tsx'
import { Select } from './select.tsx'

export type MoneyInputProps = ControlProps<Money | null> & {
  currency?: Currency
  /** The currencies to choose from; with one, its sign stands at the end of the box. */
  choices?: readonly Currency[]
  placeholder?: string
}

/** An amount with its currency; digits are grouped as soon as the field is left. Empty is null. */
export function MoneyInput({ currency = 'USD', choices = [currency], ...props }: MoneyInputProps) {
  const { locale, label } = useUi()
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Currency>(props.value?.currency ?? currency)
  const current = props.value?.currency ?? chosen
  const shown = props.value ? formatNumber(unitsOf(props.value), locale, 2) : ''
  return (
    <span className="flex gap-2">
      <Input
        {...props}
        value={typed ?? shown}
        inputMode="decimal"
        right
        onChange={(text) => {
          setTyped(text)
          props.onChange(moneyOf(text, current))
        }}
        onBlur={() => {
          setTyped(null)
          props.onBlur?.()
        }}
        end={choices.length === 1 ? currencySign(current, locale) : undefined}
      />
      {choices.length > 1 && (
        <span className="w-27 shrink-0">
          <Select
            label={label('currency')}
            disabled={props.disabled}
            value={current}
            options={currencies
              .filter((each) => choices.includes(each))
              .map((each) => ({ value: each, label: `${each} ${currencySign(each, locale)}` }))}
            onChange={(next) => {
              if (!next) return
              setChosen(next)
              if (props.value) props.onChange({ ...props.value, currency: next })
            }}
          />
        </span>
      )}
    </span>
  )
}

/** Reads an amount as people type it (`25 900`, `25.9`, `25,90`); null when there is no number. */
export function moneyOf(text: string, currency: Currency): Money | null {
  const plain = text
    .replace(/[^\d.,]/g, '')
    .replace(/[.,](?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  const units = Number.parseFloat(plain)
  if (!Number.isFinite(units)) return null
  const amountMinor = Math.round(units * 100)
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency } : null
}
