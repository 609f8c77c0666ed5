import { ok, unwrap } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { namesOfFacts } from '../../../platform/events/facts-about.ts'
import { handleJob } from '../../../platform/jobs/job.ts'
import { removeUntouchedContact } from '../../contacts/index.ts'
import type { LeadId } from '../domain/lead.ts'
import { importChanged, leadCreated, leadRepeated } from '../events.ts'
import { undoImport } from '../jobs.ts'
import type { ImportParts } from '../ports.ts'
import { changeImport, lockImport, markUndone, nextRowsToUndo, type ImportRow } from '../store/import-store.ts'
import { changeLead, deleteLead, lockLead } from '../store/lead-store.ts'

const chunk = 50
const as = { kind: 'system' as const, part: 'leads.undo-import' }

/** Takes an import back lead by lead. Running twice is safe: what is undone is marked so, in the transaction that undid it. */
export const undoImportWorker = ({ transact }: Pick<ImportParts, 'transact'>) =>
  handleJob(undoImport, async ({ workspaceId, importId }) => {
    for (let isRunning = true; isRunning;) {
      const went = await transact({ workspaceId, actor: as }, async (ctx) => {
        const record = await lockImport(ctx, importId)
        if (record?.state !== 'undoing') return ok(false)
        const rows = await nextRowsToUndo(ctx, importId, chunk)
        let kept = record.kept
        for (const [leadId, ofLead] of Map.groupBy(rows, (row) => row.leadId)) {
          if (!leadId) continue
          const undone = await undoLead(ctx, leadId, ofLead)
          await markUndone(ctx, importId, { leadId, undone })
          if (undone === 'kept') kept += 1
        }
        const isOver = rows.length === 0
        await changeImport(ctx, record, { kept, ...(isOver && { state: 'undone' as const, finishedAt: ctx.now }) })
        ctx.emit(importChanged, { importId })
        return ok(!isOver)
      })
      isRunning = unwrap(went)
    }
  })

/** A lead that somebody has changed, or done anything about, since the import is left as it is. */
async function undoLead(
  ctx: Ctx,
  leadId: LeadId,
  rows: readonly ImportRow[],
): Promise<NonNullable<ImportRow['undone']>> {
  const [first, last] = [rows[0], rows.at(-1)]
  const lead = await lockLead(ctx, leadId)
  if (!lead || !first || lead.version !== last?.version) return 'kept'
  if (first.outcome === 'update') {
    if (!first.before) return 'kept'
    await changeLead(ctx, lead, first.before)
    return 'restored'
  }
  const ours = new Set([leadCreated.name, leadRepeated.name])
  if ((await namesOfFacts(ctx, leadId)).some((name) => !ours.has(name))) return 'kept'
  await deleteLead(ctx, leadId)
  if (first.isNewContact && first.contactId) {
    const besides = [leadCreated.name, leadRepeated.name]
    unwrap(await removeUntouchedContact(ctx, { contactId: first.contactId, besides }))
  }
  return 'removed'
}
