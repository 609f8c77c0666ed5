import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { AccountId, ConversationId } from '../domain/account.ts'

/** Marks that nothing arrives there any more; answers the contact when that is news. */
export async function markUnreachable(ctx: Ctx, id: ConversationId): Promise<ContactId | null> {
  const { rows } = await ctx.db.$client.query<{ contact_id: ContactId | null }>(
    'update conversations set is_reachable = false where workspace_id = $1 and id = $2 and is_reachable returning contact_id',
    [ctx.workspaceId, id],
  )
  return rows[0]?.contact_id ?? null
}

/** The messenger refuses the account's token: it sends nothing until it is connected again. */
export async function markRevoked(ctx: Ctx, id: AccountId, why: string): Promise<void> {
  await ctx.db.$client.query(
    `update channel_accounts set state = 'revoked' where workspace_id = $1 and id = $2 and state <> 'revoked'`,
    [ctx.workspaceId, id],
  )
  await noteAccountError(ctx, id, why)
}

/** Keeps the last thing that went wrong with an account, for the health page. */
export async function noteAccountError(ctx: Ctx, id: AccountId, why: string): Promise<void> {
  await ctx.db.$client.query(
    `insert into channel_health (workspace_id, account_id, last_error, last_error_at) values ($1, $2, $3, $4)
     on conflict (account_id) do update set last_error = excluded.last_error, last_error_at = excluded.last_error_at`,
    [ctx.workspaceId, id, why, ctx.now],
  )
}
