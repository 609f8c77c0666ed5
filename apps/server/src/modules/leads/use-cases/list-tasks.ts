import type { Page, Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadTask } from '../domain/plans.ts'
import { pageTasks, type TaskPage } from '../store/task-store.ts'

/** Tasks of a lead, of a member, or all, by when they are due. */
export async function listTasks(ctx: Ctx, page: TaskPage): Promise<Result<Page<LeadTask>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'leads.view') ?? pageTasks(ctx, page)
}
