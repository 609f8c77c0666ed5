import { useForm } from 'react-hook-form'
import { currencies, locales, type Currency, type Locale } from '@cartie/kernel'
import { Combobox, Field, Form, Input, Select } from '@cartie/ui'
import { localeNames } from '../../../lib/locale-names.ts'
import { showLocale, useLocale, useText } from '../../../lib/text.ts'
import { BareFrame } from '../parts/bare-frame.tsx'
import { currencyOptions, ownTimezone, timezoneOptions } from '../parts/timezones.ts'
import { Steps } from './steps.tsx'

type Draft = { name: string; locale: Locale; currency: Currency; timezone: string }

/** The workspace: its name, languages and money. */
export function WorkspaceStep(props: {
  isFirst: boolean
  make: (draft: Draft) => Promise<{ workspaceId: string }>
  onDone: (workspaceId: string) => Promise<void>
  onBack?: () => void
}) {
  const t = useText()
  const locale = useLocale()
  const form = useForm<Draft>({ defaultValues: { name: '', locale, currency: 'USD', timezone: ownTimezone() } })
  const title = props.isFirst ? t('identity.welcome.workspace') : t('identity.welcome.another')
  return (
    <BareFrame title={title} text={t('identity.welcome.workspace.text')}>
      {props.isFirst && <Steps current={2} />}
      <Form
        form={form}
        wide
        draft="welcome.workspace"
        submit={t('identity.welcome.create')}
        cancel={props.onBack && { label: t('identity.welcome.back'), onPress: props.onBack }}
        onSubmit={async (draft) => {
          const { workspaceId } = await props.make(draft)
          if (props.isFirst) await showLocale(draft.locale)
          await props.onDone(workspaceId)
        }}
      >
        <Field
          control={form.control}
          name="name"
          label={t('identity.company.name')}
          rules={{ required: t('identity.company.name.required') }}
        >
          {(field) => <Input {...field} autoFocus placeholder={t('identity.company.name.example')} maxLength={80} />}
        </Field>
        <Field
          control={form.control}
          name="locale"
          label={t('identity.company.locale')}
          help={t('identity.company.locale.help')}
        >
          {(field) => (
            <Select
              {...field}
              onChange={(next) => next && field.onChange(next)}
              options={locales.map((value) => ({ value, label: localeNames[value] }))}
            />
          )}
        </Field>
        <Field control={form.control} name="currency" label={t('identity.company.currency')}>
          {(field) => (
            <Select
              {...field}
              onChange={(next) => next && field.onChange(next)}
              options={currencyOptions(currencies)}
            />
          )}
        </Field>
        <Field
          control={form.control}
          name="timezone"
          label={t('identity.company.timezone')}
          rules={{ required: t('identity.company.timezone.required') }}
        >
          {(field) => (
            <Combobox {...field} options={timezoneOptions()} onChange={(zone) => field.onChange(zone ?? '')} />
          )}
        </Field>
      </Form>
    </BareFrame>
  )
}
