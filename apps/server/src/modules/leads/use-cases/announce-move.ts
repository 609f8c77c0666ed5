import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Lead } from '../domain/lead.ts'
import { leadLost, leadMoved, leadReopened, leadWon } from '../events.ts'
import { findLostReason } from '../store/lost-reason-store.ts'
import { findStage } from '../store/pipeline-store.ts'

/** Says what a change of stage came to: won, lost, open again, or merely moved on. A new place in the same column is no news. */
export async function announceMove(ctx: Ctx, before: Lead, after: Lead): Promise<void> {
  if (before.stageId === after.stageId) return
  const about = { leadId: after.id, contactId: after.contactId }
  const toStage = (await findStage(ctx, after.stageId))?.name ?? ''
  if (before.outcome === after.outcome) {
    const fromStage = (await findStage(ctx, before.stageId))?.name ?? ''
    ctx.emit(leadMoved, { ...about, fromStage, toStage })
  } else if (after.outcome === 'won') {
    ctx.emit(leadWon, {
      ...about,
      amountMinor: after.amount?.amountMinor ?? null,
      currency: after.amount?.currency ?? null,
    })
  } else if (after.outcome === 'lost') {
    const reason = after.lostReasonId ? await findLostReason(ctx, after.lostReasonId) : null
    ctx.emit(leadLost, { ...about, reason: reason?.name ?? '', note: after.lostNote })
  } else {
    ctx.emit(leadReopened, { ...about, toStage })
  }
}
