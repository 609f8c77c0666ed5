import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button, Checkbox, Field, Form, Input } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { refreshSession } from '../../../lib/session.ts'
import { showLocale, useText } from '../../../lib/text.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { BareFrame } from '../parts/bare-frame.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { PasswordField } from '../parts/password-field.tsx'

/** Sign in: e-mail and password, then the code when a second factor is on. */
export function LoginPage() {
  const t = useText()
  const [isChallenged, setIsChallenged] = useState(false)
  const navigate = useNavigate()
  const setup = useQuery(orpc.identity.setupState.queryOptions())
  useEffect(() => {
    if (setup.data?.isNeeded) void navigate({ to: '/welcome', replace: true })
  }, [setup.data, navigate])
  const enter = useEnter()
  if (isChallenged)
    return (
      <BareFrame title={t('identity.code.title')} text={t('identity.code.text')}>
        <CodeForm onDone={enter} onOver={() => setIsChallenged(false)} />
      </BareFrame>
    )
  return (
    <BareFrame title={t('identity.login.title')}>
      <PasswordForm onDone={enter} onChallenge={() => setIsChallenged(true)} />
      <AppLink href="/reset" className="justify-self-start text-text-2 underline underline-offset-2 hover:text-text">
        {t('identity.login.forgot')}
      </AppLink>
    </BareFrame>
  )
}

/** After signing in: to where the person was going, in their language. */
function useEnter(): () => Promise<void> {
  const router = useRouter()
  const { next }: { next?: string } = useSearch({ strict: false })
  return async () => {
    const me = await refreshSession()
    if (me) await showLocale(me.user.locale)
    // Only a path of our own: a link of somebody else's must not lead out of here.
    router.history.push(next && /^\/(?![/\\])/.test(next) ? next : '/')
  }
}

function PasswordForm({ onDone, onChallenge }: { onDone: () => Promise<void>; onChallenge: () => void }) {
  const t = useText()
  const form = useForm({ defaultValues: { email: '', password: '', isRemembered: true } })
  return (
    <Form
      form={form}
      wide
      submit={t('identity.login.submit')}
      onSubmit={async (values) => {
        try {
          const { next } = await client.identity.signIn(values)
          if (next === 'second-factor') onChallenge()
          else await onDone()
        } catch (error) {
          if (codeOf(error) === 'SIGN_IN_REFUSED') return { fields: { password: t('errors.SIGN_IN_REFUSED') } }
          throw error
        }
      }}
    >
      <Field control={form.control} name="email" label={t('identity.email')} rules={emailRules(t)}>
        {(field) => <Input {...field} type="email" autoComplete="username" autoFocus />}
      </Field>
      <PasswordField control={form.control} name="password" label={t('identity.password')} />
      <Checkbox
        value={form.watch('isRemembered')}
        onChange={(isRemembered) => form.setValue('isRemembered', isRemembered)}
      >
        {t('identity.login.remember')}
      </Checkbox>
    </Form>
  )
}

function CodeForm({ onDone, onOver }: { onDone: () => Promise<void>; onOver: () => void }) {
  const t = useText()
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const form = useForm({ defaultValues: { code: '', isDeviceTrusted: false } })
  const isApp = kind === 'app'
  return (
    <>
      <Form
        form={form}
        wide
        submit={t('identity.code.submit')}
        cancel={{ label: t('identity.code.back'), onPress: onOver }}
        onSubmit={async (values) => {
          try {
            await client.identity.signInWithCode({ ...values, kind })
            await onDone()
          } catch (error) {
            if (codeOf(error) === 'CODE_WRONG') return { fields: { code: t('errors.CODE_WRONG') } }
            if (codeOf(error) === 'BAD_REQUEST') return { fields: { code: t('identity.code.required') } }
            throw error
          }
        }}
      >
        <Field
          control={form.control}
          name="code"
          label={isApp ? t('identity.code.app') : t('identity.code.recovery')}
          rules={{ required: t('identity.code.required') }}
        >
          {(field) => (
            <Input
              {...field}
              key={kind}
              autoFocus
              autoComplete="one-time-code"
              inputMode={isApp ? 'numeric' : 'text'}
              maxLength={isApp ? 6 : 11}
            />
          )}
        </Field>
        <Checkbox
          value={form.watch('isDeviceTrusted')}
          onChange={(isDeviceTrusted) => form.setValue('isDeviceTrusted', isDeviceTrusted)}
        >
          {t('identity.code.trust')}
        </Checkbox>
      </Form>
      <Button look="bare" className="justify-self-start" onClick={() => setKind(isApp ? 'recovery' : 'app')}>
        {isApp ? t('identity.code.use-recovery') : t('identity.code.use-app')}
      </Button>
    </>
  )
}
