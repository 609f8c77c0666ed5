import type { listTimelineInput, timelineEntrySchema } from '@cartie/contract/contacts'
import type { Page, Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { pageTimeline } from '../../../platform/events/timeline.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { findMergedInto } from '../store/contact-store.ts'

export type ListTimeline = z.infer<typeof listTimelineInput>
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

/** What happened to anything: a contact (with those merged into it), a lead, a request, a conversation. Newest first. */
export async function listTimeline(
  ctx: Ctx,
  { subjectId, ...page }: ListTimeline,
): Promise<Result<Page<TimelineEntry>, Forbidden | CursorInvalid>> {
  const refused = forbid(ctx, 'contacts.view')
  if (refused) return refused
  return pageTimeline(ctx, [subjectId, ...(await findMergedInto(ctx, subjectId))], page)
}
