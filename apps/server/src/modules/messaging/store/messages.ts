import type { MessageBody, MessageKind } from '@cartie/contract/messaging'
import { isId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId, MediaId, MessageId } from '../domain/account.ts'
import type { Author, Reaction } from '../domain/message.ts'

export type NewMessage = {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly seq: number
  readonly direction: 'in' | 'out' | 'note' | 'system'
  readonly author: Author
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly externalId: string | null
  readonly albumKey: string | null
  readonly replyToId: MessageId | null
  readonly sentAt: Date
}

/**
 * Writes messages; answers the ids kept. One whose external id is already there (an update repeated after a year) is left out with
 * `mayRepeat`; else the statement fails, and `isRepeat` knows that failure.
 */
export async function insertMessages(
  ctx: Ctx,
  messages: readonly NewMessage[],
  { mayRepeat = false } = {},
): Promise<Set<MessageId>> {
  if (messages.length === 0) return new Set()
  const { rows } = await ctx.db.$client.query<{ id: MessageId }>({
    name: mayRepeat ? 'messaging-insert-repeated' : 'messaging-insert-messages',
    text: `insert into messages (workspace_id, id, conversation_id, seq, direction, author, kind, text, body, external_id, album_key, reply_to_id, sent_at)
      select $1::uuid, * from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::jsonb[],
        $10::text[], $11::text[], $12::uuid[], $13::timestamptz[])
      ${mayRepeat ? 'on conflict (conversation_id, external_id) where external_id is not null do nothing' : ''} returning id`,
    values: [
      ctx.workspaceId,
      messages.map((m) => m.id),
      messages.map((m) => m.conversationId),
      messages.map((m) => m.seq),
      messages.map((m) => m.direction),
      messages.map((m) => JSON.stringify(m.author)),
      messages.map((m) => m.kind),
      messages.map((m) => m.body.text),
      messages.map((m) => JSON.stringify(m.body)),
      messages.map((m) => m.externalId),
      messages.map((m) => m.albumKey),
      messages.map((m) => m.replyToId),
      messages.map((m) => m.sentAt),
    ],
  })
  return new Set(rows.map((row) => row.id))
}

/** Whether a message was written that is there already. https://www.postgresql.org/docs/18/errcodes-appendix.html */
export const isRepeat = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  'code' in error &&
  error.code === '23505' &&
  error.constraint === 'messages_external'

/** Which of these external ids a conversation has already. */
export async function findByExternalIds(
  ctx: Ctx,
  refs: readonly { conversationId: ConversationId; externalId: string }[],
) {
  if (refs.length === 0) return new Map<string, MessageId>()
  const { rows } = await ctx.db.$client.query<{ id: MessageId; conversation_id: string; external_id: string }>({
    name: 'messaging-find-external',
    text: `select m.id, m.conversation_id, m.external_id from messages m
      join unnest($2::uuid[], $3::text[]) as want (conversation_id, external_id) using (conversation_id, external_id) where m.workspace_id = $1`,
    values: [ctx.workspaceId, refs.map((ref) => ref.conversationId), refs.map((ref) => ref.externalId)],
  })
  return new Map(rows.map((row) => [`${row.conversation_id}:${row.external_id}`, row.id]))
}

export type StoredMessage = {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly direction: string
  readonly author: Author
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly externalId: string | null
  /** What its further parts are called: of an album, of a text that was too long for one message. */
  readonly partIds: readonly string[]
  readonly reactions: readonly Reaction[]
  readonly deletedAt: Date | null
}

/** Locks one message. */
export async function lockMessage(ctx: Ctx, id: MessageId): Promise<StoredMessage | null> {
  const { rows } = await ctx.db.$client.query<{
    id: MessageId
    conversation_id: ConversationId
    direction: string
    author: Author
    kind: MessageKind
    body: MessageBody
    external_id: string | null
    part_ids: string[]
    reactions: Reaction[]
    deleted_at: Date | null
  }>({
    name: 'messaging-lock-message',
    text: `select id, conversation_id, direction, author, kind, body, external_id, part_ids, reactions, deleted_at from messages where workspace_id = $1 and id = $2 for update`,
    values: [ctx.workspaceId, id],
  })
  const row = rows[0]
  return row
    ? {
        id: row.id,
        conversationId: row.conversation_id,
        direction: row.direction,
        author: row.author,
        kind: row.kind,
        body: row.body,
        externalId: row.external_id,
        partIds: row.part_ids,
        reactions: row.reactions,
        deletedAt: row.deleted_at,
      }
    : null
}

