import type { ScenarioView } from '@cartie/contract/scenarios-editing'
import { parseDocument } from '@cartie/flow'
import { err, ok, unwrap, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ScenarioNotFound } from '../domain/errors.ts'
import type { Draft, Scenario, ScenarioId } from '../domain/scenario.ts'
import { findDraft, findPublishedFacts, findScenario } from '../store/scenario-store.ts'

/** A scenario with its draft, as an editor opens it. */
export async function getScenario(
  ctx: Ctx,
  { scenarioId }: { scenarioId: ScenarioId },
): Promise<Result<ScenarioView, Forbidden | ScenarioNotFound>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  const found = await loadScenario(ctx, scenarioId)
  if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
  const { scenario, draft } = found
  const { id, key, name, isArchived, publishedVersionId, publishedRevision } = scenario
  return ok({
    id,
    key,
    name,
    isArchived,
    draft: draft.document,
    draftRevision: draft.revision,
    draftAt: draft.savedAt,
    draftBy: draft.savedBy,
    published: publishedVersionId && (await findPublishedFacts(ctx, publishedVersionId)),
    hasUnpublishedChanges: draft.revision !== publishedRevision,
  })
}

/** A scenario and its draft, locked for whoever is going to write; null when it is none of this workspace's. */
export async function loadScenario(
  ctx: Ctx,
  id: ScenarioId,
  options: { readonly lock?: boolean } = {},
): Promise<{ scenario: Scenario; draft: Draft } | null> {
  const scenario = await findScenario(ctx, id, options)
  const draft = scenario && (await findDraft(ctx, id, options))
  if (!scenario || !draft) return null
  // Drafts are read before they are stored: one that cannot be read any more is a bug, not a person's mistake.
  return { scenario, draft: { ...draft, document: unwrap(parseDocument(draft.document)).document } }
}
