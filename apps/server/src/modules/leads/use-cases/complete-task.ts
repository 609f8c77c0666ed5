import type { completeTaskInput } from '@cartie/contract/lead-plans'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { TaskNotFound } from '../domain/errors.ts'
import type { LeadTask } from '../domain/plans.ts'
import { taskChanged, taskCompleted } from '../events.ts'
import { lockTask, saveTask } from '../store/task-store.ts'
import { announceTask } from './announce-task.ts'

export type CompleteTask = z.infer<typeof completeTaskInput>

/** Ticks a task off, or takes the tick back. */
export async function completeTask(
  ctx: Ctx,
  { taskId, isDone }: CompleteTask,
): Promise<Result<LeadTask, Forbidden | TaskNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const task = await lockTask(ctx, taskId)
  if (!task) return err({ code: 'TASK_NOT_FOUND' })
  if (isDone === (task.doneAt !== null)) return ok(task)
  const changed = { ...task, doneAt: isDone ? ctx.now : null }
  await saveTask(ctx, changed)
  await announceTask(ctx, isDone ? taskCompleted : taskChanged, changed)
  return ok(changed)
}