export async function saveEdit(ctx: Ctx, id: MessageId, body: MessageBody): Promise<void> {
  await ctx.db.$client.query(
    'update messages set body = $3, text = $4, edited_at = $5 where workspace_id = $1 and id = $2',
    [ctx.workspaceId, id, JSON.stringify(body), body.text, ctx.now],
  )
}

/** Rewrites messages of ours by what the messenger calls them. */
export async function saveRewrites(
  ctx: Ctx,
  rewrites: readonly { conversationId: ConversationId; externalId: string; body: MessageBody }[],
): Promise<void> {
  for (const { conversationId, externalId, body } of rewrites) {
    await ctx.db.$client.query(
      'update messages set body = $4, text = $5, edited_at = $6 where workspace_id = $1 and conversation_id = $2 and (external_id = $3 or id::text = $3)',
      [ctx.workspaceId, conversationId, externalId, JSON.stringify(body), body.text, ctx.now],
    )
  }
}

/** A button that was pressed: `message` is what the messenger calls the message, or our own id of it. */
export type Pressed = { readonly conversationId: ConversationId; readonly message: string; readonly token: string }

/** Remembers in the messages which of their buttons were pressed. */
export async function markPressed(ctx: Ctx, pressed: readonly Pressed[]): Promise<void> {
  if (pressed.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-mark-pressed',
    text: `update messages m set body = jsonb_set(m.body, '{buttons}', (
        select jsonb_agg((
          select jsonb_agg(case when button ->> 'token' = want.token then button || '{"isPressed": true}' else button end order by place)
          from jsonb_array_elements(keys) with ordinality as each (button, place)) order by line)
        from jsonb_array_elements(m.body -> 'buttons') with ordinality as rows (keys, line)))
      from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[]) as want (conversation_id, external_id, id, token)
      where m.workspace_id = $1 and m.conversation_id = want.conversation_id and (m.external_id = want.external_id or m.id = want.id)
        and jsonb_array_length(m.body -> 'buttons') > 0`,
    values: [
      ctx.workspaceId,
      pressed.map(({ conversationId }) => conversationId),
      pressed.map(({ message }) => message),
      pressed.map(({ message }) => (isId(message) ? message : null)),
      pressed.map(({ token }) => token),
    ],
  })
}

export async function saveReactions(ctx: Ctx, id: MessageId, reactions: readonly Reaction[]): Promise<void> {
  await ctx.db.$client.query('update messages set reactions = $3 where workspace_id = $1 and id = $2', [
    ctx.workspaceId,
    id,
    JSON.stringify(reactions),
  ])
}

export async function markDeleted(ctx: Ctx, ids: readonly MessageId[]): Promise<void> {
  await ctx.db.$client.query(
    'update messages set deleted_at = $3 where workspace_id = $1 and id = any ($2::uuid[]) and deleted_at is null',
    [ctx.workspaceId, ids, ctx.now],
  )
}

/** Shows messages again that were to be taken back, and stayed with the client. */
export async function unmarkDeleted(ctx: Ctx, ids: readonly MessageId[]): Promise<void> {
  await ctx.db.$client.query(
    'update messages set deleted_at = null where workspace_id = $1 and id = any ($2::uuid[])',
    [ctx.workspaceId, ids],
  )
}

export type NewMedia = {
  readonly id: MediaId
  readonly messageId: MessageId
  readonly position: number
  readonly kind: string
  readonly source: unknown
  readonly state: 'waiting' | 'stored'
  readonly storageKey: string | null
  readonly fileName: string | null
  readonly mime: string | null
  readonly sizeBytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly durationS: number | null
}

export async function insertMedia(ctx: Ctx, media: readonly NewMedia[]): Promise<void> {
  if (media.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-insert-media',
    text: `insert into message_media (workspace_id, id, message_id, position, kind, source, state, storage_key, file_name, mime, size_bytes, width, height, duration_s)
      select $1::uuid, * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::text[], $10::text[],
        $11::bigint[], $12::int[], $13::int[], $14::int[])`,
    values: [
      ctx.workspaceId,
      media.map((m) => m.id),
      media.map((m) => m.messageId),
      media.map((m) => m.position),
      media.map((m) => m.kind),
      media.map((m) => JSON.stringify(m.source)),
      media.map((m) => m.state),
      media.map((m) => m.storageKey),
      media.map((m) => m.fileName),
      media.map((m) => m.mime),
      media.map((m) => m.sizeBytes),
      media.map((m) => m.width),
      media.map((m) => m.height),
      media.map((m) => m.durationS),
    ],
  })
}
