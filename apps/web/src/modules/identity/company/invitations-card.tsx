import { useQuery } from '@tanstack/react-query'
import type { invitationSchema } from '@cartie/contract/members'
import { Badge, Button, Card, useFormat } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../parts/use-act.ts'

type Invitation = (typeof invitationSchema)['_output']

/** Links that wait to be used; those that were used or have ended are in the audit log. */
export function InvitationsCard() {
  const t = useText()
  const query = useQuery(orpc.identity.listInvitations.queryOptions())
  const open = query.data?.filter(({ state }) => state === 'open') ?? []
  if (open.length === 0) return null
  return (
    <Card flush title={t('identity.invitations')}>
      <ul className="divide-y divide-line">
        {open.map((invitation) => (
          <InvitationLine key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Card>
  )
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const t = useText()
  const format = useFormat()
  const { isBusy, act } = useAct()
  const revoke = async () => {
    await client.identity.revokeInvitation({ invitationId: invitation.id })
    await queryClient.invalidateQueries({ queryKey: orpc.identity.listInvitations.key() })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="min-w-0 flex-1 truncate">{invitation.email ?? t('identity.invitations.anyone')}</span>
      <Badge>{t(`identity.role.${invitation.role}`)}</Badge>
      <span className="text-12 text-text-3">
        {t('identity.invitations.until', { date: format.date(invitation.expiresAt) })}
      </span>
      <Button size="sm" look="bare" busy={isBusy} onClick={() => void act(revoke, t('identity.invitations.revoked'))}>
        {t('identity.invitations.revoke')}
      </Button>
    </li>
  )
}
