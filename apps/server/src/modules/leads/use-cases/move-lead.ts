import type { moveLeadInput } from '@cartie/contract/leads'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type {
  LeadChanged,
  LeadNotFound,
  LostReasonNeeded,
  LostReasonNotFound,
  StageNotFound,
} from '../domain/errors.ts'
import { checkVersion, move, type Lead } from '../domain/lead.ts'
import { changeLead, lockLead } from '../store/lead-store.ts'
import { findStage } from '../store/pipeline-store.ts'
import { announceMove } from './announce-move.ts'
import { checkLostReason } from './check-lost-reason.ts'
import { placeLead } from './place-lead.ts'

export type MoveLead = z.infer<typeof moveLeadInput>
export type MoveLeadError =
  Forbidden | LeadNotFound | LeadChanged | StageNotFound | LostReasonNeeded | LostReasonNotFound

/** Puts a lead under another one in a stage's column. Two people at once: the second is told who was faster. */
export async function moveLead(
  ctx: Ctx,
  { leadId, stageId, afterLeadId, version, ...why }: MoveLead,
): Promise<Result<Lead, MoveLeadError>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await lockLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const current = checkVersion(lead, version)
  if (!current.ok) return current
  const stage = await findStage(ctx, stageId)
  if (!stage) return err({ code: 'STAGE_NOT_FOUND' })
  const reason = await checkLostReason(ctx, why.lostReasonId)
  if (!reason.ok) return reason

  const change = move(lead, { ...why, stage, position: await placeLead(ctx, stageId, afterLeadId) }, ctx.now)
  if (!change.ok) return change
  const moved = await changeLead(ctx, lead, change.value)
  await announceMove(ctx, lead, moved)
  return ok(moved)
}
