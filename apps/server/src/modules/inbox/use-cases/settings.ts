import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { deskChanged } from '../events.ts'
import { getSettings, saveSettings, type InboxSettings } from '../store/turns.ts'

export async function getInboxSettings(ctx: Ctx): Promise<Result<InboxSettings, Forbidden>> {
  return forbid(ctx, 'inbox.view') ?? ok(await getSettings(ctx))
}

export async function updateInboxSettings(
  ctx: Ctx,
  settings: InboxSettings,
): Promise<Result<InboxSettings, Forbidden>> {
  const refused = forbid(ctx, 'inbox.configure')
  if (refused) return refused
  await saveSettings(ctx, settings)
  ctx.emit(deskChanged, { what: 'settings' })
  return ok(settings)
}
