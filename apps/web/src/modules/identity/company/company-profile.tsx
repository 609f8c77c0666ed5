import { useForm } from 'react-hook-form'
import type { companySchema } from '@cartie/contract/company'
import { currencies as allCurrencies, locales, type Currency, type Locale } from '@cartie/kernel'
import { Card, Combobox, ErrorState, Field, Form, Input, MultiCombobox, Select, SkeletonFacts, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { localeNames } from '../../../lib/locale-names.ts'
import { currencyOptions, timezoneOptions } from '../parts/timezones.ts'
import { CompanyLogo } from './company-logo.tsx'
import { useCompany } from './use-company.ts'

type Company = (typeof companySchema)['_output']
type Values = {
  name: string
  accent: string
  domain: string
  locale: Locale
  currency: Currency
  currencies: readonly string[]
  timezone: string
  mergeWindowDays: string
  holdTimeoutMinutes: string
}

/** Name, logo, colour and the habits of the company. */
export function CompanyProfile() {
  const { query, reason } = useCompany()
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonFacts />
  return (
    <>
      <CompanyLogo company={query.data} reason={reason} />
      <ProfileForm key={query.data.id} company={query.data} reason={reason} />
    </>
  )
}

function ProfileForm({ company, reason }: { company: Company; reason: string | undefined }) {
  const t = useText()
  const form = useForm<Values>({ defaultValues: valuesOf(company) })
  const disabled = reason !== undefined
  const save = async (values: Values) => {
    try {
      const saved = await client.identity.updateCompany(patchOf(values))
      queryClient.setQueryData(orpc.identity.getCompany.queryKey(), saved)
      await queryClient.invalidateQueries({ queryKey: orpc.identity.me.key() })
      form.reset(valuesOf(saved))
      toast.ok(t('identity.company.saved'))
    } catch (error) {
      if (codeOf(error) === 'DOMAIN_TAKEN') return { fields: { domain: t('errors.DOMAIN_TAKEN') } }
      if (codeOf(error) === 'CURRENCY_NOT_LISTED') return { fields: { currencies: t('errors.CURRENCY_NOT_LISTED') } }
      throw error
    }
    return undefined
  }
  return (
    <Card title={t('identity.company.profile')}>
      <Form form={form} submit={t('identity.company.save')} reason={reason} onSubmit={save}>
        <Field
          control={form.control}
          disabled={disabled}
          name="name"
          label={t('identity.company.name')}
          rules={{ required: t('identity.company.name.required') }}
        >
          {(field) => <Input {...field} maxLength={80} />}
        </Field>
        <div className="grid gap-4 lg:grid-cols-2">
          <Field
            control={form.control}
            disabled={disabled}
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
          <Field
            control={form.control}
            disabled={disabled}
            name="timezone"
            label={t('identity.company.timezone')}
            rules={{ required: t('identity.company.timezone.required') }}
          >
            {(field) => (
              <Combobox {...field} options={timezoneOptions()} onChange={(zone) => field.onChange(zone ?? '')} />
            )}
          </Field>
          <Field control={form.control} disabled={disabled} name="currency" label={t('identity.company.currency')}>
            {(field) => (
              <Select
                {...field}
                onChange={(next) => next && field.onChange(next)}
                options={currencyOptions(allCurrencies)}
              />
            )}
          </Field>
          <Field control={form.control} disabled={disabled} name="currencies" label={t('identity.company.currencies')}>
            {(field) => <MultiCombobox {...field} options={currencyOptions(allCurrencies)} />}
          </Field>
          <Field
            control={form.control}
            disabled={disabled}
            name="accent"
            label={t('identity.company.accent')}
            help={t('identity.company.accent.help')}
            rules={{ pattern: { value: /^(#[0-9a-fA-F]{6})?$/, message: t('identity.company.accent.invalid') } }}
          >
            {(field) => <Input {...field} placeholder="#1f6feb" maxLength={7} end={<Swatch colour={field.value} />} />}
          </Field>
          <Field
            control={form.control}
            disabled={disabled}
            name="domain"
            label={t('identity.company.domain')}
            help={t('identity.company.domain.help')}
            rules={{
              pattern: { value: /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]*$/, message: t('identity.company.domain.invalid') },
            }}
          >
            {(field) => <Input {...field} placeholder="auto.example.com" inputMode="url" />}
          </Field>
          <Field
            control={form.control}
            disabled={disabled}
            name="mergeWindowDays"
            label={t('identity.company.merge')}
            help={t('identity.company.merge.help')}
            rules={numberRules(t('identity.company.merge.invalid'), 0, 365)}
          >
            {(field) => <Input {...field} inputMode="numeric" end={t('identity.unit.days')} />}
          </Field>
          <Field
            control={form.control}
            disabled={disabled}
            name="holdTimeoutMinutes"
            label={t('identity.company.hold')}
            help={t('identity.company.hold.help')}
            rules={numberRules(t('identity.company.hold.invalid'), 1, 10_080)}
          >
            {(field) => <Input {...field} inputMode="numeric" end={t('identity.unit.minutes')} />}
          </Field>
        </div>
      </Form>
    </Card>
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden="true"
      className="size-4 rounded-in border border-line-2"
      style={{ background: /^#[0-9a-f]{6}$/i.test(colour) ? colour : 'none' }}
    />
  )
}

const numberRules = (message: string, min: number, max: number) => ({
  validate: (text: string) => (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max) || message,
})

const valuesOf = ({
  name,
  accent,
  domain,
  locale,
  currency,
  currencies,
  timezone,
  mergeWindowDays,
  holdTimeoutMinutes,
}: Company): Values => ({
  name,
  accent: accent ?? '',
  domain: domain ?? '',
  locale,
  currency,
  currencies,
  timezone,
  mergeWindowDays: String(mergeWindowDays),
  holdTimeoutMinutes: String(holdTimeoutMinutes),
})

const patchOf = (values: Values) => ({
  ...values,
  accent: values.accent.toLowerCase() || null,
  domain: values.domain.toLowerCase() || null,
  currencies: allCurrencies.filter((currency) => values.currencies.includes(currency)),
  mergeWindowDays: Number(values.mergeWindowDays),
  holdTimeoutMinutes: Number(values.holdTimeoutMinutes),
})
