import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { HealthReport } from '../../../platform/http/health.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'

export type ChannelHealth = {
  accountId: string
  kind: string
  name: string
  state: string
  lastUpdateAt: Date | null
  lastError: string | null
  lastErrorAt: Date | null
  waiting: number
  unknown: number
}
export type DeadTask = { id: string; queue: string; reason: string; diedAt: Date }
type Shown = Omit<HealthReport, 'parts'> & {
  parts: { part: string; state: HealthReport['status'] }[]
  channels: ChannelHealth[]
  dead: DeadTask[]
}

/** The server's parts, this workspace's channels, and its tasks that were given up. */
export const getHealth =
  (report: () => Promise<HealthReport>) =>
  async (ctx: Ctx): Promise<Result<Shown, Forbidden>> => {
    const refused = forbid(ctx, 'settings.view')
    if (refused) return refused
    const found = await report()
    return ok({ ...found, parts: [...found.parts], channels: await listChannels(ctx), dead: await listDead(ctx) })
  }

async function listChannels(ctx: Ctx): Promise<ChannelHealth[]> {
  const { rows } = await ctx.db.$client.query<ChannelHealth>(
    `select a.id as "accountId", a.kind, a.name, a.state, coalesce(h.last_update_at, (select max(u.received_at) from inbound_updates u where u.account_id = a.id)) as "lastUpdateAt",
       h.last_error as "lastError", h.last_error_at as "lastErrorAt",
       (select count(*)::int from deliveries d where d.workspace_id = a.workspace_id and d.account_id = a.id and d.state in ('waiting', 'sending')) as waiting,
       (select count(*)::int from deliveries d where d.workspace_id = a.workspace_id and d.account_id = a.id and d.state = 'unknown') as unknown
     from channel_accounts a left join channel_health h on h.account_id = a.id
     where a.workspace_id = $1 and a.removed_at is null order by a.created_at`,
    [ctx.workspaceId],
  )
  return rows
}

/** Lane tasks carry their workspace in the payload: only this one's are shown. */
async function listDead(ctx: Ctx): Promise<DeadTask[]> {
  const { rows } = await ctx.db.$client.query<DeadTask>(
    `select id::text, queue, reason, died_at as "diedAt" from lanes.dead
     where payload ->> 'w' = $1 or payload -> 'happened' ->> 'workspaceId' = $1 order by died_at desc limit 50`,
    [ctx.workspaceId],
  )
  return rows
}

/** Puts a task that was given up back into its lane, behind what waits there. */
export async function retryDead(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ id: string }, Forbidden | { code: 'DEAD_TASK_NOT_FOUND' }>> {
  const refused = forbid(ctx, 'health.repair')
  if (refused) return refused
  const { rowCount } = await ctx.db.$client.query(
    `with gone as (
       delete from lanes.dead where id = $2 and (payload ->> 'w' = $1 or payload -> 'happened' ->> 'workspaceId' = $1) returning queue, key, payload
     )
     select lanes.add(array[queue], array[key], array[payload], array[$3::timestamptz], array[0::smallint]), pg_notify('cartie_lanes', queue) from gone`,
    [ctx.workspaceId, id, ctx.now],
  )
  return rowCount ? ok({ id }) : err({ code: 'DEAD_TASK_NOT_FOUND' })
}
