import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId } from '../../messaging/index.ts'

/** Keeps a bot's newest code only. */
export async function saveAdminCode(
  ctx: Ctx,
  accountId: AccountId,
  code: { hash: string; expiresAt: Date },
): Promise<void> {
  await ctx.db.$client.query(
    `insert into telegram_admin_codes (workspace_id, account_id, code_hash, expires_at) values ($1, $2, $3, $4)
     on conflict (account_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
    [ctx.workspaceId, accountId, code.hash, code.expiresAt],
  )
}

/** Takes the code away; answers whether it was the bot's and still good. */
export async function useAdminCode(ctx: Ctx, accountId: AccountId, hash: string): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    'delete from telegram_admin_codes where workspace_id = $1 and account_id = $2 and code_hash = $3 and expires_at > $4',
    [ctx.workspaceId, accountId, hash, ctx.now],
  )
  return rowCount === 1
}
