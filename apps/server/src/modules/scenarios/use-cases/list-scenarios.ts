import type { ScenarioLine } from '@cartie/contract/scenarios-editing'
import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { listScenarioRows } from '../store/scenario-store.ts'

/** The workspace's scenarios in the order they were made: those in use, or those archived. */
export async function listScenarios(
  ctx: Ctx,
  { archived = false }: { archived?: boolean } = {},
): Promise<Result<ScenarioLine[], Forbidden>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  const rows = await listScenarioRows(ctx, { archived })
  return ok(
    rows.map(({ publishedVersionId, publishedRevision, draftRevision, draftBy, ...line }) => ({
      ...line,
      isPublished: publishedVersionId !== null,
      hasUnpublishedChanges: draftRevision !== publishedRevision,
      updatedBy: draftBy,
    })),
  )
}
