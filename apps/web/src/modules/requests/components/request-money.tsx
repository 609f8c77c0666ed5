import type { Currency, Money } from '@cartie/kernel'
import { MoneyInput, Select, useFormat, type ControlProps } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useCarTitle, useCurrencies } from '../../leads/index.ts'
import type { RequestDetail } from '../types.ts'
import { useRequestFact } from '../use-request-fact.tsx'
import { WholeInput } from './range-input.tsx'

/** An amount from and to, whole units, in one currency. */
export type Budget = { readonly min: number | null; readonly max: number | null; readonly currency: Currency }

/** What the client can spend. */
export function BudgetFact({ request }: { request: RequestDetail }) {
  const t = useText()
  const { price } = useCarTitle()
  const fact = useRequestFact(request)
  return fact<Budget>({
    label: t('requests.budget'),
    read: ({ budgetMinMinor, budgetMaxMinor, currency }) => ({
      min: unitsOf(budgetMinMinor),
      max: unitsOf(budgetMaxMinor),
      currency,
    }),
    show: () => price({ ...request, kind: 'BUY' }),
    patch: ({ min, max, currency }) => ({ budgetMinMinor: minorOf(min), budgetMaxMinor: minorOf(max), currency }),
    control: (control) => <BudgetInput {...control} />,
  })
}

/** What the client wants for their car. */
export function PriceFact({ request }: { request: RequestDetail }) {
  const t = useText()
  const format = useFormat()
  const { currencies } = useCurrencies()
  const fact = useRequestFact(request)
  return fact<Money | null>({
    label: t('requests.askingPrice'),
    read: ({ askingPriceMinor, currency }) =>
      askingPriceMinor === null ? null : { amountMinor: askingPriceMinor, currency },
    show: (money) => money && format.money(money),
    patch: (money) =>
      money ? { askingPriceMinor: money.amountMinor, currency: money.currency } : { askingPriceMinor: null },
    control: (control) => (
      <MoneyInput {...control} currency={request.currency} choices={withOwn(currencies, request)} />
    ),
  })
}

export function BudgetInput(props: ControlProps<Budget>) {
  const t = useText()
  const format = useFormat()
  const { currencies } = useCurrencies()
  const { value, onChange, disabled } = props
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <WholeInput
        id={props.id}
        label={t('requests.budget.min')}
        value={value.min}
        disabled={disabled}
        maxLength={12}
        onChange={(min) => onChange({ ...value, min })}
      />
      <span aria-hidden="true">–</span>
      <WholeInput
        label={t('requests.budget.max')}
        value={value.max}
        disabled={disabled}
        maxLength={12}
        onChange={(max) => onChange({ ...value, max })}
      />
      <Select<Currency>
        className="w-20!"
        label={t('requests.currency')}
        value={value.currency}
        disabled={disabled}
        options={withOwn(currencies, value).map((each) => ({ value: each, label: format.sign(each) }))}
        onChange={(currency) => currency && onChange({ ...value, currency })}
      />
    </span>
  )
}

export const minorOf = (units: number | null): number | null => (units === null ? null : units * 100)
const unitsOf = (minor: number | null): number | null => (minor === null ? null : minor / 100)
const withOwn = (currencies: readonly Currency[], { currency }: { currency: Currency }): readonly Currency[] => [
  ...new Set([...currencies, currency]),
]
