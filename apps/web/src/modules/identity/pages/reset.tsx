import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { buttonClass, Field, Form, Input, Notice } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { BareFrame } from '../parts/bare-frame.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { PasswordField } from '../parts/password-field.tsx'

/** A forgotten password: asks for a link; the link itself (its token after `#`, never sent to a log) sets a new one. */
export function ResetPage() {
  const hash = useLocation({ select: (location) => location.hash })
  // Once used it is taken out of the address; the page still tells that it worked.
  const [token, setToken] = useState(hash)
  if (hash && hash !== token) setToken(hash)
  return token ? <NewPassword key={token} token={token} /> : <AskForLink />
}

function AskForLink() {
  const t = useText()
  const [sent, setSent] = useState<{ email: string; isMailConfigured: boolean } | null>(null)
  const form = useForm({ defaultValues: { email: '' } })
  if (sent)
    return (
      <BareFrame title={sent.isMailConfigured ? t('identity.reset.sent') : t('identity.reset.no-mail')}>
        <p className="text-text-2">
          {sent.isMailConfigured
            ? t('identity.reset.sent.text', { email: sent.email })
            : t('identity.reset.no-mail.text')}
        </p>
        <AppLink href="/login" className={buttonClass({})}>
          {t('identity.reset.back')}
        </AppLink>
      </BareFrame>
    )
  return (
    <BareFrame title={t('identity.reset.title')} text={t('identity.reset.text')}>
      <Form
        form={form}
        wide
        submit={t('identity.reset.submit')}
        onSubmit={async ({ email }) => setSent({ email, ...(await client.identity.requestPasswordReset({ email })) })}
      >
        <Field control={form.control} name="email" label={t('identity.email')} rules={emailRules(t)}>
          {(field) => <Input {...field} type="email" autoComplete="username" autoFocus />}
        </Field>
      </Form>
      <AppLink href="/login" className="justify-self-start text-text-2 underline underline-offset-2 hover:text-text">
        {t('identity.reset.back')}
      </AppLink>
    </BareFrame>
  )
}

function NewPassword({ token }: { token: string }) {
  const t = useText()
  const [isDone, setIsDone] = useState(false)
  const form = useForm({ defaultValues: { password: '' } })
  if (isDone)
    return (
      <BareFrame title={t('identity.reset.done')}>
        <Notice tone="ok">{t('identity.reset.done.text')}</Notice>
        <AppLink href="/login" className={buttonClass({ look: 'main' })}>
          {t('identity.login.submit')}
        </AppLink>
      </BareFrame>
    )
  return (
    <BareFrame title={t('identity.reset.new')} text={t('identity.reset.new.text')}>
      <Form
        form={form}
        wide
        submit={t('identity.reset.save')}
        onSubmit={async ({ password }) => {
          await client.identity.resetPassword({ token, password })
          history.replaceState(history.state, '', '/reset')
          setIsDone(true)
        }}
      >
        <PasswordField control={form.control} name="password" label={t('identity.password.new')} isNew autoFocus />
      </Form>
    </BareFrame>
  )
}
