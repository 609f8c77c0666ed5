import { newId } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { insertScenario } from '../store/scenario-store.ts'
import { seedScenarios as listSeeds } from '../seeds/seed-scenarios.ts'

/** Gives a new workspace its scenarios, published. Those it has already are left as they are. */
export async function seedScenarios(ctx: Ctx): Promise<void> {
  for (const { key, name, document } of listSeeds()) {
    const scenarioId = await insertScenario(ctx, { key, name, document })
    if (!scenarioId) continue
    const versionId = newId<'scenario-version'>(ctx.now.getTime())
    await ctx.db.$client.query(
      `with version as (
         insert into scenario_versions (workspace_id, id, scenario_id, number, document, note, published_by, published_at)
         values ($1, $2, $3, 1, $4, '', $5, $6)
       )
       update scenarios set published_version_id = $2, published_revision = 1 where workspace_id = $1 and id = $3`,
      [ctx.workspaceId, versionId, scenarioId, JSON.stringify(document), JSON.stringify(ctx.actor), ctx.now],
    )
  }
}
