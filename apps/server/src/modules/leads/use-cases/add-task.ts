import type { addTaskInput } from '@cartie/contract/lead-plans'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadNotFound, MemberNotFound } from '../domain/errors.ts'
import type { LeadTask } from '../domain/plans.ts'
import { taskAdded } from '../events.ts'
import { findLead } from '../store/lead-store.ts'
import { insertTask } from '../store/task-store.ts'
import { checkAssignee } from './check-assignee.ts'

export type AddTask = z.infer<typeof addTaskInput>

/** Notes something to do about a lead. Without an assignee it is whoever has the lead. */
export async function addTask(
  ctx: Ctx,
  { leadId, text, dueAt = null, assigneeId }: AddTask,
): Promise<Result<LeadTask, Forbidden | LeadNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const lead = await findLead(ctx, leadId)
  if (!lead) return err({ code: 'LEAD_NOT_FOUND' })
  const assignee = await checkAssignee(ctx, assigneeId)
  if (!assignee.ok) return assignee
  const task: LeadTask = {
    id: newId(),
    leadId,
    text,
    dueAt,
    assigneeId: assigneeId === undefined ? lead.assigneeId : assigneeId,
    doneAt: null,
    createdBy: ctx.actor,
    createdAt: ctx.now,
  }
  await insertTask(ctx, task)
  ctx.emit(taskAdded, { leadId, contactId: lead.contactId, taskId: task.id, text, dueAt, assigneeId: task.assigneeId })
  return ok(task)
}
