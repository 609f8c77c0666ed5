import type { reopenLeadInput } from '@cartie/contract/leads'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadChanged, LeadNotClosed, LeadNotFound } from '../domain/errors.ts'
import { checkVersion, reopen, type Lead } from '../domain/lead.ts'
import { firstOfKind } from '../domain/pipeline.ts'
import { changeLead, lockLead } from '../store/lead-store.ts'
import { getPipeline } from '../store/pipeline-store.ts'
import { announceMove } from './announce-move.ts'
import { placeLead } from './place-lead.ts'

export type ReopenLead = z.infer<typeof reopenLeadInput>
export type ReopenLeadError = Forbidden | LeadNotFound | LeadChanged | LeadNotClosed

/** Takes up a closed lead again, in the first stage of its pipeline. */
export async function reopenLead(ctx: Ctx, { leadId, version }: ReopenLead): Promise<Result<Lead, ReopenLeadError>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await lockLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const current = checkVersion(lead, version)
  if (!current.ok) return current

  const stage = firstOfKind(await getPipeline(ctx, lead.pipelineId), 'open')
  const change = reopen(lead, stage, await placeLead(ctx, stage.id))
  if (!change.ok) return change
  const opened = await changeLead(ctx, lead, change.value)
  await announceMove(ctx, lead, opened)
  return ok(opened)
}
