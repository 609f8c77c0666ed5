import { newId, type Locale } from '@cartie/kernel'
import { ofWorkspace } from '../../../platform/db/of-workspace.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { MemberId } from '../../identity/index.ts'
import type { AccountId, ConversationId } from '../domain/account.ts'
import type { Thread } from '../domain/thread.ts'

type ThreadRow = {
  id: ConversationId
  account_id: AccountId
  contact_id: ContactId | null
  external_id: string
  kind: Thread['kind']
  state: Thread['state']
  holder: Thread['holder']
  held_by: MemberId | null
  held_until: Date | null
  is_reachable: boolean
  unread_count: number
  last_seq: string
  last_message_at: Date
  last_inbound_at: Date | null
  waiting_since: Date | null
  preview: string
  preview_direction: string
  preview_kind: string
  snoozed_until: Date | null
  context: Record<string, unknown>
  contact_name: string | null
  contact_locale: Locale | null
}

const columns = `c.id, c.account_id, c.contact_id, c.external_id, c.kind, c.state, c.holder, c.held_by, c.held_until, c.is_reachable,
  c.unread_count, c.last_seq, c.last_message_at, c.last_inbound_at, c.waiting_since, c.preview, c.preview_direction, c.preview_kind,
  c.snoozed_until, c.context, p.name as contact_name, p.locale as contact_locale`

/** Locks conversations by account and chat, in one order so that two batches never wait for each other in a ring. */
export async function lockThreadsByChat(
  ctx: Ctx,
  chats: readonly { accountId: AccountId; externalId: string }[],
): Promise<Thread[]> {
  if (chats.length === 0) return []
  const { rows } = await ctx.db.$client.query<ThreadRow>({
    name: 'messaging-lock-by-chat',
    text: `select ${columns} from conversations c left join contacts p on p.id = c.contact_id and p.workspace_id = c.workspace_id
      where (c.account_id, c.external_id) in (select * from unnest($2::uuid[], $3::text[])) and ${ofWorkspace('c')}
      order by c.id for update of c`,
    values: [ctx.workspaceId, chats.map((chat) => chat.accountId), chats.map((chat) => chat.externalId)],
  })
  return rows.map(toThread)
}

/** Locks conversations by id. */
export async function lockThreads(ctx: Ctx, ids: readonly ConversationId[]): Promise<Thread[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.db.$client.query<ThreadRow>({
    name: 'messaging-lock-by-id',
    text: `select ${columns} from conversations c left join contacts p on p.id = c.contact_id and p.workspace_id = c.workspace_id
      where c.id = any ($2::uuid[]) and ${ofWorkspace('c')} order by c.id for update of c`,
    values: [ctx.workspaceId, ids],
  })
  return rows.map(toThread)
}

const toThread = (row: ThreadRow): Thread => ({
  id: row.id,
  accountId: row.account_id,
  contactId: row.contact_id,
  externalId: row.external_id,
  kind: row.kind,
  contactName: row.contact_name ?? '',
  contactLocale: row.contact_locale,
  isNew: false,
  state: row.state,
  holder: row.holder,
  heldBy: row.held_by,
  heldUntil: row.held_until,
  isReachable: row.is_reachable,
  unreadCount: row.unread_count,
  lastSeq: Number(row.last_seq),
  lastMessageAt: row.last_message_at,
  lastInboundAt: row.last_inbound_at,
  waitingSince: row.waiting_since,
  preview: row.preview,
  previewDirection: row.preview_direction,
  previewKind: row.preview_kind,
  snoozedUntil: row.snoozed_until,
  context: row.context,
})

export type NewThread = {
  readonly accountId: AccountId
  readonly externalId: string
  readonly kind: Thread['kind']
  readonly contactId: ContactId | null
  readonly title: string | null
  readonly context: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** Opens conversations that are not there yet; another process may have been first, that is fine. */
export async function insertThreads(ctx: Ctx, threads: readonly NewThread[]): Promise<Set<ConversationId>> {
  const ids = threads.map(() => newId<'conversation'>(ctx.now.getTime()))
  const { rows } = await ctx.db.$client.query<{ id: ConversationId }>({
    name: 'messaging-insert-threads',
    text: `insert into conversations (workspace_id, id, account_id, external_id, kind, contact_id, title, context, last_message_at, created_at)
      select $1::uuid, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::jsonb[], $9::timestamptz[], $9::timestamptz[])
      on conflict (account_id, external_id) do nothing returning id`,
    values: [
      ctx.workspaceId,
      ids,
      threads.map((thread) => thread.accountId),
      threads.map((thread) => thread.externalId),
      threads.map((thread) => thread.kind),
      threads.map((thread) => thread.contactId),
      threads.map((thread) => thread.title),
      threads.map((thread) => JSON.stringify(thread.context)),
      threads.map((thread) => thread.at),
    ],
  })
  return new Set(rows.map((row) => row.id))
}

/** Writes threads back after a turn. They are locked, so what was read is what is overwritten. */
export async function saveThreads(ctx: Ctx, threads: readonly Thread[]): Promise<void> {
  if (threads.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-save-threads',
    text: `update conversations c set state = t.state, holder = t.holder, held_by = t.held_by, held_until = t.held_until,
        is_reachable = t.is_reachable, unread_count = t.unread_count, last_seq = t.last_seq, last_message_at = t.last_message_at,
        last_inbound_at = t.last_inbound_at, waiting_since = t.waiting_since, preview = t.preview,
        preview_direction = t.preview_direction, preview_kind = t.preview_kind, snoozed_until = t.snoozed_until, context = t.context
      from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::boolean[], $8::int[], $9::bigint[],
        $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::text[], $15::text[], $16::timestamptz[], $17::jsonb[])
        as t (id, state, holder, held_by, held_until, is_reachable, unread_count, last_seq, last_message_at, last_inbound_at,
          waiting_since, preview, preview_direction, preview_kind, snoozed_until, context)
      where c.id = t.id and ${ofWorkspace('c')}`,
    values: [
      ctx.workspaceId,
      threads.map((t) => t.id),
      threads.map((t) => t.state),
      threads.map((t) => t.holder),
      threads.map((t) => t.heldBy),
      threads.map((t) => t.heldUntil),
      threads.map((t) => t.isReachable),
      threads.map((t) => t.unreadCount),
      threads.map((t) => t.lastSeq),
      threads.map((t) => t.lastMessageAt),
      threads.map((t) => t.lastInboundAt),
      threads.map((t) => t.waitingSince),
      threads.map((t) => t.preview),
      threads.map((t) => t.previewDirection),
      threads.map((t) => t.previewKind),
      threads.map((t) => t.snoozedUntil),
      threads.map((t) => JSON.stringify(t.context)),
    ],
  })
}
