import { parseDocument } from '@cartie/flow'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { DocumentWrong, DraftConflict, ScenarioNotFound } from '../domain/errors.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import { draftSaved } from '../events.ts'
import { findLastSave, saveDraftRow } from '../store/scenario-store.ts'

type SaveDraft = { readonly scenarioId: ScenarioId; readonly baseRevision: number; readonly document: unknown }

/** Saves a drawing on top of the revision it was begun from. Nobody overwrites silently; the same save sent twice is one. */
export async function saveDraft(
  ctx: Ctx,
  { scenarioId, baseRevision, document }: SaveDraft,
): Promise<Result<{ revision: number; savedAt: Date }, Forbidden | ScenarioNotFound | DocumentWrong | DraftConflict>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  const parsed = parseDocument(document)
  if (!parsed.ok) return parsed
  const save = { id: scenarioId, baseRevision, document: parsed.value.document }
  const revision = await saveDraftRow(ctx, save)
  if (revision !== null) {
    ctx.emit(draftSaved, { scenarioId, revision })
    return ok({ revision, savedAt: ctx.now })
  }
  const last = await findLastSave(ctx, save)
  if (!last) return err({ code: 'SCENARIO_NOT_FOUND' })
  if (last.isSame) return ok({ revision: last.revision, savedAt: last.savedAt })
  const data = { revision: last.revision, draftBy: last.savedBy, draftAt: last.savedAt }
  return err({ code: 'DRAFT_CONFLICT', data })
}
