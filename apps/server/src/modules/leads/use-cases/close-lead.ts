import type { closeLeadInput } from '@cartie/contract/leads'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadChanged, LeadClosed, LeadNotFound, LostReasonNeeded, LostReasonNotFound } from '../domain/errors.ts'
import { checkVersion, close, type Lead } from '../domain/lead.ts'
import { firstOfKind } from '../domain/pipeline.ts'
import { changeLead, lockLead } from '../store/lead-store.ts'
import { getPipeline } from '../store/pipeline-store.ts'
import { announceMove } from './announce-move.ts'
import { checkLostReason } from './check-lost-reason.ts'
import { placeLead } from './place-lead.ts'

export type CloseLead = z.infer<typeof closeLeadInput>
export type CloseLeadError = Forbidden | LeadNotFound | LeadChanged | LeadClosed | LostReasonNeeded | LostReasonNotFound

/** Wins or loses a lead: it goes to the first stage of that kind in its pipeline. */
export async function closeLead(
  ctx: Ctx,
  { leadId, outcome, version, ...why }: CloseLead,
): Promise<Result<Lead, CloseLeadError>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await lockLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const current = checkVersion(lead, version)
  if (!current.ok) return current
  const reason = await checkLostReason(ctx, why.lostReasonId)
  if (!reason.ok) return reason

  const stage = firstOfKind(await getPipeline(ctx, lead.pipelineId), outcome)
  const change = close(lead, { ...why, stage, position: await placeLead(ctx, stage.id) }, ctx.now)
  if (!change.ok) return change
  const closed = await changeLead(ctx, lead, change.value)
  await announceMove(ctx, lead, closed)
  return ok(closed)
}
