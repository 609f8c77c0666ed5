import type { planAppointmentInput } from '@cartie/contract/lead-plans'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadNotFound, MemberNotFound } from '../domain/errors.ts'
import type { LeadAppointment } from '../domain/plans.ts'
import { appointmentPlanned } from '../events.ts'
import { insertAppointment } from '../store/appointment-store.ts'
import { findLead } from '../store/lead-store.ts'
import { checkAssignee } from './check-assignee.ts'

export type PlanAppointment = z.infer<typeof planAppointmentInput>

/** Agrees a time with the contact of a lead. Without an assignee it is whoever has the lead. */
export async function planAppointment(
  ctx: Ctx,
  { leadId, kind, at, ...given }: PlanAppointment,
): Promise<Result<LeadAppointment, Forbidden | LeadNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await findLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const assignee = await checkAssignee(ctx, given.assigneeId)
  if (!assignee.ok) return assignee
  const appointment: LeadAppointment = {
    id: newId(),
    leadId,
    kind,
    at,
    place: given.place ?? null,
    note: given.note ?? null,
    assigneeId: given.assigneeId === undefined ? lead.assigneeId : given.assigneeId,
    outcome: null,
    outcomeNote: null,
    createdAt: ctx.now,
  }
  await insertAppointment(ctx, appointment)
  ctx.emit(appointmentPlanned, { leadId, contactId: lead.contactId, appointmentId: appointment.id, kind, at })
  return ok(appointment)
}
