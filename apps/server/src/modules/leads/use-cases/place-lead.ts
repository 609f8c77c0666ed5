import type { Ctx } from '../../../platform/context/ctx.ts'
import type { LeadId } from '../domain/lead.ts'
import type { StageId } from '../domain/pipeline.ts'
import { positionBetween, positionOnTop } from '../domain/position.ts'
import { findLead, findNextPosition } from '../store/lead-store.ts'

/** A position in a stage's column: right under a lead, or on top when none is named or that one has left the column. */
export async function placeLead(ctx: Ctx, stageId: StageId, afterLeadId?: LeadId | null): Promise<string> {
  const above = afterLeadId ? await findLead(ctx, afterLeadId) : null
  if (above?.stageId === stageId)
    return positionBetween(above.position, await findNextPosition(ctx, stageId, above.position))
  const first = await findNextPosition(ctx, stageId, '')
  const top = positionOnTop(ctx.now)
  return first === null || top < first ? top : positionBetween(null, first)
}
