import type { changeAppointmentInput } from '@cartie/contract/lead-plans'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { AppointmentEnded, AppointmentNotFound, MemberNotFound } from '../domain/errors.ts'
import type { LeadAppointment } from '../domain/plans.ts'
import { appointmentPlanned } from '../events.ts'
import { lockAppointment, saveAppointment } from '../store/appointment-store.ts'
import { findLead } from '../store/lead-store.ts'
import { checkAssignee } from './check-assignee.ts'

export type ChangeAppointment = z.infer<typeof changeAppointmentInput>
export type ChangeAppointmentError = Forbidden | AppointmentNotFound | AppointmentEnded | MemberNotFound

/** Moves an appointment to another time, place or person, as long as it has not ended. */
export async function changeAppointment(
  ctx: Ctx,
  { appointmentId, ...given }: ChangeAppointment,
): Promise<Result<LeadAppointment, ChangeAppointmentError>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const before = await lockAppointment(ctx, appointmentId)
  if (!before) return err({ code: 'APPOINTMENT_NOT_FOUND' })
  if (before.outcome) return err({ code: 'APPOINTMENT_ENDED' })
  const assignee = await checkAssignee(ctx, given.assigneeId)
  if (!assignee.ok) return assignee
  const {
    kind = before.kind,
    at = before.at,
    place = before.place,
    note = before.note,
    assigneeId = before.assigneeId,
  } = given
  const after = { ...before, kind, at, place, note, assigneeId }
  await saveAppointment(ctx, after)
  const lead = await findLead(ctx, before.leadId)
  if (lead) ctx.emit(appointmentPlanned, { leadId: lead.id, contactId: lead.contactId, appointmentId, kind, at })
  return ok(after)
}
