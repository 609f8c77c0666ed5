import type { Dashboard } from '@cartie/contract/dashboard'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'

type Attention = Dashboard['attention'][number]
type Row = { kind: Attention['kind']; id: AnyId; name: string; text: string | null; since: Date; is_mine: boolean }

/** An id of the table that the row's kind names: each branch of the query selects from that one. */
type AnyId = Id<'conversation'> & Id<'lead'> & Id<'request'> & Id<'channel-account'>

const perKind = 6

/** What needs a person, the longest waiting first: mine and nobody's, not what a colleague has in hand. */
export async function loadAttention(ctx: Ctx): Promise<Attention[]> {
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const { rows } = await ctx.db.$client.query<Row>(
    `(select 'waiting' as kind, c.id, p.name, null as text, c.waiting_since as since, coalesce(c.assignee_id = $2, false) as is_mine
       from conversations c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
       where c.workspace_id = $1 and c.state = 'open' and c.waiting_since is not null and (c.assignee_id is null or c.assignee_id = $2)
         and (c.snoozed_until is null or c.snoozed_until <= $3) order by c.waiting_since limit ${perKind})
     union all
     (select 'unknown-fate', c.id, p.name, null, min(d.created_at), false
       from deliveries d join conversations c on c.id = d.conversation_id join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
       where d.workspace_id = $1 and d.state = 'unknown' group by c.id, p.name order by 5 limit ${perKind})
     union all
     (select 'lead-due', l.id, l.title, coalesce(l.next_step, ''), l.next_step_due_at, true from leads l
       where l.workspace_id = $1 and l.outcome = 'open' and l.next_step_due_at <= $3 and (l.assignee_id is null or l.assignee_id = $2)
       order by l.next_step_due_at limit ${perKind})
     union all
     (select 'request-new', r.id, p.name, 'REQ-' || r.number, r.created_at, false from requests r
       join contacts p on p.workspace_id = r.workspace_id and p.id = r.contact_id
       where r.workspace_id = $1 and r.closed_at is null and r.assignee_id is null order by r.created_at limit ${perKind})
     union all
     (select 'bot-silent', a.id, a.name, coalesce(h.last_error, a.state), coalesce(h.last_error_at, $3), false
       from channel_accounts a left join channel_health h on h.account_id = a.id
       where a.workspace_id = $1 and a.removed_at is null and a.state = 'revoked' limit ${perKind})
     order by since`,
    [ctx.workspaceId, memberId, ctx.now],
  )
  return rows.map(toAttention)
}

function toAttention({ kind, id, name, text, since, is_mine: isMine }: Row): Attention {
  switch (kind) {
    case 'waiting':
      return { kind, conversationId: id, name, since, isMine }
    case 'unknown-fate':
      return { kind, conversationId: id, name, since }
    case 'lead-due':
      return { kind, leadId: id, name, text: text ?? '', since }
    case 'request-new':
      return { kind, requestId: id, name, number: text ?? '', since }
    case 'bot-silent':
      return { kind, accountId: id, name, error: text ?? '', since }
  }
}
