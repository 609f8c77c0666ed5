import { currentSchema, parseDocument, type FlowDocument, type SavedTest } from '@cartie/flow'
import { err, ok, unwrap, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ScenarioNotFound, VersionNotFound } from '../domain/errors.ts'
import type { ScenarioId, VersionId } from '../domain/scenario.ts'
import { draftSaved } from '../events.ts'
import { findDraft, findScenario, saveDraftRow } from '../store/scenario-store.ts'
import { listTestRows } from '../store/test-store.ts'
import { findVersion, pageVersions, type VersionRow } from '../store/version-store.ts'
import { loadScenario } from './get-scenario.ts'

type VersionView = VersionRow & { readonly document: FlowDocument }

export async function listVersions(
  ctx: Ctx,
  input: { readonly scenarioId: ScenarioId; readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<Page<VersionRow>, Forbidden | ScenarioNotFound | CursorInvalid>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  if (!(await findScenario(ctx, input.scenarioId))) return err({ code: 'SCENARIO_NOT_FOUND' })
  return pageVersions(ctx, input)
}

/** A version with its document, brought up to today's schema in memory. */
export async function getVersion(
  ctx: Ctx,
  { versionId }: { readonly versionId: VersionId },
): Promise<Result<VersionView, Forbidden | VersionNotFound>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  const version = await findVersion(ctx, versionId)
  if (!version) return err({ code: 'VERSION_NOT_FOUND' })
  return ok({ ...version, document: unwrap(parseDocument(version.document)).document })
}

/** Makes an old version the draft again: a new revision, so that whoever draws meanwhile is told. */
export async function restoreVersion(
  ctx: Ctx,
  input: { readonly versionId: VersionId },
): Promise<Result<{ revision: number; savedAt: Date }, Forbidden | VersionNotFound>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  const version = await getVersion(ctx, input)
  if (!version.ok) return version
  const { scenarioId, document } = version.value
  const draft = await findDraft(ctx, scenarioId, { lock: true })
  const revision = draft && (await saveDraftRow(ctx, { id: scenarioId, baseRevision: draft.revision, document }))
  if (!revision) return err({ code: 'VERSION_NOT_FOUND' })
  ctx.emit(draftSaved, { scenarioId, revision })
  return ok({ revision, savedAt: ctx.now })
}

type ExportedFile = {
  readonly cartie: 'scenario'
  readonly schema: number
  readonly key: string
  readonly name: Record<string, string>
  readonly document: FlowDocument
  readonly tests: { readonly name: string; readonly test: SavedTest }[]
}

/** What `createScenario` reads again, here or in another workspace. */
export async function exportScenario(
  ctx: Ctx,
  { scenarioId, versionId }: { readonly scenarioId: ScenarioId; readonly versionId?: VersionId | undefined },
): Promise<Result<ExportedFile, Forbidden | ScenarioNotFound | VersionNotFound>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  const found = await loadScenario(ctx, scenarioId)
  if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
  const version = versionId && (await getVersion(ctx, { versionId }))
  if (version && !version.ok) return version
  if (version && version.value.scenarioId !== scenarioId) return err({ code: 'VERSION_NOT_FOUND' })
  const tests = await listTestRows(ctx, scenarioId)
  return ok({
    cartie: 'scenario',
    schema: currentSchema,
    key: found.scenario.key,
    name: { ...found.scenario.name },
    document: version ? version.value.document : found.draft.document,
    tests: tests.map(({ name, test }) => ({ name, test })),
  })
}
