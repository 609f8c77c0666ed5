import type { Ctx } from '../../../platform/context/ctx.ts'

/**
 * Turns of talk since `$2`: runs of messages of one side. A reply's time is from the first unanswered word of the client
 * to the first word of `who`; what the other kind of answerer said between does not count.
 */
const runs = (who: 'member' | 'bot'): string => `
  said as (
    select conversation_id, seq, sent_at, author, case when direction = 'in' then 'in' else 'out' end as side
    from messages where workspace_id = $1 and sent_at >= $2 and sent_at < $3
      and (direction = 'in' or (direction = 'out' and author ->> 'kind' = '${who}'))
  ), marked as (
    select *, case when side is distinct from lag(side) over (partition by conversation_id order by seq) then 1 else 0 end as turns from said
  ), grouped as (
    select *, sum(turns) over (partition by conversation_id order by seq) as run from marked
  ), spoken as (
    select conversation_id, run, side, min(sent_at) as at, (array_agg(author order by seq))[1] as author from grouped group by 1, 2, 3
  ), replies as (
    select side, at, author, conversation_id, extract(epoch from at - lag(at) over (partition by conversation_id order by run)) as seconds,
      lag(side) over (partition by conversation_id order by run) as before
    from spoken
  ), answered as (select * from replies where side = 'out' and before = 'in')`

type Span = { readonly from: Date; readonly to: Date }

/** The median, null when nobody answered. Seconds. */
export async function medianReply(ctx: Ctx, { from, to }: Span, who: 'member' | 'bot'): Promise<number | null> {
  const { rows } = await ctx.db.$client.query<{ median: number | null }>(
    `with ${runs(who)} select percentile_cont(0.5) within group (order by seconds) as median from answered`,
    [ctx.workspaceId, from, to],
  )
  return rows[0]?.median ?? null
}

/** The median of each local day, days without an answer included. */
export async function repliesByDay(
  ctx: Ctx,
  { from, to }: Span,
  timezone: string,
): Promise<{ day: string; seconds: number | null }[]> {
  const { rows } = await ctx.db.$client.query<{ day: string; seconds: number | null }>(
    `with ${runs('member')}
     select to_char(d, 'YYYY-MM-DD') as day, percentile_cont(0.5) within group (order by a.seconds) as seconds
     from generate_series(date_trunc('day', $2::timestamptz at time zone $4) + interval '1 day', date_trunc('day', $3::timestamptz at time zone $4), interval '1 day') d
     left join answered a on date_trunc('day', a.at at time zone $4) = d group by d order by d`,
    [ctx.workspaceId, from, to, timezone],
  )
  return rows
}

export type MemberReplies = {
  readonly memberId: string
  readonly conversations: number
  readonly replySeconds: number | null
}

/** What each member answered in the period. */
export async function repliesByMember(ctx: Ctx, { from, to }: Span): Promise<MemberReplies[]> {
  const { rows } = await ctx.db.$client.query<MemberReplies>(
    `with ${runs('member')}
     select author ->> 'memberId' as "memberId", count(distinct conversation_id)::int as conversations,
       percentile_cont(0.5) within group (order by seconds) as "replySeconds"
     from answered group by 1`,
    [ctx.workspaceId, from, to],
  )
  return rows
}
