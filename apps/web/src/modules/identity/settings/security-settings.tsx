import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { sessionSchema } from '@cartie/contract/account'
import { Badge, Button, Card, ErrorState, Form, SkeletonRows, Time, toast } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { deviceOf } from '../parts/device-of.ts'
import { PasswordField } from '../parts/password-field.tsx'
import { useAct } from '../parts/use-act.ts'
import { TwoFactorCard } from './two-factor-card.tsx'

/** Password, second factor, and where I am signed in. */
export function SecuritySettings() {
  return (
    <>
      <PasswordCard />
      <TwoFactorCard />
      <SessionsCard />
    </>
  )
}

function PasswordCard() {
  const t = useText()
  const form = useForm({ defaultValues: { current: '', next: '' } })
  return (
    <Card title={t('identity.password')}>
      <Form
        form={form}
        submit={t('identity.password.change')}
        onSubmit={async (values) => {
          try {
            await client.identity.changePassword(values)
          } catch (error) {
            if (codeOf(error) === 'PASSWORD_WRONG') return { fields: { current: t('errors.PASSWORD_WRONG') } }
            throw error
          }
          form.reset()
          await queryClient.invalidateQueries({ queryKey: orpc.identity.listSessions.key() })
          toast.ok(t('identity.password.changed'))
          return undefined
        }}
      >
        <PasswordField control={form.control} name="current" label={t('identity.password.current')} />
        <PasswordField control={form.control} name="next" label={t('identity.password.new')} isNew />
      </Form>
    </Card>
  )
}

type Session = (typeof sessionSchema)['_output']

function SessionsCard() {
  const t = useText()
  const query = useQuery(orpc.identity.listSessions.queryOptions())
  const { isBusy, act } = useAct()
  const endOthers = async () => {
    await client.identity.revokeOtherSessions()
    await query.refetch()
  }
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const sessions = query.data ?? []
  return (
    <Card
      flush
      title={t('identity.sessions')}
      aside={
        sessions.length > 1 && (
          <Button size="sm" busy={isBusy} onClick={() => void act(endOthers, t('identity.sessions.ended'))}>
            {t('identity.sessions.end-others')}
          </Button>
        )
      }
    >
      {query.isPending ? (
        <SkeletonRows rows={2} />
      ) : (
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} onEnded={() => void query.refetch()} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function SessionLine({ session, onEnded }: { session: Session; onEnded: () => void }) {
  const t = useText()
  const { isBusy, act } = useAct()
  const end = async () => {
    await client.identity.revokeSession({ sessionId: session.id })
    onEnded()
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{deviceOf(session.userAgent) ?? t('identity.sessions.unknown')}</span>
        <span className="num truncate text-12 text-text-3">
          {session.ip} · <Time at={session.lastSeenAt} />
        </span>
      </span>
      {session.isCurrent ? (
        <Badge tone="ok">{t('identity.sessions.this')}</Badge>
      ) : (
        <Button size="sm" look="bare" busy={isBusy} onClick={() => void act(end, t('identity.sessions.ended'))}>
          {t('identity.sessions.end')}
        </Button>
      )}
    </li>
  )
}
