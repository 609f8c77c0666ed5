import type { ChannelKind, MessageBody, MessageKind } from '@cartie/contract/messaging'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { AccountId, ConversationId, DeliveryId, MediaId, MessageId } from '../domain/account.ts'
import type { Author, Reaction } from '../domain/message.ts'
import type { FateReason } from '../domain/delivery.ts'
import type { DeliveryState } from './deliveries.ts'

export async function findContactOf(ctx: Ctx, id: ConversationId): Promise<ContactId | null> {
  const { rows } = await ctx.db.$client.query<{ contact_id: ContactId | null }>(
    'select contact_id from conversations where workspace_id = $1 and id = $2',
    [ctx.workspaceId, id],
  )
  return rows[0]?.contact_id ?? null
}

/** The conversation of a chat, when there is one. */
export async function findThreadId(
  ctx: Ctx,
  chat: { accountId: AccountId; externalId: string },
): Promise<ConversationId | null> {
  const { rows } = await ctx.db.$client.query<{ id: ConversationId }>(
    'select id from conversations where workspace_id = $1 and account_id = $2 and external_id = $3',
    [ctx.workspaceId, chat.accountId, chat.externalId],
  )
  return rows[0]?.id ?? null
}

/** A message as the thread shows it, with its files and the fate of its last delivery, or why it could not be taken back. */
export type ThreadMessage = {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly seq: number
  readonly direction: 'in' | 'out' | 'note' | 'system'
  readonly author: Author
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly albumKey: string | null
  readonly replyToId: MessageId | null
  readonly sentAt: Date
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
  readonly reactions: Reaction[]
  readonly media: ThreadMedia[]
  readonly delivery: { id: DeliveryId; state: DeliveryState; reason: FateReason | null; notBefore: Date | null } | null
}
export type ThreadMedia = {
  readonly id: MediaId
  readonly kind: string
  readonly state: 'waiting' | 'stored' | 'refused'
  readonly problem: string | null
  readonly storageKey: string | null
  readonly fileName: string | null
  readonly mime: string | null
  readonly sizeBytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly durationS: number | null
}

const threadColumns = `m.id, m.conversation_id as "conversationId", m.seq::int as seq, m.direction, m.author, m.kind, m.body, m.album_key as "albumKey",
  m.reply_to_id as "replyToId", m.sent_at as "sentAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt", m.reactions,
  coalesce((select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'state', f.state, 'problem', f.problem, 'storageKey', f.storage_key,
      'fileName', f.file_name, 'mime', f.mime, 'sizeBytes', f.size_bytes, 'width', f.width, 'height', f.height, 'durationS', f.duration_s) order by f.position)
    from message_media f where f.workspace_id = m.workspace_id and f.message_id = m.id), '[]') as media,
  (select json_build_object('id', d.id, 'state', d.state, 'reason', d.reason, 'notBefore', d.not_before)
    from deliveries d where d.workspace_id = m.workspace_id and d.message_id = m.id
      and (d.act ->> 'type' = 'send' or (d.act ->> 'type' = 'delete' and d.state in ('refused', 'blocked')))
    order by d.id desc limit 1) as delivery`

type Row = Omit<ThreadMessage, 'delivery'> & {
  delivery: { id: DeliveryId; state: DeliveryState; reason: FateReason | null; notBefore: string | null } | null
}

const toMessage = (row: Row): ThreadMessage => ({
  ...row,
  delivery: row.delivery && {
    ...row.delivery,
    notBefore: row.delivery.notBefore ? new Date(row.delivery.notBefore) : null,
  },
})

