import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { currencies, locales, type Currency, type Locale } from '@cartie/kernel'
import { Bone, Combobox, ErrorState, Field, Form, Input, Loading, Select } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { refreshSession, switchWorkspace, useSession } from '../../../lib/session.ts'
import { showLocale, useLocale, useText } from '../../../lib/text.ts'
import { localeNames } from '../../../lib/locale-names.ts'
import { BareFrame } from '../parts/bare-frame.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { PasswordField } from '../parts/password-field.tsx'
import { currencyOptions, ownTimezone, timezoneOptions } from '../parts/timezones.ts'

type Owner = { name: string; email: string; password: string }

/** The first run: an owner, then their workspace. Somebody who is signed in makes a further workspace here. */
export function WelcomePage() {
  const t = useText()
  const setup = useQuery(orpc.identity.setupState.queryOptions())
  const me = useSession()
  const [owner, setOwner] = useState<Owner | null>(null)
  const [isOnWorkspace, setIsOnWorkspace] = useState(false)
  const ownerForm = useForm<Owner>({ defaultValues: { name: '', email: '', password: '' } })
  const navigate = useNavigate()
  const router = useRouter()
  const enter = async (workspaceId: string) => {
    queryClient.removeQueries({ queryKey: orpc.identity.setupState.queryKey() })
    await refreshSession()
    await switchWorkspace(workspaceId)
    // The checklist leads on from here: the bot, the first car, the first colleague.
    await navigate({ to: '/setup' in router.routesByPath ? '/setup' : '/' })
  }
  if (setup.error)
    return (
      <BareFrame title={t('nav.welcome')}>
        <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />
      </BareFrame>
    )
  if (!setup.data)
    return (
      <BareFrame title={t('nav.welcome')}>
        <Loading>
          <Bone height={240} />
        </Loading>
      </BareFrame>
    )
  if (me)
    return (
      <WorkspaceStep isFirst={false} make={(workspace) => client.identity.createWorkspace(workspace)} onDone={enter} />
    )
  if (!setup.data.isNeeded) return <AlreadyDone />
  if (owner && isOnWorkspace)
    return (
      <WorkspaceStep
        isFirst
        make={(workspace) => client.identity.setUp({ owner, workspace })}
        onDone={enter}
        onBack={() => setIsOnWorkspace(false)}
      />
    )
  return (
    <OwnerStep
      form={ownerForm}
      onNext={(values) => {
        setOwner(values)
        setIsOnWorkspace(true)
      }}
    />
  )
}

function AlreadyDone() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <BareFrame title={t('identity.welcome.done')} text={t('identity.welcome.done.text')}>
      <button
        type="button"
        className="justify-self-start underline underline-offset-2"
        onClick={() => void navigate({ to: '/login' })}
      >
        {t('identity.login.submit')}
      </button>
    </BareFrame>
  )
}

function OwnerStep({ form, onNext }: { form: UseFormReturn<Owner>; onNext: (owner: Owner) => void }) {
  const t = useText()
  return (
    <BareFrame title={t('identity.welcome.title')} text={t('identity.welcome.text')}>
      <Steps current={1} />
      <Form form={form} wide submit={t('identity.welcome.next')} onSubmit={async (values) => onNext(values)}>
        <Field
          control={form.control}
          name="name"
          label={t('identity.name')}
          rules={{ required: t('identity.name.required') }}
        >
          {(field) => <Input {...field} autoComplete="name" autoFocus />}
        </Field>
        <Field
          control={form.control}
          name="email"
          label={t('identity.email')}
          rules={emailRules(t)}
          help={t('identity.welcome.email.help')}
        >
          {(field) => <Input {...field} type="email" autoComplete="username" />}
        </Field>
        <PasswordField control={form.control} name="password" label={t('identity.password')} isNew />
      </Form>
    </BareFrame>
  )
}

type Draft = { name: string; locale: Locale; currency: Currency; timezone: string }

function WorkspaceStep(props: {
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

function Steps({ current }: { current: number }) {
  const t = useText()
  return (
    <div className="grid gap-2">
      <p className="text-12 text-text-3">{t('identity.welcome.step', { current, total: 2 })}</p>
      <div className="grid grid-cols-2 gap-1" aria-hidden="true">
        {[1, 2].map((step) => (
          <span key={step} className={`h-1 rounded-full ${step <= current ? 'bg-accent' : 'bg-line-2'}`} />
        ))}
      </div>
    </div>
  )
}
