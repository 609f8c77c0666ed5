import type { endAppointmentInput } from '@cartie/contract/lead-plans'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { AppointmentNotFound } from '../domain/errors.ts'
import type { LeadAppointment } from '../domain/plans.ts'
import { appointmentEnded } from '../events.ts'
import { lockAppointment, saveAppointment } from '../store/appointment-store.ts'
import { findLead } from '../store/lead-store.ts'

export type EndAppointment = z.infer<typeof endAppointmentInput>

/** Notes how an appointment went; a mistake is corrected by noting it again. */
export async function endAppointment(
  ctx: Ctx,
  { appointmentId, outcome, outcomeNote = null }: EndAppointment,
): Promise<Result<LeadAppointment, Forbidden | AppointmentNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const before = await lockAppointment(ctx, appointmentId)
  if (!before) return err({ code: 'APPOINTMENT_NOT_FOUND' })
  const after = { ...before, outcome, outcomeNote }
  await saveAppointment(ctx, after)
  const lead = await findLead(ctx, before.leadId)
  if (lead)
    ctx.emit(appointmentEnded, {
      leadId: lead.id,
      contactId: lead.contactId,
      appointmentId,
      kind: before.kind,
      outcome,
    })
  return ok(after)
}
