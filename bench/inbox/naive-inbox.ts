import type { Database } from '../../apps/server/src/platform/db/database.ts'
import type { Id } from '@cartie/kernel'

type Rows = { rows: { id: string }[] }

/**
 * The same three questions as they are usually written: pages by offset with an exact total, counts by reading everything,
 * a thread by its time. In the same database as the same role, without the cost of HTTP and of checking answers.
 */
export function naiveInbox(database: Database, workspaceId: Id<'workspace'>, memberId: string) {
  // @NOTE each query below selects the columns its own type names.
  const ask = <T>(text: string, values: unknown[]): Promise<T> =>
    database.withWorkspace(workspaceId, async (db) => (await db.$client.query(text, [workspaceId, ...values])) as T)
  const list = (offset: number): Promise<Rows> =>
    ask(
      `select c.*, a.kind, a.name as account_name, p.name, count(*) over () as total,
         (select value from contact_identities i where i.contact_id = p.id and i.workspace_id = p.workspace_id and i.kind = 'phone' limit 1) as phone
       from conversations c join channel_accounts a on a.id = c.account_id join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
       where c.workspace_id = $1 and c.kind = 'private' and c.state = 'open' and (c.snoozed_until is null or c.snoozed_until <= now())
       order by c.last_message_at desc limit 30 offset $2`,
      [offset],
    )
  const counts = () =>
    ask(
      `select count(*) filter (where assignee_id = $2 and state = 'open') as mine, count(*) filter (where assignee_id is null and state = 'open') as unassigned,
         count(*) filter (where state = 'open') as "all", count(*) filter (where unread_count > 0 and state = 'open') as unread,
         count(*) filter (where snoozed_until > now()) as snoozed, count(*) filter (where state = 'resolved') as resolved
       from conversations where workspace_id = $1 and kind = 'private'`,
      [memberId],
    )
  const thread = (conversationId: string) =>
    ask(
      `select m.*, (select json_agg(f) from message_media f where f.message_id = m.id and f.workspace_id = m.workspace_id) as media, d.state, d.reason
       from messages m left join deliveries d on d.message_id = m.id and d.workspace_id = m.workspace_id
       where m.workspace_id = $1 and m.conversation_id = $2 order by m.sent_at desc limit 50 offset 0`,
      [conversationId],
    )
  const search = (text: string) =>
    ask(
      `select distinct c.id, c.last_message_at from conversations c join messages m on m.conversation_id = c.id
       where c.workspace_id = $1 and m.workspace_id = $1 and m.text ilike $2 order by c.last_message_at desc limit 30 offset 0`,
      [`%${text}%`],
    )
  return { list, counts, thread, search }
}
