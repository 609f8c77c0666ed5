import type { channelSchema } from '@cartie/contract/inbox'
import { ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { canWriteFirst, listChannelRows } from '../../messaging/index.ts'

/** The channel accounts conversations come from, to filter by and to start on. */
export async function listChannels(ctx: Ctx): Promise<Result<z.infer<typeof channelSchema>[], Forbidden>> {
  const refused = forbid(ctx, 'inbox.view')
  if (refused) return refused
  const rows = await listChannelRows(ctx)
  return ok(rows.map((row) => ({ ...row, canStart: row.state === 'active' && canWriteFirst[row.kind] })))
}
