import { newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LostReason } from '../domain/pipeline.ts'
import { pipelinesChanged } from '../events.ts'
import { insertLostReasons, loadLostReasons } from '../store/lost-reason-store.ts'

/** Adds a reason at the end of the dictionary. */
export async function addLostReason(ctx: Ctx, { name }: { name: string }): Promise<Result<LostReason, Forbidden>> {
  const refused = forbid(ctx, 'pipelines.edit')
  if (refused) return refused
  const position = (await loadLostReasons(ctx)).length
  const reason: LostReason = { id: newId(), name, position, isArchived: false }
  await insertLostReasons(ctx, [reason])
  ctx.emit(pipelinesChanged, {})
  return ok(reason)
}
