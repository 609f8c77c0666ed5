import type { assignLeadInput } from '@cartie/contract/leads'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadNotFound, MemberNotFound } from '../domain/errors.ts'
import type { Lead } from '../domain/lead.ts'
import { leadAssigned } from '../events.ts'
import { changeLead, lockLead } from '../store/lead-store.ts'
import { checkAssignee } from './check-assignee.ts'

export type AssignLead = z.infer<typeof assignLeadInput>

/** Gives a lead to a member, or to nobody. */
export async function assignLead(
  ctx: Ctx,
  { leadId, assigneeId }: AssignLead,
): Promise<Result<Lead, Forbidden | LeadNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await lockLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const assignee = await checkAssignee(ctx, assigneeId)
  if (!assignee.ok) return assignee
  if (lead.assigneeId === assigneeId) return ok(lead)
  const assigned = await changeLead(ctx, lead, { assigneeId })
  ctx.emit(leadAssigned, { leadId, contactId: lead.contactId, assigneeId, title: lead.title })
  return ok(assigned)
}
