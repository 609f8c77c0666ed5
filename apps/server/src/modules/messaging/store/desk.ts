import type { ChannelKind } from '@cartie/contract/messaging'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { MemberId } from '../../identity/index.ts'
import type { AccountId, ConversationId, MessageId } from '../domain/account.ts'
import type { Author } from '../domain/message.ts'

/** What people decide about a conversation, apart from what is said in it. */
export type Desk = {
  readonly id: ConversationId
  readonly contactId: ContactId
  readonly contactName: string
  readonly state: 'open' | 'resolved'
  readonly assigneeId: MemberId | null
  readonly labelIds: readonly Id<'label'>[]
  readonly snoozedUntil: Date | null
  readonly waitingSince: Date | null
}

const columns = `c.id, c.contact_id as "contactId", p.name as "contactName", c.state, c.assignee_id as "assigneeId",
  c.label_ids as "labelIds", c.snoozed_until as "snoozedUntil", c.waiting_since as "waitingSince"`

/** Locks a conversation with a contact. */
export async function lockDesk(ctx: Ctx, id: ConversationId): Promise<Desk | null> {
  const { rows } = await ctx.db.$client.query<Desk>({
    name: 'messaging-lock-desk',
    text: `select ${columns} from conversations c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
      where c.workspace_id = $1 and c.id = $2 and c.kind = 'private' for update of c`,
    values: [ctx.workspaceId, id],
  })
  return rows[0] ?? null
}

export async function saveDesk(ctx: Ctx, desk: Desk): Promise<void> {
  await ctx.db.$client.query({
    name: 'messaging-save-desk',
    text: `update conversations set state = $3, assignee_id = $4, label_ids = $5, snoozed_until = $6, waiting_since = $7
      where workspace_id = $1 and id = $2`,
    values: [
      ctx.workspaceId,
      desk.id,
      desk.state,
      desk.assigneeId,
      desk.labelIds,
      desk.snoozedUntil,
      desk.waitingSince,
    ],
  })
}

/** Sets how many messages nobody read; answers the contact, or null when there is no such conversation. */
export async function saveUnread(ctx: Ctx, id: ConversationId, unread: 0 | 1): Promise<ContactId | null> {
  const { rows } = await ctx.db.$client.query<{ contact_id: ContactId }>({
    name: 'messaging-save-unread',
    text: `update conversations set unread_count = case $3::int when 0 then 0 else greatest(unread_count, 1) end,
        member_read_seq = case $3::int when 0 then last_seq else member_read_seq end
      where workspace_id = $1 and id = $2 and kind = 'private' returning contact_id`,
    values: [ctx.workspaceId, id, unread],
  })
  return rows[0]?.contact_id ?? null
}

/** Takes a label off every conversation. */
export async function dropLabel(ctx: Ctx, labelId: Id<'label'>): Promise<void> {
  await ctx.db.$client.query(
    'update conversations set label_ids = array_remove(label_ids, $2) where workspace_id = $1 and label_ids @> array[$2::uuid]',
    [ctx.workspaceId, labelId],
  )
}

/** How many open conversations each of these members has. */
export async function countOpenOf(ctx: Ctx, memberIds: readonly MemberId[]): Promise<Map<MemberId, number>> {
  const { rows } = await ctx.db.$client.query<{ member: MemberId; count: number }>(
    `select assignee_id as member, count(*)::int as count from conversations
     where workspace_id = $1 and state = 'open' and assignee_id = any ($2::uuid[]) group by assignee_id`,
    [ctx.workspaceId, memberIds],
  )
  return new Map(rows.map((row) => [row.member, row.count]))
}

/** Who wrote a message, and its text. */
export async function findSaying(ctx: Ctx, id: MessageId): Promise<{ author: Author; text: string } | null> {
  const { rows } = await ctx.db.$client.query<{ author: Author; text: string }>(
    'select author, text from messages where workspace_id = $1 and id = $2',
    [ctx.workspaceId, id],
  )
  return rows[0] ?? null
}

export type ChannelRow = {
  readonly id: AccountId
  readonly kind: ChannelKind
  readonly name: string
  readonly username: string | null
  readonly state: 'active' | 'paused' | 'revoked'
}

/** The workspace's channel accounts without their secrets. */
export async function listChannelRows(ctx: Ctx): Promise<ChannelRow[]> {
  const { rows } = await ctx.db.$client.query<ChannelRow>(
    'select id, kind, name, username, state from channel_accounts where workspace_id = $1 and removed_at is null order by id',
    [ctx.workspaceId],
  )
  return rows
}
