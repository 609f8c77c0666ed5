import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { CannedNotFound, ShortcutTaken } from '../domain/errors.ts'
import { deskChanged } from '../events.ts'
import {
  isShortcutTaken,
  listCannedRows,
  lockCanned,
  removeCanned,
  saveCanned,
  type CannedId,
  type CannedReply,
} from '../store/canned-replies.ts'

type Facts = Pick<CannedReply, 'shortcut' | 'texts'>

export async function listCannedReplies(ctx: Ctx): Promise<Result<CannedReply[], Forbidden>> {
  return forbid(ctx, 'inbox.view') ?? ok(await listCannedRows(ctx))
}

export async function createCannedReply(
  ctx: Ctx,
  facts: Facts,
): Promise<Result<CannedReply, Forbidden | ShortcutTaken>> {
  return forbid(ctx, 'inbox.configure') ?? keep(ctx, { ...facts, id: newId(ctx.now.getTime()), updatedAt: ctx.now })
}

export async function updateCannedReply(
  ctx: Ctx,
  { cannedReplyId, shortcut, texts }: Partial<Facts> & { cannedReplyId: CannedId },
): Promise<Result<CannedReply, Forbidden | CannedNotFound | ShortcutTaken>> {
  const refused = forbid(ctx, 'inbox.configure')
  if (refused) return refused
  const before = await lockCanned(ctx, cannedReplyId)
  if (!before) return err({ code: 'CANNED_NOT_FOUND' })
  return keep(ctx, { ...before, ...(shortcut && { shortcut }), ...(texts && { texts }), updatedAt: ctx.now })
}

async function keep(ctx: Ctx, reply: CannedReply): Promise<Result<CannedReply, ShortcutTaken>> {
  if (await isShortcutTaken(ctx, reply.shortcut, reply.id)) return err({ code: 'CANNED_SHORTCUT_TAKEN' })
  await saveCanned(ctx, reply)
  ctx.emit(deskChanged, { what: 'canned-replies' })
  return ok(reply)
}

export async function deleteCannedReply(
  ctx: Ctx,
  { cannedReplyId }: { cannedReplyId: CannedId },
): Promise<Result<Record<string, never>, Forbidden | CannedNotFound>> {
  const refused = forbid(ctx, 'inbox.configure')
  if (refused) return refused
  if (!(await removeCanned(ctx, cannedReplyId))) return err({ code: 'CANNED_NOT_FOUND' })
  ctx.emit(deskChanged, { what: 'canned-replies' })
  return ok({})
}
