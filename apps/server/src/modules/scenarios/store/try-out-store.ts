import { parseDocument, type FlowDocument } from '@cartie/flow'
import type { Id, Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ScenarioId, VersionId } from '../domain/scenario.ts'
import type { PublishedScenario } from './published.ts'

type TryOut = {
  readonly id: VersionId
  readonly scenarioId: ScenarioId
  readonly memberId: Id<'member'>
  readonly tokenHash: string
  readonly document: FlowDocument
  readonly expiresAt: Date
}

const keptAfterMs = 7 * 86_400_000

/** Keeps a draft to be tried, and forgets those that ran out a week ago: sessions on them have ended by then. */
export async function insertTryOut(ctx: Ctx, tryOut: TryOut): Promise<void> {
  await ctx.db.$client.query('delete from scenario_try_outs where workspace_id = $1 and expires_at < $2', [
    ctx.workspaceId,
    new Date(ctx.now.getTime() - keptAfterMs),
  ])
  await ctx.db.$client.query(
    `insert into scenario_try_outs (workspace_id, id, scenario_id, member_id, token_hash, document, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.workspaceId,
      tryOut.id,
      tryOut.scenarioId,
      tryOut.memberId,
      tryOut.tokenHash,
      JSON.stringify(tryOut.document),
      ctx.now,
      tryOut.expiresAt,
    ],
  )
}

/** The draft behind a token that has not run out, and whose it is. */
export async function findTryOut(
  ctx: Ctx,
  tokenHash: string,
): Promise<{ memberId: Id<'member'>; scenario: PublishedScenario } | null> {
  const { rows } = await ctx.db.$client.query<{
    id: string
    member_id: Id<'member'>
    key: string
    name: Texts
    document: unknown
  }>(
    `select t.id, t.member_id, s.key, s.name, t.document from scenario_try_outs t
      join scenarios s on s.workspace_id = t.workspace_id and s.id = t.scenario_id
      where t.workspace_id = $1 and t.token_hash = $2 and t.expires_at > $3`,
    [ctx.workspaceId, tokenHash, ctx.now],
  )
  const [row] = rows
  const parsed = row && parseDocument(row.document)
  if (!row || !parsed?.ok) return null
  const { key, name, id: versionId } = row
  return { memberId: row.member_id, scenario: { key, name, versionId, document: parsed.value.document } }
}
