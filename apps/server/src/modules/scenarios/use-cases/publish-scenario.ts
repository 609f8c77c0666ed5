import type { ScenarioTestFailure } from '@cartie/contract/scenarios-publishing'
import type { Finding } from '@cartie/flow'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type {
  DraftConflict,
  FindingsBlock,
  ScenarioInUse,
  ScenarioNotFound,
  TestsFailed,
  WaiveReasonNeeded,
} from '../domain/errors.ts'
import type { Scenario, ScenarioId, VersionId } from '../domain/scenario.ts'
import { scenarioPublished, scenarioUnpublished } from '../events.ts'
import { moveSessions } from '../store/move-sessions.ts'
import { findScenario } from '../store/scenario-store.ts'
import type { TestId } from '../store/test-store.ts'
import { insertVersion, noteMoved, unpublish, type Waived } from '../store/version-store.ts'
import { findUses, type ArchiveParts } from './change-scenario.ts'
import { findAll, type CheckParts } from './check-draft.ts'
import { loadScenario } from './get-scenario.ts'
import { playTests } from './saved-tests.ts'

export type PublishScenario = {
  readonly scenarioId: ScenarioId
  readonly baseRevision: number
  readonly note: string
  readonly sessions: 'finish' | 'move'
  readonly waived: readonly TestId[]
  readonly waiveReason: string
}
type Published = {
  readonly versionId: VersionId
  readonly number: number
  readonly moved: number
  readonly stayed: number
}
type PublishError = Forbidden | ScenarioNotFound | DraftConflict | FindingsBlock | TestsFailed | WaiveReasonNeeded

/**
 * Makes the draft what clients talk to, in one transaction under the scenario's lock: of two at once one wins, the other is told
 * that the draft it saw is published already. Errors block; failing tests block until waived by name.
 */
export const publishScenario =
  (parts: CheckParts) =>
  async (ctx: Ctx, input: PublishScenario): Promise<Result<Published, PublishError>> => {
    const refused = forbid(ctx, 'scenarios.publish')
    if (refused) return refused
    const found = await loadScenario(ctx, input.scenarioId, { lock: true })
    if (!found || found.scenario.isArchived) return err({ code: 'SCENARIO_NOT_FOUND' })
    const { scenario, draft } = found
    if (draft.revision !== input.baseRevision || scenario.publishedRevision === draft.revision) {
      const data = { revision: draft.revision, draftBy: draft.savedBy, draftAt: draft.savedAt }
      return err({ code: 'DRAFT_CONFLICT', data })
    }
    const { document } = draft
    const findings = await findAll(ctx, parts, { key: scenario.key, document })
    const blocking = findings.filter((finding: Finding) => finding.severity === 'error')
    if (blocking.length > 0) return err({ code: 'FINDINGS', data: { findings: blocking } })
    const run = await playTests(ctx, parts.library, { scenarioId: scenario.id, key: scenario.key, document })
    const waived = waive(run.failures, input)
    if (!waived.ok) return waived
    const version = { ...input, document, revision: draft.revision, waived: waived.value }
    const { versionId, number } = await insertVersion(ctx, version)
    const moved =
      input.sessions === 'move'
        ? await moveSessions(ctx, parts.library, { key: scenario.key, versionId, document })
        : { moved: 0, stayed: 0 }
    if (moved.moved > 0) await noteMoved(ctx, versionId, moved.moved)
    ctx.emit(scenarioPublished, { scenarioId: scenario.id, versionId, number, note: input.note, waived: waived.value })
    return ok({ versionId, number, ...moved })
  }

function waive(
  failures: readonly ScenarioTestFailure[],
  { waived, waiveReason }: PublishScenario,
): Result<Waived[], TestsFailed | WaiveReasonNeeded> {
  const open = failures.filter(({ testId }) => !waived.some((id) => id === testId))
  if (open.length > 0) return err({ code: 'TESTS_FAILED', data: { failures: open } })
  if (failures.length > 0 && !waiveReason) return err({ code: 'WAIVE_REASON_NEEDED' })
  return ok(failures.map(({ testId, name }) => ({ testId, name, reason: waiveReason })))
}

/** Takes a scenario off the air; refused while something leads to it. Conversations in the middle of it end on their version. */
export const unpublishScenario =
  (parts: ArchiveParts) =>
  async (
    ctx: Ctx,
    { scenarioId }: { scenarioId: ScenarioId },
  ): Promise<Result<Record<string, never>, Forbidden | ScenarioNotFound | ScenarioInUse>> => {
    const refused = forbid(ctx, 'scenarios.publish')
    if (refused) return refused
    const scenario: Scenario | null = await findScenario(ctx, scenarioId, { lock: true })
    if (!scenario) return err({ code: 'SCENARIO_NOT_FOUND' })
    const uses = await findUses(ctx, parts, scenario)
    if (uses.length > 0) return err({ code: 'SCENARIO_IN_USE', data: { uses } })
    await unpublish(ctx, scenarioId)
    ctx.emit(scenarioUnpublished, { scenarioId })
    return ok({})
  }
