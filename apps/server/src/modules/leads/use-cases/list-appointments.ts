import type { Page, Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadAppointment } from '../domain/plans.ts'
import { pageAppointments, type AppointmentPage } from '../store/appointment-store.ts'

/** Appointments of a lead, of a member, or of a time, in order. */
export async function listAppointments(
  ctx: Ctx,
  page: AppointmentPage,
): Promise<Result<Page<LeadAppointment>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'leads.view') ?? pageAppointments(ctx, page)
}
