import type { Db } from '../../../platform/db/database.ts'

/**
 * Hands timers that ran out to the lanes of their conversations, so that they come in order with what the contact says.
 * One statement: a crash leaves a timer either still set or in its lane. Answers how many.
 */
export async function wakeDueSessions(db: Db, now: Date): Promise<number> {
  const { rows } = await db.$client.query<{ woken: number }>(
    `with due as (
       select s.id from scenario_sessions s where s.due_at <= $1 order by s.due_at limit 500 for update skip locked
     ), woken as (
       update scenario_sessions s set due_at = null from due where s.id = due.id
       returning s.workspace_id, s.conversation_id, s.id, s.state -> 'waiting' ->> 'key' as key
     ), tasks as (
       select c.account_id || ':' || c.external_id as lane,
         jsonb_build_object('w', w.workspace_id, 'a', c.account_id, 'due', jsonb_build_object('sessionId', w.id, 'key', w.key)) as payload
       from woken w join conversations c on c.id = w.conversation_id
     )
     select lanes.add(array_agg('messaging.inbound'::text), array_agg(lane), array_agg(payload), array_agg($1::timestamptz), array_agg(1::smallint)),
       count(*)::int as woken
     from tasks having count(*) > 0`,
    [now],
  )
  return rows[0]?.woken ?? 0
}
