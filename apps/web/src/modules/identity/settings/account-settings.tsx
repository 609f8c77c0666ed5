import { useForm } from 'react-hook-form'
import { locales, type Locale } from '@cartie/kernel'
import type { Me } from '@cartie/contract/account'
import { Card, Field, Form, Input, Select, SkeletonFacts, Switch, toast } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { refreshSession, useSession } from '../../../lib/session.ts'
import { showLocale, useText } from '../../../lib/text.ts'
import { localeNames } from '../../../lib/locale-names.ts'
import { emailRules } from '../parts/email-rules.ts'
import { PasswordField } from '../parts/password-field.tsx'
import { useAct } from '../parts/use-act.ts'
import { TelegramCard } from './telegram-card.tsx'

/** Name, language, e-mail, Telegram: what is said of me to colleagues and to Cartie. */
export function AccountSettings() {
  const me = useSession()
  if (!me) return <SkeletonFacts />
  return (
    <>
      <ProfileCard key={`${me.user.name}${me.user.locale}`} me={me} />
      {me.here && <AvailabilityCard isAway={me.here.isAway} />}
      {me.here && <TelegramCard telegram={me.here.telegram} />}
      <EmailCard key={me.user.email} me={me} />
    </>
  )
}

function ProfileCard({ me }: { me: Me }) {
  const t = useText()
  const form = useForm<{ name: string; locale: Locale }>({
    defaultValues: { name: me.user.name, locale: me.user.locale },
  })
  return (
    <Card title={t('identity.profile')}>
      <Form
        form={form}
        submit={t('identity.profile.save')}
        onSubmit={async (values) => {
          await client.identity.changeProfile(values)
          await showLocale(values.locale)
          await refreshSession()
          toast.ok(t('identity.profile.saved'))
        }}
      >
        <Field
          control={form.control}
          name="name"
          label={t('identity.name')}
          rules={{ required: t('identity.name.required') }}
        >
          {(field) => <Input {...field} autoComplete="name" maxLength={120} />}
        </Field>
        <Field
          control={form.control}
          name="locale"
          label={t('shell.language')}
          help={t('identity.profile.locale.help')}
        >
          {(field) => (
            <Select
              {...field}
              onChange={(next) => next && field.onChange(next)}
              options={locales.map((value) => ({ value, label: localeNames[value] }))}
            />
          )}
        </Field>
      </Form>
    </Card>
  )
}

function AvailabilityCard({ isAway }: { isAway: boolean }) {
  const t = useText()
  const { isBusy, act } = useAct()
  const change = (next: boolean) =>
    act(
      async () => {
        await client.identity.changeMyAvailability({ isAway: next })
        await refreshSession()
      },
      next ? t('identity.away.on') : t('identity.away.off'),
    )
  return (
    <Card title={t('identity.away')}>
      <Switch value={isAway} onChange={(next) => void change(next)} disabled={isBusy}>
        {t('identity.away.help')}
      </Switch>
    </Card>
  )
}

function EmailCard({ me }: { me: Me }) {
  const t = useText()
  const form = useForm({ defaultValues: { email: me.user.email, password: '' } })
  return (
    <Card title={t('identity.email')}>
      <Form
        form={form}
        submit={t('identity.email.save')}
        onSubmit={async (values) => {
          try {
            await client.identity.changeEmail(values)
          } catch (error) {
            if (codeOf(error) === 'EMAIL_TAKEN') return { fields: { email: t('errors.EMAIL_TAKEN') } }
            if (codeOf(error) === 'PASSWORD_WRONG') return { fields: { password: t('errors.PASSWORD_WRONG') } }
            throw error
          }
          await refreshSession()
          toast.ok(t('identity.email.saved'))
          return undefined
        }}
      >
        <Field
          control={form.control}
          name="email"
          label={t('identity.email')}
          rules={emailRules(t)}
          help={t('identity.email.help')}
        >
          {(field) => <Input {...field} type="email" autoComplete="email" />}
        </Field>
        <PasswordField control={form.control} name="password" label={t('identity.password.current')} />
      </Form>
    </Card>
  )
}