/** The newest messages before `before`, oldest first. */
export async function listThread(
  ctx: Ctx,
  { conversationId, before, limit }: { conversationId: ConversationId; before?: number | undefined; limit: number },
) {
  const { rows } = await ctx.db.$client.query<Row>({
    name: 'messaging-thread',
    text: `select ${threadColumns} from messages m where m.workspace_id = $1 and m.conversation_id = $2 and m.seq < $3 order by m.seq desc limit $4`,
    values: [ctx.workspaceId, conversationId, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  })
  const hasMore = rows.length > limit
  return { items: rows.slice(0, limit).reverse().map(toMessage), hasMore }
}

export type ConversationRow = {
  readonly id: ConversationId
  readonly accountId: string
  readonly contactId: ContactId
  readonly channel: ChannelKind
  readonly accountName: string
  readonly contactName: string
  readonly state: 'open' | 'resolved'
  readonly holder: 'bot' | 'member'
  readonly heldBy: string | null
  readonly heldUntil: Date | null
  readonly assigneeId: string | null
  readonly isReachable: boolean
  readonly unreadCount: number
  readonly lastMessageAt: Date
  readonly lastInboundAt: Date | null
  readonly waitingSince: Date | null
  readonly preview: string
  readonly previewDirection: string
  readonly previewKind: string
  readonly snoozedUntil: Date | null
  readonly labelIds: string[]
}

const conversationColumns = `c.id, c.account_id as "accountId", c.contact_id as "contactId", a.kind as channel, a.name as "accountName", p.name as "contactName",
  c.state, c.holder, c.held_by as "heldBy", c.held_until as "heldUntil", c.assignee_id as "assigneeId", c.is_reachable as "isReachable",
  c.unread_count as "unreadCount", c.last_message_at as "lastMessageAt", c.last_inbound_at as "lastInboundAt", c.waiting_since as "waitingSince",
  c.preview, c.preview_direction as "previewDirection", c.preview_kind as "previewKind", c.snoozed_until as "snoozedUntil", c.label_ids as "labelIds"`
const conversationTables = `conversations c join channel_accounts a on a.id = c.account_id join contacts p on p.id = c.contact_id and p.workspace_id = c.workspace_id`

export async function findConversation(ctx: Ctx, id: ConversationId): Promise<ConversationRow | null> {
  const { rows } = await ctx.db.$client.query<ConversationRow>(
    `select ${conversationColumns} from ${conversationTables} where c.workspace_id = $1 and c.id = $2`,
    [ctx.workspaceId, id],
  )
  return rows[0] ?? null
}

export type ConversationFilter = {
  readonly state: 'open' | 'resolved' | 'snoozed' | 'all'
  readonly assigneeId?: string | null
  readonly isUnread?: boolean
  readonly channel?: ChannelKind
  readonly labelId?: string
  readonly contactId?: string
  readonly after?: { at: Date; id: string }
  readonly limit: number
}

/** Conversations, newest talk first. `assigneeId: null` means nobody's. */
export async function listConversationRows(ctx: Ctx, filter: ConversationFilter): Promise<ConversationRow[]> {
  const values: unknown[] = [ctx.workspaceId]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = ['c.workspace_id = $1', `c.kind = 'private'`]
  if (filter.state === 'snoozed') where.push(`c.snoozed_until > ${bind(ctx.now)}`)
  else if (filter.state !== 'all')
    where.push(`c.state = ${bind(filter.state)}`, `(c.snoozed_until is null or c.snoozed_until <= ${bind(ctx.now)})`)
  if (filter.assigneeId === null) where.push('c.assignee_id is null')
  else if (filter.assigneeId) where.push(`c.assignee_id = ${bind(filter.assigneeId)}`)
  if (filter.isUnread) where.push('c.unread_count > 0')
  if (filter.channel) where.push(`a.kind = ${bind(filter.channel)}`)
  if (filter.labelId) where.push(`c.label_ids @> array[${bind(filter.labelId)}::uuid]`)
  if (filter.contactId) where.push(`c.contact_id = ${bind(filter.contactId)}`)
  if (filter.after) where.push(`(c.last_message_at, c.id) < (${bind(filter.after.at)}, ${bind(filter.after.id)})`)
  const { rows } = await ctx.db.$client.query<ConversationRow>(
    `select ${conversationColumns} from ${conversationTables} where ${where.join(' and ')}
     order by c.last_message_at desc, c.id desc limit ${bind(filter.limit)}`,
    values,
  )
  return rows
}
