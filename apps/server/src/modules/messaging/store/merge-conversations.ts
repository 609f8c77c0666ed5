import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { ConversationId } from '../domain/account.ts'

export async function countConversationsOf(ctx: Ctx, contactId: ContactId): Promise<number> {
  const { rows } = await ctx.db.$client.query<{ count: number }>(
    'select count(*)::int as count from conversations where workspace_id = $1 and contact_id = $2',
    [ctx.workspaceId, contactId],
  )
  return rows[0]?.count ?? 0
}

export async function moveConversations(ctx: Ctx, from: ContactId, to: ContactId): Promise<ConversationId[]> {
  const { rows } = await ctx.db.$client.query<{ id: ConversationId }>(
    'update conversations set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
    [ctx.workspaceId, from, to],
  )
  return rows.map((row) => row.id)
}

export async function moveConversationsBack(ctx: Ctx, ids: readonly string[], to: ContactId): Promise<void> {
  await ctx.db.$client.query(
    'update conversations set contact_id = $3 where workspace_id = $1 and id = any ($2::uuid[])',
    [ctx.workspaceId, ids, to],
  )
}
