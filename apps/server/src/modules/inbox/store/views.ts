import { sql, type SQL } from 'drizzle-orm'
import { countLimit, inboxViews, type InboxView, type listConversationsInput } from '@cartie/contract/inbox'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { z } from 'zod'

export type ConversationFilter = z.infer<typeof listConversationsInput>

/** What makes a conversation (`c`) belong to a view. Every open view leaves out what is put away. */
export function viewCondition(ctx: Ctx, view: InboxView): SQL {
  const awake = sql`c.state = 'open' and (c.snoozed_until is null or c.snoozed_until <= ${ctx.now})`
  switch (view) {
    case 'mine':
      return sql`c.assignee_id = ${ctx.actor.kind === 'member' ? ctx.actor.memberId : null}::uuid and ${awake}`
    case 'unassigned':
      return sql`c.assignee_id is null and ${awake}`
    case 'all':
      return awake
    case 'unread':
      return sql`c.unread_count > 0 and ${awake}`
    case 'snoozed':
      return sql`c.snoozed_until is not null and c.snoozed_until > ${ctx.now}`
    case 'resolved':
      return sql`c.state = 'resolved'`
  }
}

/** The conditions of a filter; a search in the view of all looks through resolved and put-away ones too. */
export function filterConditions(ctx: Ctx, filter: ConversationFilter): SQL[] {
  const { view, search, channel, accountId, labelId, assigneeId, isWaiting } = filter
  return [
    ...(search && view === 'all' ? [] : [viewCondition(ctx, view)]),
    ...(channel
      ? [
          sql`c.account_id = any (array(select id from channel_accounts where workspace_id = ${ctx.workspaceId} and kind = ${channel}))`,
        ]
      : []),
    ...(accountId ? [sql`c.account_id = ${accountId}`] : []),
    ...(labelId ? [sql`c.label_ids @> array[${labelId}::uuid]`] : []),
    ...(assigneeId ? [sql`c.assignee_id = ${assigneeId}`] : []),
    ...(isWaiting ? [sql`c.waiting_since is not null and c.state = 'open'`] : []),
  ]
}

/** How many conversations each view holds, one statement; counting stops at `countLimit`, so it costs the same in any inbox. */
export async function countViews(ctx: Ctx): Promise<Record<InboxView, number>> {
  const counts = inboxViews.map(
    (view) => sql`(select count(*)::int from (
      select 1 from conversations c where c.workspace_id = ${ctx.workspaceId} and c.kind = 'private' and ${viewCondition(ctx, view)} limit ${countLimit}
    ) seen) as ${sql.identifier(view)}`,
  )
  const { rows } = await ctx.db.execute<Record<InboxView, number>>(sql`select ${sql.join(counts, sql`, `)}`)
  return rows[0] ?? { mine: 0, unassigned: 0, all: 0, unread: 0, snoozed: 0, resolved: 0 }
}
