import { useForm, type Control } from 'react-hook-form'
import {
  Field,
  Form,
  Input,
  MoneyInput,
  MultiCombobox,
  Select,
  Textarea,
  useLabels,
  type FormRefusal,
} from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { ContactField, KindChoice, MemberSelect, contactProblem, useCurrencies } from '../../leads/index.ts'
import { wordOptions, type WordField } from '../known-words.ts'
import type { NewRequest } from '../new-request.ts'
import { requestPriorities, type RequestPriority } from '../types.ts'
import { RangeInput, WholeInput } from './range-input.tsx'
import { BudgetInput } from './request-money.tsx'
import { priorityLooks } from './request-marks.tsx'

type NewRequestFormProps = {
  start: NewRequest
  draft: string
  onSubmit: (values: NewRequest) => Promise<FormRefusal<NewRequest> | void>
  onClose: () => void
}

/** The form of a new request: the same first lines for both kinds, then what each needs. */
export function NewRequestForm({ start, draft, onSubmit, onClose }: NewRequestFormProps) {
  const t = useText()
  const label = useLabels()
  const form = useForm<NewRequest>({ defaultValues: start })
  const { control } = form
  const isBuy = form.watch('kind') === 'BUY'
  const problemOf = (choice: NewRequest['contact']) => {
    const id = contactProblem(choice)
    return id ? t(id) : true
  }
  return (
    <div className="p-4">
      <Form
        form={form}
        draft={draft}
        submit={t('requests.new.verb')}
        cancel={{ label: label('cancel'), onPress: onClose }}
        onSubmit={onSubmit}
      >
        <Field
          control={control}
          name="contact"
          label={t('leads.contact')}
          help={t('leads.contact.help')}
          rules={{ validate: problemOf }}
        >
          {(field) => <ContactField {...field} />}
        </Field>
        <Field control={control} name="kind" label={t('requests.kind')}>
          {(field) => <KindChoice value={field.value} onChange={field.onChange} />}
        </Field>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field control={control} name="make" label={t('requests.make')}>
            {(field) => <Input {...field} maxLength={80} />}
          </Field>
          <Field control={control} name="model" label={t('requests.model')}>
            {(field) => <Input {...field} maxLength={80} />}
          </Field>
        </div>
        <Field
          control={control}
          name="years"
          label={t('requests.years')}
          rules={{ validate: (years) => yearsProblem(years, t) }}
        >
          {(field) => (
            <RangeInput
              {...field}
              fromLabel={t('requests.years.from')}
              toLabel={t('requests.years.to')}
              maxLength={4}
            />
          )}
        </Field>
        {isBuy ? <BuyFields control={control} /> : <SellFields control={control} />}
        <Field control={control} name="city" label={t('requests.city')}>
          {(field) => <Input {...field} maxLength={100} />}
        </Field>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          {(['fuels', 'gearboxes', 'drives', 'bodies'] as const).map((name) => (
            <WordsField key={name} control={control} name={name} />
          ))}
        </div>
        <Field control={control} name="description" label={t('requests.description')}>
          {(field) => <Textarea {...field} maxLength={4_000} />}
        </Field>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field control={control} name="priority" label={t('requests.priority')}>
            {(field) => (
              <Select<RequestPriority>
                {...field}
                onChange={(value) => value && field.onChange(value)}
                options={requestPriorities.map((value) => ({
                  value,
                  label: t(`requests.priority.${value}`),
                  icon: priorityLooks[value].icon,
                }))}
              />
            )}
          </Field>
          <Field control={control} name="assigneeId" label={t('requests.assignee')}>
            {(field) => <MemberSelect {...field} />}
          </Field>
        </div>
      </Form>
    </div>
  )
}

type Fields = { control: Control<NewRequest> }

function BuyFields({ control }: Fields) {
  const t = useText()
  return (
    <>
      <Field control={control} name="budget" label={t('requests.budget')}>
        {(field) => <BudgetInput {...field} />}
      </Field>
      <Field control={control} name="mileageMaxKm" label={t('requests.mileageMaxKm')}>
        {(field) => <WholeInput {...field} unit={t('requests.km')} maxLength={9} />}
      </Field>
    </>
  )
}

function SellFields({ control }: Fields) {
  const t = useText()
  const { currency, currencies } = useCurrencies()
  return (
    <>
      <Field control={control} name="price" label={t('requests.askingPrice')}>
        {(field) => <MoneyInput {...field} currency={currency} choices={currencies} />}
      </Field>
      <Field control={control} name="mileageKm" label={t('requests.mileageKm')}>
        {(field) => <WholeInput {...field} unit={t('requests.km')} maxLength={9} />}
      </Field>
      <Field control={control} name="vin" label={t('requests.vin')}>
        {(field) => <Input {...field} maxLength={30} />}
      </Field>
    </>
  )
}

function WordsField({ control, name }: Fields & { name: Exclude<WordField, 'colours'> }) {
  const t = useText()
  return (
    <Field control={control} name={name} label={t(`requests.${name}`)}>
      {(field) => <MultiCombobox {...field} options={wordOptions(name, field.value, t)} />}
    </Field>
  )
}

function yearsProblem({ from, to }: NewRequest['years'], t: (id: string) => string): true | string {
  const isYear = (year: number | null) => year === null || (year >= 1900 && year <= 2100)
  return (isYear(from) && isYear(to)) || t('requests.years.wrong')
}
