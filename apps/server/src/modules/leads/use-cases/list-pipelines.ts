import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { Pipeline } from '../domain/pipeline.ts'
import { loadPipelines } from '../store/pipeline-store.ts'

/** Every pipeline with its stages, in order. */
export async function listPipelines(ctx: Ctx): Promise<Result<Pipeline[], Forbidden>> {
  return forbid(ctx, 'leads.view') ?? ok(await loadPipelines(ctx))
}
