import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId, ConversationId, MediaId, MessageId } from '../domain/account.ts'

export type WaitingMedia = {
  readonly id: MediaId
  readonly messageId: MessageId
  readonly conversationId: ConversationId
  readonly accountId: AccountId
  readonly source: unknown
  readonly kind: string
  readonly mime: string | null
  readonly fileName: string | null
}

/** A file that is still at the messenger; null when it is here already, or gone. */
export async function findWaitingMedia(ctx: Ctx, id: MediaId): Promise<WaitingMedia | null> {
  const { rows } = await ctx.db.$client.query<{
    id: MediaId
    message_id: MessageId
    conversation_id: ConversationId
    account_id: AccountId
    source: unknown
    kind: string
    mime: string | null
    file_name: string | null
  }>(
    `select f.id, f.message_id, m.conversation_id, c.account_id, f.source, f.kind, f.mime, f.file_name
     from message_media f join messages m on m.id = f.message_id join conversations c on c.id = m.conversation_id
     where f.workspace_id = $1 and f.id = $2 and f.state = 'waiting'`,
    [ctx.workspaceId, id],
  )
  const row = rows[0]
  return row
    ? {
        id: row.id,
        messageId: row.message_id,
        conversationId: row.conversation_id,
        accountId: row.account_id,
        source: row.source,
        kind: row.kind,
        mime: row.mime,
        fileName: row.file_name,
      }
    : null
}

export async function saveFetchedMedia(
  ctx: Ctx,
  id: MediaId,
  file: { storageKey: string; mime: string; sizeBytes: number },
): Promise<void> {
  await ctx.db.$client.query(
    `update message_media set state = 'stored', storage_key = $3, mime = $4, size_bytes = $5, problem = null where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, id, file.storageKey, file.mime, file.sizeBytes],
  )
}

export async function refuseMedia(ctx: Ctx, id: MediaId, problem: string): Promise<void> {
  await ctx.db.$client.query(
    `update message_media set state = 'refused', problem = $3 where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, id, problem],
  )
}
