import type { FlowDocument, Trigger } from '@cartie/flow'
import { newId, type Texts } from '@cartie/kernel'
import type { Actor, Ctx } from '../../../platform/context/ctx.ts'
import type { Draft, Scenario, ScenarioId, VersionId } from '../domain/scenario.ts'

const columns = `s.id, s.key, s.name, s.is_archived as "isArchived", s.published_version_id as "publishedVersionId",
  s.published_revision as "publishedRevision"`

/** A scenario without its documents; null when it is none of this workspace's. */
export async function findScenario(ctx: Ctx, id: ScenarioId, { lock = false } = {}): Promise<Scenario | null> {
  const { rows } = await ctx.db.$client.query<Scenario>(
    `select ${columns} from scenarios s where s.workspace_id = $1 and s.id = $2 ${lock ? 'for update' : ''}`,
    [ctx.workspaceId, id],
  )
  return rows[0] ?? null
}

export type ScenarioRow = Scenario & {
  readonly publishedNumber: number | null
  readonly draftAt: Date
  readonly draftRevision: number
  readonly draftBy: Actor
  readonly triggers: Trigger[]
  readonly running: number
}

/** The workspace's scenarios in the order they were made. */
export async function listScenarioRows(ctx: Ctx, { archived }: { archived: boolean }): Promise<ScenarioRow[]> {
  const { rows } = await ctx.db.$client.query<ScenarioRow>(
    `select ${columns}, v.number as "publishedNumber", d.saved_at as "draftAt", d.revision as "draftRevision",
        d.saved_by as "draftBy", coalesce(v.triggers, d.triggers) as triggers, coalesce(run.running, 0)::int as running
      from scenarios s
      join scenario_drafts d on d.workspace_id = s.workspace_id and d.scenario_id = s.id
      left join scenario_versions v on v.workspace_id = s.workspace_id and v.id = s.published_version_id
      left join (select scenario_key, count(*) as running from scenario_sessions
        where workspace_id = $1 and status = 'running' group by scenario_key) run on run.scenario_key = s.key
      where s.workspace_id = $1 and s.is_archived = $2 order by s.created_at, s.key`,
    [ctx.workspaceId, archived],
  )
  return rows
}

/** The keys that are taken, those of archived scenarios too. */
export async function takenKeys(ctx: Ctx): Promise<Set<string>> {
  const { rows } = await ctx.db.$client.query<{ key: string }>('select key from scenarios where workspace_id = $1', [
    ctx.workspaceId,
  ])
  return new Set(rows.map(({ key }) => key))
}

type NewScenario = { readonly key: string; readonly name: Texts; readonly document: FlowDocument }

/** Writes a new scenario with its first draft; null when the key is taken by now. */
export async function insertScenario(ctx: Ctx, { key, name, document }: NewScenario): Promise<ScenarioId | null> {
  const id: ScenarioId = newId(ctx.now.getTime())
  const { rowCount } = await ctx.db.$client.query(
    `insert into scenarios (workspace_id, id, key, name, created_at) values ($1, $2, $3, $4, $5)
      on conflict (workspace_id, key) do nothing`,
    [ctx.workspaceId, id, key, JSON.stringify(name), ctx.now],
  )
  if (!rowCount) return null
  await ctx.db.$client.query(
    `insert into scenario_drafts (workspace_id, scenario_id, revision, document, saved_at, saved_by)
      values ($1, $2, 1, $3, $4, $5)`,
    [ctx.workspaceId, id, JSON.stringify(document), ctx.now, JSON.stringify(ctx.actor)],
  )
  return id
}

export async function updateScenario(
  ctx: Ctx,
  id: ScenarioId,
  change: { readonly name?: Texts; readonly isArchived?: boolean },
): Promise<void> {
  await ctx.db.$client.query(
    `update scenarios set name = coalesce($3, name), is_archived = coalesce($4, is_archived)
      where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, id, change.name ? JSON.stringify(change.name) : null, change.isArchived ?? null],
  )
}

type DraftRow = { document: unknown; revision: number; saved_at: Date; saved_by: Actor }
/** A draft as it is stored: its document may be of an older schema. */
export type StoredDraft = Omit<Draft, 'document'> & { readonly document: unknown }

export async function findDraft(ctx: Ctx, id: ScenarioId, { lock = false } = {}): Promise<StoredDraft | null> {
  const { rows } = await ctx.db.$client.query<DraftRow>(
    `select document, revision, saved_at, saved_by from scenario_drafts
      where workspace_id = $1 and scenario_id = $2 ${lock ? 'for update' : ''}`,
    [ctx.workspaceId, id],
  )
  const [row] = rows
  return row ? { document: row.document, revision: row.revision, savedAt: row.saved_at, savedBy: row.saved_by } : null
}

/** Saves on top of a revision; null when that one is not the newest. */
export async function saveDraftRow(
  ctx: Ctx,
  { id, baseRevision, document }: { id: ScenarioId; baseRevision: number; document: FlowDocument },
): Promise<number | null> {
  const { rows } = await ctx.db.$client.query<{ revision: number }>(
    `update scenario_drafts set document = $4, revision = revision + 1, saved_at = $5, saved_by = $6
      where workspace_id = $1 and scenario_id = $2 and revision = $3 returning revision`,
    [ctx.workspaceId, id, baseRevision, JSON.stringify(document), ctx.now, JSON.stringify(ctx.actor)],
  )
  return rows[0]?.revision ?? null
}

/** Who saved last, and whether it is this very document on top of this very revision: a save that was sent twice. */
export async function findLastSave(
  ctx: Ctx,
  { id, baseRevision, document }: { id: ScenarioId; baseRevision: number; document: FlowDocument },
): Promise<{ revision: number; savedAt: Date; savedBy: Actor; isSame: boolean } | null> {
  const { rows } = await ctx.db.$client.query<{ revision: number; savedAt: Date; savedBy: Actor; isSame: boolean }>(
    `select revision, saved_at as "savedAt", saved_by as "savedBy",
        revision = $3 + 1 and saved_by = $5::jsonb and document = $4::jsonb as "isSame"
      from scenario_drafts where workspace_id = $1 and scenario_id = $2`,
    [ctx.workspaceId, id, baseRevision, JSON.stringify(document), JSON.stringify(ctx.actor)],
  )
  return rows[0] ?? null
}

/** The version that is published now. */
export type PublishedFacts = {
  readonly versionId: VersionId
  readonly number: number
  readonly publishedAt: Date
  readonly publishedBy: Actor
  readonly note: string
}

export async function findPublishedFacts(ctx: Ctx, versionId: VersionId): Promise<PublishedFacts | null> {
  const { rows } = await ctx.db.$client.query<PublishedFacts>(
    `select id as "versionId", number, published_at as "publishedAt", published_by as "publishedBy", note
      from scenario_versions where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, versionId],
  )
  return rows[0] ?? null
}
