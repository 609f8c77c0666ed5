import { sql, type SQL } from 'drizzle-orm'
import type { Conversation } from '@cartie/contract/inbox'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId } from '../../messaging/index.ts'

type Row = {
  readonly id: ConversationId
  readonly accountId: Id<'channel-account'>
  readonly accountName: string
  readonly channel: Conversation['channel']
  readonly contactId: Id<'contact'>
  readonly contactName: string
  readonly phone: string | null
  readonly username: string | null
  readonly state: Conversation['state']
  readonly holder: Conversation['holder']['kind']
  readonly heldBy: Id<'member'> | null
  readonly heldUntil: string | null
  readonly assigneeId: Id<'member'> | null
  readonly isReachable: boolean
  readonly unreadCount: number
  readonly lastMessageAt: string
  readonly lastInboundAt: string | null
  readonly waitingSince: string | null
  readonly preview: string
  readonly previewDirection: Conversation['preview']['direction']
  readonly previewKind: Conversation['preview']['kind']
  readonly snoozedUntil: string | null
  readonly labelIds: Id<'label'>[]
}

/** What a list row shows, of `c` (conversations): with the account, the contact, their first phone and public name. */
const columns = sql`c.id, c.account_id as "accountId", a.name as "accountName", a.kind as channel, p.id as "contactId", p.name as "contactName",
  (select i.value from contact_identities i where i.workspace_id = c.workspace_id and i.contact_id = p.id and i.kind = 'phone' order by i.id limit 1) as phone,
  (select i.username from contact_identities i where i.workspace_id = c.workspace_id and i.contact_id = p.id and i.username is not null order by i.id limit 1) as username,
  c.state, c.holder, c.held_by as "heldBy", c.held_until as "heldUntil", c.assignee_id as "assigneeId", c.is_reachable as "isReachable",
  c.unread_count as "unreadCount", c.last_message_at as "lastMessageAt", c.last_inbound_at as "lastInboundAt",
  c.waiting_since as "waitingSince", c.preview, c.preview_direction as "previewDirection", c.preview_kind as "previewKind",
  c.snoozed_until as "snoozedUntil", array_to_json(c.label_ids) as "labelIds"`

export type PagedConversation = Conversation & { readonly key: string | null }

/**
 * Conversations with contacts that fulfil `where`, in order. The rows of the page are found first and dressed after: what
 * a row shows is looked up for those shown only.
 */
export async function selectConversations(
  ctx: Ctx,
  { where, orderBy, limit, from = sql`conversations c` }: { where: SQL; orderBy: SQL; limit: number; from?: SQL },
): Promise<PagedConversation[]> {
  const { rows } = await ctx.db.execute<Row & { key: string | null }>(sql`
    with c as materialized (
      select c.* from ${from} where c.workspace_id = ${ctx.workspaceId} and c.kind = 'private' and ${where} order by ${orderBy} limit ${limit}
    )
    select c.last_message_at::text as key, ${columns}
    from c join channel_accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    order by ${orderBy}`)
  return rows.map(toConversation)
}

const dateOf = (value: string | null): Date | null => (value === null ? null : new Date(value))

function toConversation(row: Row & { key: string | null }): PagedConversation {
  return {
    key: row.key,
    id: row.id,
    accountId: row.accountId,
    accountName: row.accountName,
    channel: row.channel,
    contact: { id: row.contactId, name: row.contactName, phone: row.phone, username: row.username },
    state: row.state,
    holder: { kind: row.holder, memberId: row.heldBy, until: dateOf(row.heldUntil) },
    assigneeId: row.assigneeId,
    isReachable: row.isReachable,
    unreadCount: row.unreadCount,
    lastMessageAt: new Date(row.lastMessageAt),
    lastInboundAt: dateOf(row.lastInboundAt),
    waitingSince: dateOf(row.waitingSince),
    preview: { text: row.preview, direction: row.previewDirection, kind: row.previewKind },
    snoozedUntil: dateOf(row.snoozedUntil),
    labelIds: row.labelIds,
  }
}
