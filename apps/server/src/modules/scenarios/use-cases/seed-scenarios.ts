import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { seedScenarios as listSeeds } from '../seeds/seed-scenarios.ts'

/** Gives a new workspace its scenarios, published. Those it has already are left as they are. */
export async function seedScenarios(ctx: Ctx): Promise<void> {
  for (const { key, name, document } of listSeeds()) {
    const scenarioId = newId(ctx.now.getTime())
    const versionId = newId(ctx.now.getTime())
    const text = JSON.stringify(document)
    const { rowCount } = await ctx.db.$client.query(
      `insert into scenarios (workspace_id, id, key, name, draft, draft_at, published_version_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $6) on conflict (workspace_id, key) do nothing`,
      [ctx.workspaceId, scenarioId, key, JSON.stringify(name), text, ctx.now, versionId],
    )
    if (!rowCount) continue
    await ctx.db.$client.query(
      `insert into scenario_versions (workspace_id, id, scenario_id, number, document, note, published_by, published_at) values ($1, $2, $3, 1, $4, '', $5, $6)`,
      [ctx.workspaceId, versionId, scenarioId, text, JSON.stringify(ctx.actor), ctx.now],
    )
  }
}
