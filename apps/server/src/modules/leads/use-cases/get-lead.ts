import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadNotFound } from '../domain/errors.ts'
import type { LeadCapture, LeadId, LeadView } from '../domain/lead.ts'
import { listCaptures } from '../store/capture-store.ts'
import { findLead } from '../store/lead-store.ts'
import { toViews } from '../store/list-store.ts'
import { findStage } from '../store/pipeline-store.ts'

export type LeadDetail = LeadView & { captures: LeadCapture[] }

/** A lead with its person and everything they said for it. */
export async function getLead(
  ctx: Ctx,
  { leadId }: { leadId: LeadId },
): Promise<Result<LeadDetail, Forbidden | LeadNotFound>> {
  const refused = forbid(ctx, 'leads.view')
  if (refused) return refused
  const lead = await findLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const stage = await findStage(ctx, lead.stageId)
  const [view] = await toViews(ctx, [{ lead, rottingDays: stage?.rottingDays ?? null }])
  if (!view) return err({ code: 'LEAD_NOT_FOUND' })
  return ok({ ...view, captures: await listCaptures(ctx, leadId) })
}
