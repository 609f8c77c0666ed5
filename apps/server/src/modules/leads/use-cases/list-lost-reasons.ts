import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LostReason } from '../domain/pipeline.ts'
import { loadLostReasons } from '../store/lost-reason-store.ts'

/** The company's reasons for losing, archived ones too: old leads still name them. */
export async function listLostReasons(ctx: Ctx): Promise<Result<LostReason[], Forbidden>> {
  return forbid(ctx, 'leads.view') ?? ok(await loadLostReasons(ctx))
}
