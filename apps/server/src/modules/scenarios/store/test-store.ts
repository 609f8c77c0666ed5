import type { SavedTest } from '@cartie/flow'
import { newId, type Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ScenarioId } from '../domain/scenario.ts'

export type TestId = Id<'scenario-test'>
export type ScenarioTest = {
  readonly id: TestId
  readonly name: string
  readonly test: SavedTest
  readonly updatedAt: Date
}

export async function listTestRows(ctx: Ctx, scenarioId: ScenarioId): Promise<ScenarioTest[]> {
  const { rows } = await ctx.db.$client.query<ScenarioTest>(
    `select id, name, test, updated_at as "updatedAt" from scenario_tests
      where workspace_id = $1 and scenario_id = $2 order by created_at, id`,
    [ctx.workspaceId, scenarioId],
  )
  return rows
}

type NewTest = { readonly name: string; readonly test: SavedTest }

export async function insertTests(ctx: Ctx, scenarioId: ScenarioId, tests: readonly NewTest[]): Promise<TestId[]> {
  const ids = tests.map(() => newId<'scenario-test'>(ctx.now.getTime()))
  if (ids.length === 0) return ids
  await ctx.db.$client.query(
    `insert into scenario_tests (workspace_id, id, scenario_id, name, test, created_at, updated_at)
      select $1, t.id, $2, t.name, t.test, $6, $6 from unnest($3::uuid[], $4::text[], $5::jsonb[]) as t (id, name, test)`,
    [
      ctx.workspaceId,
      scenarioId,
      ids,
      tests.map(({ name }) => name),
      tests.map(({ test }) => JSON.stringify(test)),
      ctx.now,
    ],
  )
  return ids
}

export async function updateTest(
  ctx: Ctx,
  { scenarioId, id, name, test }: NewTest & { scenarioId: ScenarioId; id: TestId },
): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    `update scenario_tests set name = $4, test = $5, updated_at = $6
      where workspace_id = $1 and scenario_id = $2 and id = $3`,
    [ctx.workspaceId, scenarioId, id, name, JSON.stringify(test), ctx.now],
  )
  return rowCount === 1
}

export async function deleteTest(ctx: Ctx, scenarioId: ScenarioId, id: TestId): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    'delete from scenario_tests where workspace_id = $1 and scenario_id = $2 and id = $3',
    [ctx.workspaceId, scenarioId, id],
  )
  return rowCount === 1
}
