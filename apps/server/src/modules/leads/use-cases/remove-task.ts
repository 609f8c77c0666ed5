import type { removeTaskInput } from '@cartie/contract/lead-plans'
import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { TaskNotFound } from '../domain/errors.ts'
import { taskRemoved } from '../events.ts'
import { lockTask, removeTaskRow } from '../store/task-store.ts'
import { announceTask } from './announce-task.ts'

export type RemoveTask = z.infer<typeof removeTaskInput>

/** Strikes a task out; the timeline still tells that it was there. */
export async function removeTask(ctx: Ctx, { taskId }: RemoveTask): Promise<Result<null, Forbidden | TaskNotFound>> {
  const refused = forbid(ctx, 'leads.edit')
  if (refused) return refused
  const task = await lockTask(ctx, taskId)
  if (!task) return err({ code: 'TASK_NOT_FOUND' })
  await removeTaskRow(ctx, taskId)
  await announceTask(ctx, taskRemoved, task)
  return ok(null)
}
