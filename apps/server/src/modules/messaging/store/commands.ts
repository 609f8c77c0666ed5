import type { Ctx } from '../../../platform/context/ctx.ts'
import type { MessageId } from '../domain/account.ts'

/** What a command answered when it was done before; null the first time. */
export async function findCommand(ctx: Ctx, onceKey: string): Promise<MessageId[] | null> {
  const { rows } = await ctx.db.$client.query<{ message_ids: MessageId[] }>(
    'select message_ids from message_commands where workspace_id = $1 and once_key = $2',
    [ctx.workspaceId, onceKey],
  )
  return rows[0]?.message_ids ?? null
}

export async function saveCommand(ctx: Ctx, onceKey: string, messageIds: readonly MessageId[]): Promise<void> {
  await ctx.db.$client.query(
    'insert into message_commands (workspace_id, once_key, message_ids, created_at) values ($1, $2, $3, $4)',
    [ctx.workspaceId, onceKey, messageIds, ctx.now],
  )
}
