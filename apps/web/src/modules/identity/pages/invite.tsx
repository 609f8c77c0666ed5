import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button, buttonClass, ErrorState, Field, Form, Input, Loading, Bone, useToast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { refreshSession, switchWorkspace, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { BareFrame } from '../parts/bare-frame.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { PasswordField } from '../parts/password-field.tsx'

/** A link that lets a person in: whoever is signed in joins with a press, others make an account. */
export function InvitePage() {
  const t = useText()
  const { token = '' }: { token?: string } = useParams({ strict: false })
  // Once used, the link is spent: asking about it again would only say so.
  const [isEntering, setIsEntering] = useState(false)
  const invitation = useQuery(
    orpc.identity.readInvitation.queryOptions({
      input: { token },
      retry: false,
      enabled: !isEntering,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const me = useSession()
  const navigate = useNavigate()
  const enter = async (workspaceId: string) => {
    setIsEntering(true)
    await refreshSession()
    await switchWorkspace(workspaceId)
    await navigate({ to: '/' })
  }
  if (invitation.isPending)
    return (
      <BareFrame title={t('nav.invite')}>
        <Loading>
          <Bone height={160} />
        </Loading>
      </BareFrame>
    )
  if (invitation.error)
    return (
      <BareFrame title={t('nav.invite')}>
        <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
      </BareFrame>
    )
  const { workspaceName, role, invitedBy, email } = invitation.data
  const values = { workspace: workspaceName, role: t(`identity.role.${role}`), person: invitedBy }
  return (
    <BareFrame title={t('identity.invite.title', values)} text={t('identity.invite.text', values)}>
      {me ? (
        <JoinButton token={token} name={me.user.name} onDone={enter} />
      ) : (
        <NewAccountForm token={token} email={email} onDone={enter} />
      )}
    </BareFrame>
  )
}

type Join = { token: string; onDone: (workspaceId: string) => Promise<void> }

function JoinButton({ token, name, onDone }: Join & { name: string }) {
  const t = useText()
  const { failed } = useToast()
  const [isBusy, setIsBusy] = useState(false)
  const join = async () => {
    setIsBusy(true)
    try {
      await onDone((await client.identity.acceptInvitation({ token, account: null })).workspaceId)
    } catch (error) {
      failed(error)
      setIsBusy(false)
    }
  }
  return (
    <Button look="main" size="lg" busy={isBusy} onClick={() => void join()}>
      {t('identity.invite.join-as', { name })}
    </Button>
  )
}

function NewAccountForm({ token, email, onDone }: Join & { email: string | null }) {
  const t = useText()
  const form = useForm({ defaultValues: { name: '', email: email ?? '', password: '' } })
  return (
    <>
      <Form
        form={form}
        wide
        submit={t('identity.invite.join')}
        onSubmit={async (account) => {
          try {
            await onDone((await client.identity.acceptInvitation({ token, account })).workspaceId)
          } catch (error) {
            if (codeOf(error) === 'EMAIL_TAKEN') return { fields: { email: t('errors.EMAIL_TAKEN') } }
            throw error
          }
        }}
      >
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
          help={email ? t('identity.invite.email.help') : undefined}
        >
          {(field) => <Input {...field} type="email" autoComplete="username" readOnly={email !== null} />}
        </Field>
        <PasswordField control={form.control} name="password" label={t('identity.password')} isNew />
      </Form>
      <div className="grid gap-2 border-t border-line pt-4 text-text-2">
        {t('identity.invite.has-account')}
        <AppLink href={`/login?next=${encodeURIComponent(`/invite/${token}`)}`} className={buttonClass({})}>
          {t('identity.login.submit')}
        </AppLink>
      </div>
    </>
  )
}
