import { canMove, moveState, type FlowDocument, type FlowState } from '@cartie/flow'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { VersionId } from '../domain/scenario.ts'
import type { Library } from './published.ts'

type Move = { readonly key: string; readonly versionId: VersionId; readonly document: FlowDocument }
type Row = { id: string; state: FlowState }

const atOnce = 500

/**
 * Moves the running sessions of a scenario to a version, those that stand on unchanged nodes; the others end on theirs. Each row
 * is locked and read anew: a turn that is being answered meanwhile writes after us and stays where it was, losing nothing.
 */
export async function moveSessions(
  ctx: Ctx,
  library: Library,
  { key, versionId, document }: Move,
): Promise<{ moved: number; stayed: number }> {
  let [moved, stayed, after] = [0, 0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await ctx.db.$client.query<Row>(
      `select id, state from scenario_sessions
        where workspace_id = $1 and scenario_key = $2 and status = 'running' and not is_try_out and version_id <> $3 and id > $4
        order by id limit ${atOnce} for update`,
      [ctx.workspaceId, key, versionId, after],
    )
    const last = rows.at(-1)
    if (!last) return { moved, stayed }
    await library.loadVersions(
      ctx,
      rows.map(({ state }) => state.scenario.versionId),
    )
    const going = rows.flatMap(({ id, state }): Row[] => {
      const old = library.version(state.scenario.versionId)
      return old && canMove(state, old, document).ok ? [{ id, state: moveState(state, { versionId, document }) }] : []
    })
    await saveMoved(ctx, versionId, going)
    moved += going.length
    stayed += rows.length - going.length
    after = last.id
  }
}

async function saveMoved(ctx: Ctx, versionId: VersionId, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.$client.query(
    `update scenario_sessions s set version_id = $2, state = t.state from unnest($3::uuid[], $4::jsonb[]) as t (id, state)
      where s.workspace_id = $1 and s.id = t.id`,
    [ctx.workspaceId, versionId, rows.map(({ id }) => id), rows.map(({ state }) => JSON.stringify(state))],
  )
}
