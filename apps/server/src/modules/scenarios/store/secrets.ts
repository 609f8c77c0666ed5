import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'

const about = (ctx: Ctx, name: string): string => `scenarios.secret:${ctx.workspaceId}:${name}`

/** Names and times only: a value goes in and never comes out through the API. */
export async function listSecretRows(ctx: Ctx): Promise<{ name: string; updatedAt: Date }[]> {
  const { rows } = await ctx.db.$client.query<{ name: string; updatedAt: Date }>(
    'select name, updated_at as "updatedAt" from scenario_secrets where workspace_id = $1 order by name',
    [ctx.workspaceId],
  )
  return rows
}

export async function saveSecretRow(ctx: Ctx, seal: Seal, { name, value }: { name: string; value: string }) {
  await ctx.db.$client.query(
    `insert into scenario_secrets (workspace_id, name, value_sealed, updated_at) values ($1, $2, $3, $4)
      on conflict (workspace_id, name) do update set value_sealed = excluded.value_sealed, updated_at = excluded.updated_at`,
    [ctx.workspaceId, name, seal.seal(value, about(ctx, name)), ctx.now],
  )
}

export async function deleteSecretRow(ctx: Ctx, name: string): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    'delete from scenario_secrets where workspace_id = $1 and name = $2',
    [ctx.workspaceId, name],
  )
  return rowCount === 1
}

/** Every secret, opened: for the worker that speaks to the outside, and nobody else. */
export async function openSecrets(ctx: Ctx, seal: Seal): Promise<Map<string, string>> {
  const { rows } = await ctx.db.$client.query<{ name: string; value_sealed: string }>(
    'select name, value_sealed from scenario_secrets where workspace_id = $1',
    [ctx.workspaceId],
  )
  return new Map(rows.map(({ name, value_sealed: sealed }) => [name, seal.open(sealed, about(ctx, name))]))
}
