import type { addRequestNoteInput } from '@cartie/contract/requests'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { about } from '../domain/about.ts'
import type { RequestNotFound } from '../domain/errors.ts'
import type { RequestNote } from '../domain/request.ts'
import { requestNoteAdded } from '../events.ts'
import { findRequest, insertNote } from '../store/request-store.ts'

export type AddRequestNote = z.infer<typeof addRequestNoteInput>

/** Writes something down for members only. */
export async function addRequestNote(
  ctx: Ctx,
  { requestId, text }: AddRequestNote,
): Promise<Result<RequestNote, Forbidden | RequestNotFound>> {
  const refused = forbid(ctx, 'requests.edit')
  if (refused) return refused
  const request = await findRequest(ctx, requestId)
  if (!request) return err({ code: 'REQUEST_NOT_FOUND' })
  const note: RequestNote = { id: newId(), requestId, author: ctx.actor, text, createdAt: ctx.now }
  await insertNote(ctx, note)
  ctx.emit(requestNoteAdded, { ...about(request), noteId: note.id })
  return ok(note)
}
