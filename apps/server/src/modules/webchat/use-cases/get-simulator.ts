import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { listAccounts, type AccountId } from '../../messaging/index.ts'

/** The web chat the simulator speaks over: what is said there is said for real, with real leads and requests. */
export const getSimulator =
  (seal: Seal) =>
  async (ctx: Ctx): Promise<Result<{ accountId: AccountId }, Forbidden | { code: 'WEBCHAT_MISSING' }>> => {
    const refused = forbid(ctx, 'simulator.use')
    if (refused) return refused
    const account = (await listAccounts(ctx, seal)).find(({ kind }) => kind === 'webchat')
    return account ? ok({ accountId: account.id }) : err({ code: 'WEBCHAT_MISSING' })
  }
