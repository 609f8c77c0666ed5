import type { updateLeadInput } from '@cartie/contract/leads'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { normalisePhone } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { changeFacts } from '../domain/change-facts.ts'
import type { LeadChanged, LeadNotFound, PhoneInvalid } from '../domain/errors.ts'
import { checkVersion, type Lead } from '../domain/lead.ts'
import { leadUpdated } from '../events.ts'
import { changeLead, lockLead } from '../store/lead-store.ts'

export type UpdateLead = z.infer<typeof updateLeadInput>

/** Changes what is known of a lead; facts that are not named stay. */
export async function updateLead(
  ctx: Ctx,
  { leadId, version, ...given }: UpdateLead,
): Promise<Result<Lead, Forbidden | LeadNotFound | LeadChanged | PhoneInvalid>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await lockLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const current = checkVersion(lead, version)
  if (!current.ok) return current
  const phone = given.phone && normalisePhone(given.phone)
  if (given.phone && !phone) return err({ code: 'PHONE_INVALID', data: { phone: given.phone } })

  const { change, changed } = changeFacts(lead, { ...given, phone })
  if (changed.length === 0) return ok(lead)
  const saved = await changeLead(ctx, lead, change)
  ctx.emit(leadUpdated, { leadId, contactId: lead.contactId, changed })
  return ok(saved)
}
