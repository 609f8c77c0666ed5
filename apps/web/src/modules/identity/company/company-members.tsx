import { useQuery } from '@tanstack/react-query'
import { Moon, ShieldCheck, UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { memberSchema } from '@cartie/contract/members'
import { Avatar, Badge, Button, Card, ErrorState, SkeletonRows, Table, Time, type Column } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { InvitationsCard } from './invitations-card.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberSheet } from './member-sheet.tsx'

export type Member = (typeof memberSchema)['_output']

/** Who works here, and who has been invited. */
export function CompanyMembers() {
  const t = useText()
  const can = useCan()
  const me = useSession()
  const query = useQuery(orpc.identity.listMembers.queryOptions())
  const [isInviting, setIsInviting] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const reason = can('members.manage') ? undefined : t('identity.members.read-only')
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonRows rows={4} />
  const columns: Column<Member>[] = [
    {
      id: 'name',
      label: t('identity.name'),
      isFixed: true,
      cell: (member) => <Person member={member} isMe={member.id === me?.here?.memberId} />,
    },
    {
      id: 'role',
      label: t('identity.role'),
      width: 130,
      phone: 'aside',
      cell: (member) => <Badge>{t(`identity.role.${member.role}`)}</Badge>,
    },
    {
      id: 'seen',
      label: t('identity.members.seen'),
      width: 150,
      cell: (member) =>
        member.lastSeenAt ? (
          <Time at={member.lastSeenAt} />
        ) : (
          <span className="text-text-3">{t('identity.members.never')}</span>
        ),
    },
  ]
  const open = query.data.find(({ id }) => id === openId)
  return (
    <>
      <Card
        flush
        title={t('identity.members')}
        aside={
          <Button look="main" size="sm" icon={UserPlus} reason={reason} onClick={() => setIsInviting(true)}>
            {t('identity.invite')}
          </Button>
        }
      >
        <Table
          label={t('identity.members')}
          rows={query.data}
          rowId={({ id }) => id}
          columns={columns}
          rowHeight={52}
          onOpen={({ id }) => setOpenId(id)}
          openId={openId}
        />
      </Card>
      {!reason && <InvitationsCard />}
      <InviteDialog open={isInviting} onClose={() => setIsInviting(false)} />
      {open && <MemberSheet key={open.id} member={open} reason={reason} onClose={() => setOpenId(null)} />}
    </>
  )
}

function Person({ member, isMe }: { member: Member; isMe: boolean }) {
  const t = useText()
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={member.name} />
      <span className="grid min-w-0">
        <span className="flex items-center gap-1.5 truncate font-medium">
          {isMe ? t('identity.members.me', { name: member.name }) : member.name}
          {member.hasTwoFactor && (
            <Badge tone="ok" icon={ShieldCheck}>
              2FA
            </Badge>
          )}
          {member.isAway && <Badge icon={Moon}>{t('identity.members.away')}</Badge>}
        </span>
        <span className="truncate text-12 text-text-3">{member.email}</span>
      </span>
    </span>
  )
}
