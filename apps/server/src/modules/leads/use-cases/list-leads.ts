import type { Page, Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { LeadView } from '../domain/lead.ts'
import type { LeadPage } from '../domain/lead-filter.ts'
import { pageLeads } from '../store/list-store.ts'

/** Leads by place, outcome, assignee, person, source, time and words, in one of six orders. */
export async function listLeads(ctx: Ctx, page: LeadPage): Promise<Result<Page<LeadView>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'leads.view') ?? pageLeads(ctx, page)
}
