import { and, eq, gte, lt } from 'drizzle-orm'
import { ok, type Page, type Result } from '@cartie/kernel'
import type { listAppointmentsInput } from '@cartie/contract/lead-plans'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../../../platform/db/keyset.ts'
import type { AppointmentId, LeadAppointment } from '../domain/plans.ts'
import { leadAppointments } from './tables.ts'

export type AppointmentPage = z.infer<typeof listAppointmentsInput>
type AppointmentRow = typeof leadAppointments.$inferSelect

/** Appointments in the order of their time. */
export async function pageAppointments(
  ctx: Ctx,
  page: AppointmentPage,
): Promise<Result<Page<LeadAppointment>, CursorInvalid>> {
  const keyset = openKeyset(
    'lead-appointments',
    { by: leadAppointments.at, type: 'timestamptz', order: 'asc' },
    leadAppointments.id,
    page,
  )
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: leadAppointments.id, appointment: leadAppointments })
    .from(leadAppointments)
    .where(
      and(
        eq(leadAppointments.workspaceId, ctx.workspaceId),
        page.leadId && eq(leadAppointments.leadId, page.leadId),
        page.assigneeId && eq(leadAppointments.assigneeId, page.assigneeId),
        page.from && gte(leadAppointments.at, page.from),
        page.before && lt(leadAppointments.at, page.before),
        after,
      ),
    )
    .orderBy(orderBy)
    .limit(limit)
  return ok(toPage(rows, ({ appointment }) => toAppointment(appointment)))
}

export async function lockAppointment(ctx: Ctx, appointmentId: AppointmentId): Promise<LeadAppointment | null> {
  const [row] = await ctx.db.select().from(leadAppointments).where(isAppointment(ctx, appointmentId)).for('update')
  return row ? toAppointment(row) : null
}

export async function insertAppointment(ctx: Ctx, appointment: LeadAppointment): Promise<void> {
  await ctx.db.insert(leadAppointments).values({ ...appointment, workspaceId: ctx.workspaceId })
}

export async function saveAppointment(ctx: Ctx, appointment: LeadAppointment): Promise<void> {
  const { id, kind, at, place, note, assigneeId, outcome, outcomeNote } = appointment
  await ctx.db
    .update(leadAppointments)
    .set({ kind, at, place, note, assigneeId, outcome, outcomeNote })
    .where(isAppointment(ctx, id))
}

const isAppointment = (ctx: Ctx, id: AppointmentId) =>
  and(eq(leadAppointments.workspaceId, ctx.workspaceId), eq(leadAppointments.id, id))

function toAppointment(row: AppointmentRow): LeadAppointment {
  const { workspaceId: _, ...appointment } = row
  return appointment
}
