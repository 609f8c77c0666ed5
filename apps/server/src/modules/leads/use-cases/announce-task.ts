import type { Ctx } from '../../../platform/context/ctx.ts'
import type { EventType } from '../../../platform/events/event.ts'
import type { LeadTask } from '../domain/plans.ts'
import type { TaskFact } from '../events.ts'
import { findLead } from '../store/lead-store.ts'

/** Tells about a task on the timelines of its lead and of the lead's contact. */
export async function announceTask(
  ctx: Ctx,
  event: EventType<TaskFact>,
  { id: taskId, leadId, text }: LeadTask,
): Promise<void> {
  const lead = await findLead(ctx, leadId)
  if (lead) ctx.emit(event, { leadId, contactId: lead.contactId, taskId, text })
}
