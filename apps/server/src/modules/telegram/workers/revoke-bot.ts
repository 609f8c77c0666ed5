import { ok } from '@cartie/kernel'
import type { Platform } from '../../../platform/platform.ts'
import { accountChanged, findAccount, saveAccount, type Account } from '../../messaging/index.ts'
import { lockBot } from '../store/bots.ts'

/** Telegram no longer knows this token: the bot rests until it is given a new one. One that was replaced meanwhile stays. */
export async function revokeBot(
  { transact, seal }: Pick<Platform, 'transact' | 'seal'>,
  { id, workspaceId, token }: Account,
): Promise<void> {
  await transact({ workspaceId, actor: { kind: 'system', part: 'telegram' } }, async (ctx) => {
    await lockBot(ctx, id)
    const account = await findAccount(ctx.db, seal, id)
    if (!account || account.token !== token || account.state === 'revoked') return ok(undefined)
    await saveAccount(ctx, seal, { ...account, state: 'revoked' })
    ctx.emit(accountChanged, { accountId: id })
    return ok(undefined)
  })
}
