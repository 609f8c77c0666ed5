import type { FlowDocument } from '@cartie/flow'
import { sql } from 'drizzle-orm'
import { newId, type Page, type Result } from '@cartie/kernel'
import type { Actor, Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../../../platform/db/keyset.ts'
import type { ScenarioId, VersionId } from '../domain/scenario.ts'

export type Waived = { readonly testId: string; readonly name: string; readonly reason: string }
export type NewVersion = {
  readonly scenarioId: ScenarioId
  readonly document: FlowDocument
  readonly revision: number
  readonly note: string
  readonly sessions: 'finish' | 'move'
  readonly waived: readonly Waived[]
}

/** Writes the next version and makes it the published one. The scenario is locked: numbers are not taken twice. */
export async function insertVersion(ctx: Ctx, version: NewVersion): Promise<{ versionId: VersionId; number: number }> {
  const versionId: VersionId = newId(ctx.now.getTime())
  const { rows } = await ctx.db.$client.query<{ number: number }>(
    `with version as (
       insert into scenario_versions (workspace_id, id, scenario_id, number, document, note, published_by, published_at, sessions, waived)
       select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9
       from scenario_versions where workspace_id = $1 and scenario_id = $3 returning number
     ), published as (
       update scenarios set published_version_id = $2, published_revision = $10 where workspace_id = $1 and id = $3
     )
     select number from version`,
    [
      ctx.workspaceId,
      versionId,
      version.scenarioId,
      JSON.stringify(version.document),
      version.note,
      JSON.stringify(ctx.actor),
      ctx.now,
      version.sessions,
      JSON.stringify(version.waived),
      version.revision,
    ],
  )
  const [row] = rows
  if (!row) throw new Error('a version was not written')
  return { versionId, number: row.number }
}

export async function noteMoved(ctx: Ctx, versionId: VersionId, moved: number): Promise<void> {
  await ctx.db.$client.query('update scenario_versions set moved = $3 where workspace_id = $1 and id = $2', [
    ctx.workspaceId,
    versionId,
    moved,
  ])
}

export async function unpublish(ctx: Ctx, id: ScenarioId): Promise<void> {
  await ctx.db.$client.query(
    'update scenarios set published_version_id = null, published_revision = null where workspace_id = $1 and id = $2',
    [ctx.workspaceId, id],
  )
}

export type VersionRow = {
  readonly id: VersionId
  readonly scenarioId: ScenarioId
  readonly number: number
  readonly note: string
  readonly publishedBy: Actor
  readonly publishedAt: Date
  readonly running: number
  readonly waived: Waived[]
  readonly isPublished: boolean
}

const facts = sql`v.id, v.scenario_id as "scenarioId", v.number, v.note, v.published_by as "publishedBy",
  v.published_at as "publishedAt", v.waived, s.published_version_id = v.id as "isPublished",
  (select count(*)::int from scenario_sessions run
    where run.workspace_id = v.workspace_id and run.version_id = v.id and run.status = 'running') as running`

/** A scenario's versions, newest first. */
export async function pageVersions(
  ctx: Ctx,
  { scenarioId, ...page }: { scenarioId: ScenarioId; cursor?: string | undefined; limit: number },
): Promise<Result<Page<VersionRow>, CursorInvalid>> {
  const keyset = openKeyset('scenario-versions', { by: sql`v.number`, type: 'bigint', order: 'desc' }, sql`v.id`, page)
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const { rows } = await ctx.db.execute<VersionRow & { key: string | null }>(sql`
    select ${key.sql} as key, ${facts} from scenario_versions v
    join scenarios s on s.workspace_id = v.workspace_id and s.id = v.scenario_id
    where v.workspace_id = ${ctx.workspaceId} and v.scenario_id = ${scenarioId} ${after ? sql`and ${after}` : sql.empty()}
    order by ${orderBy} limit ${limit}`)
  return { ok: true, value: toPage(rows, ({ key: _key, ...row }) => dated(row)) }
}

export async function findVersion(
  ctx: Ctx,
  id: VersionId,
): Promise<(VersionRow & { readonly document: unknown }) | null> {
  const { rows } = await ctx.db.execute<VersionRow & { document: unknown }>(sql`
    select ${facts}, v.document from scenario_versions v
    join scenarios s on s.workspace_id = v.workspace_id and s.id = v.scenario_id
    where v.workspace_id = ${ctx.workspaceId} and v.id = ${id}`)
  const [row] = rows
  return row ? dated(row) : null
}

/** drizzle's `execute` gives instants as texts. */
const dated = <Row extends VersionRow>(row: Row): Row => ({ ...row, publishedAt: new Date(row.publishedAt) })
