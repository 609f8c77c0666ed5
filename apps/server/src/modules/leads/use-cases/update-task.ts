import type { updateTaskInput } from '@cartie/contract/lead-plans'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { MemberNotFound, TaskNotFound } from '../domain/errors.ts'
import type { LeadTask } from '../domain/plans.ts'
import { lockTask, saveTask } from '../store/task-store.ts'
import { announceTask } from './announce-task.ts'
import { checkAssignee } from './check-assignee.ts'
import { taskChanged } from '../events.ts'

export type UpdateTask = z.infer<typeof updateTaskInput>

/** Changes a task's words, time or assignee. */
export async function updateTask(
  ctx: Ctx,
  { taskId, ...given }: UpdateTask,
): Promise<Result<LeadTask, Forbidden | TaskNotFound | MemberNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const task = await lockTask(ctx, taskId)
  if (!task) return err({ code: 'TASK_NOT_FOUND' })
  const assignee = await checkAssignee(ctx, given.assigneeId)
  if (!assignee.ok) return assignee
  const { text = task.text, dueAt = task.dueAt, assigneeId = task.assigneeId } = given
  const changed = { ...task, text, dueAt, assigneeId }
  await saveTask(ctx, changed)
  await announceTask(ctx, taskChanged, changed)
  return ok(changed)
}
