import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { ok, type Page, type Result } from '@cartie/kernel'
import type { listTasksInput } from '@cartie/contract/lead-plans'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../../../platform/db/keyset.ts'
import type { LeadTask, TaskId } from '../domain/plans.ts'
import { leadTasks } from './tables.ts'

export type TaskPage = z.infer<typeof listTasksInput>
type TaskRow = typeof leadTasks.$inferSelect

/** Tasks by when they are due; those without a time come last. */
export async function pageTasks(ctx: Ctx, page: TaskPage): Promise<Result<Page<LeadTask>, CursorInvalid>> {
  const keyset = openKeyset(
    'lead-tasks',
    { by: leadTasks.dueAt, type: 'timestamptz', order: 'asc', isNullable: true },
    leadTasks.id,
    page,
  )
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: leadTasks.id, task: leadTasks })
    .from(leadTasks)
    .where(
      and(
        eq(leadTasks.workspaceId, ctx.workspaceId),
        page.leadId && eq(leadTasks.leadId, page.leadId),
        page.assigneeId && eq(leadTasks.assigneeId, page.assigneeId),
        page.isDone === undefined ? undefined : page.isDone ? isNotNull(leadTasks.doneAt) : isNull(leadTasks.doneAt),
        page.dueBefore && lt(leadTasks.dueAt, page.dueBefore),
        after,
      ),
    )
    .orderBy(orderBy)
    .limit(limit)
  return ok(toPage(rows, ({ task }) => toTask(task)))
}

export async function lockTask(ctx: Ctx, taskId: TaskId): Promise<LeadTask | null> {
  const [row] = await ctx.db.select().from(leadTasks).where(isTask(ctx, taskId)).for('update')
  return row ? toTask(row) : null
}

export async function insertTask(ctx: Ctx, task: LeadTask): Promise<void> {
  await ctx.db.insert(leadTasks).values({ ...task, workspaceId: ctx.workspaceId })
}

export async function saveTask(ctx: Ctx, { id, text, dueAt, assigneeId, doneAt }: LeadTask): Promise<void> {
  await ctx.db.update(leadTasks).set({ text, dueAt, assigneeId, doneAt }).where(isTask(ctx, id))
}

export async function removeTaskRow(ctx: Ctx, taskId: TaskId): Promise<void> {
  await ctx.db.delete(leadTasks).where(isTask(ctx, taskId))
}

const isTask = (ctx: Ctx, taskId: TaskId) => and(eq(leadTasks.workspaceId, ctx.workspaceId), eq(leadTasks.id, taskId))

function toTask(row: TaskRow): LeadTask {
  const { workspaceId: _, ...task } = row
  return task
}
