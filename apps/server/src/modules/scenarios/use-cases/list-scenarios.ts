import { ok, type Result, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'

export type ScenarioLine = { key: string; name: Texts; isPublished: boolean }

/** The workspace's scenarios in the order they were made, archived ones left out. */
export async function listScenarios(ctx: Ctx): Promise<Result<ScenarioLine[], Forbidden>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  const { rows } = await ctx.db.$client.query<ScenarioLine>(
    `select key, name, published_version_id is not null as "isPublished" from scenarios
     where workspace_id = $1 and not is_archived order by created_at, key`,
    [ctx.workspaceId],
  )
  return ok(rows)
}
