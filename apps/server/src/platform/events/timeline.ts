import { sql } from 'drizzle-orm'
import type { Page, Result } from '@cartie/kernel'
import type { Actor, Ctx } from '../context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../db/keyset.ts'

/** A recorded fact as a timeline shows it. */
export type TimelineEntry = {
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly actor: Actor
  readonly data: Record<string, unknown>
}
type Row = TimelineEntry & { readonly key: string | null }

/** The facts about any of the subjects, each once, newest first. */
export async function pageTimeline(
  ctx: Pick<Ctx, 'db' | 'workspaceId'>,
  subjectIds: readonly string[],
  page: { cursor?: string | undefined; limit: number },
): Promise<Result<Page<TimelineEntry>, CursorInvalid>> {
  // An event's id is a UUIDv7 made at its instant: it alone orders a timeline, and the index of subjects holds it.
  const keyset = openKeyset('timeline', { by: sql`event_id`, type: 'uuid', order: 'desc' }, sql`event_id`, page)
  if (!keyset.ok) return keyset
  const { after, orderBy, limit, toPage } = keyset.value
  const { rows } = await ctx.db.execute<Row>(sql`
    with shown as (
      select distinct event_id from event_subjects
      where workspace_id = ${ctx.workspaceId} and subject_id = any(${sql.param([...subjectIds])}::uuid[]) ${after ? sql`and ${after}` : sql.empty()}
      order by ${orderBy} limit ${limit}
    )
    select e.id::text as key, e.id, e.name, e.at, e.actor, e.data
    from shown join events e on e.workspace_id = ${ctx.workspaceId} and e.id = shown.event_id
    order by e.id desc`)
  return {
    ok: true,
    value: toPage(rows, ({ id, name, at, actor, data }) => ({ id, name, at: new Date(at), actor, data })),
  }
}
