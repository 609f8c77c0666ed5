import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { saveAccount, type AccountId } from '../../messaging/index.ts'

/** A new workspace's web chat: the simulator speaks over it, and a site may. */
export const openWebchat =
  (seal: Seal) =>
  async (ctx: Ctx): Promise<void> => {
    const id: AccountId = newId(ctx.now.getTime())
    await saveAccount(ctx, seal, {
      id,
      workspaceId: ctx.workspaceId,
      kind: 'webchat',
      externalId: id,
      name: 'Web',
      username: null,
      state: 'active',
      token: null,
      settings: {},
    })
  }
