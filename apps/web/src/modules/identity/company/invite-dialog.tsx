import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Role } from '@cartie/contract/permissions'
import { Button, Dialog, Field, Form, Input } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { CopyLine } from '../parts/copy-line.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { RoleSelect } from './role-select.tsx'

type Invited = { path: string; isMailed: boolean; email: string }

/** Makes an invitation, then shows its link: it is shown this once. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText()
  const [made, setMade] = useState<Invited | null>(null)
  const close = () => {
    onClose()
    setMade(null)
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={made ? t('identity.invite.ready') : t('identity.invite.new')}
      text={made ? t('identity.invite.ready.text') : t('identity.invite.new.text')}
    >
      {made ? (
        <div className="grid gap-4">
          <CopyLine value={`${location.origin}${made.path}`} label={t('identity.invite.link')} />
          {made.isMailed && <p className="text-text-2">{t('identity.invite.mailed', { email: made.email })}</p>}
          <Button className="justify-self-start" onClick={() => setMade(null)}>
            {t('identity.invite.one-more')}
          </Button>
        </div>
      ) : (
        <InviteForm onMade={setMade} />
      )}
    </Dialog>
  )
}

function InviteForm({ onMade }: { onMade: (made: Invited) => void }) {
  const t = useText()
  const form = useForm<{ email: string; role: Role }>({ defaultValues: { email: '', role: 'MANAGER' } })
  return (
    <Form
      form={form}
      submit={t('identity.invite.create')}
      onSubmit={async ({ email, role }) => {
        try {
          const made = await client.identity.invite({ email: email.trim() || null, role })
          await queryClient.invalidateQueries({ queryKey: orpc.identity.listInvitations.key() })
          onMade({ ...made, email })
        } catch (error) {
          if (codeOf(error) === 'ALREADY_MEMBER') return { fields: { email: t('errors.ALREADY_MEMBER') } }
          throw error
        }
        return undefined
      }}
    >
      <Field control={form.control} name="role" label={t('identity.role')}>
        {(field) => <RoleSelect {...field} />}
      </Field>
      <Field
        control={form.control}
        name="email"
        label={t('identity.email')}
        aside={t('identity.optional')}
        help={t('identity.invite.email.only')}
        rules={{ pattern: emailRules(t).pattern }}
      >
        {(field) => <Input {...field} type="email" />}
      </Field>
    </Form>
  )
}
