import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { checkRows, countOutcomes, type RowPlan } from '../../../platform/tables/check-rows.ts'
import { findByPhones } from '../../contacts/index.ts'
import { forbid, getCompany, type Forbidden } from '../../identity/index.ts'
import type { ImportFileGone, ImportMappingNeeded, ImportNotFound, ImportStateRefuses } from '../domain/errors.ts'
import {
  checkMapping,
  checkState,
  keysOf,
  type ImportId,
  type LeadDraft,
  type LeadImport,
} from '../domain/lead-import.ts'
import { mergeWindowStart } from '../domain/lead.ts'
import type { ImportParts } from '../ports.ts'
import { changeImport, findOpenWishes, lockImport } from '../store/import-store.ts'
import { readImportFile } from './read-import-file.ts'
import { readRow, saidIn } from './read-row.ts'

export type ImportPlan = { readonly importId: ImportId } & Pick<LeadImport, 'mapping' | 'options'>
type Checked = { create: number; update: number; skip: number; rows: CheckedRow[] }
type CheckedRow = Pick<RowPlan<unknown>, 'row' | 'outcome'> & {
  problem: { code: string; value?: string } | null
  said: Record<string, string>
}
type CheckError = Forbidden | ImportNotFound | ImportStateRefuses | ImportMappingNeeded | ImportFileGone

const shownRows = 200

/** A dry run: reads every row by this mapping and says what it would become. The mapping is kept, no lead is touched. */
export const checkImport =
  ({ storage }: Pick<ImportParts, 'storage'>) =>
  async (ctx: Ctx, { importId, mapping, options }: ImportPlan): Promise<Result<Checked, CheckError>> => {
    const refused = forbid(ctx, 'leads.import')
    if (refused) return refused
    const found = await lockImport(ctx, importId)
    if (!found) return err({ code: 'IMPORT_NOT_FOUND' })
    const allowed = checkState(found, 'mapping')
    if (!allowed.ok) return allowed
    const mapped = checkMapping(found, mapping)
    if (!mapped.ok) return mapped
    const rows = await readImportFile(storage, found.storageKey)
    if (!rows) return err({ code: 'IMPORT_FILE_GONE' })
    const record = await changeImport(ctx, found, { mapping, options })
    const plans = await planRows(ctx, rows, record)
    const ordered = plans.toSorted((a, b) => Number(b.outcome === 'skip') - Number(a.outcome === 'skip'))
    return ok({
      ...countOutcomes(plans),
      rows: ordered.slice(0, shownRows).map((plan) => ({
        row: plan.row,
        outcome: plan.outcome,
        problem: plan.outcome === 'skip' ? plan.problem : null,
        said: saidIn(rows[plan.row - 1] ?? [], mapping),
      })),
    })
  }

async function planRows(
  ctx: Ctx,
  rows: readonly (readonly string[])[],
  record: Pick<LeadImport, 'mapping' | 'options'>,
): Promise<RowPlan<LeadDraft>[]> {
  const drafts = rows.map((row) => readRow(row, record))
  const phones = [...new Set(drafts.flatMap((draft) => (draft.ok && draft.value.phone ? [draft.value.phone] : [])))]
  const owners = await findByPhones(ctx, phones)
  const { mergeWindowDays } = await getCompany(ctx)
  const wishes = await findOpenWishes(ctx, {
    phones,
    contactIds: [...owners.values()],
    activeSince: mergeWindowStart(ctx.now, mergeWindowDays),
  })
  const known = new Set(wishes.flatMap(({ kind, phone, contactId }) => [`${kind} ${phone}`, `${kind} ${contactId}`]))
  return checkRows(rows, {
    read: (row) => readRow(row, record),
    keysOf,
    isKnown: ({ kind, phone }) =>
      phone !== null && (known.has(`${kind} ${phone}`) || known.has(`${kind} ${owners.get(phone)}`)),
  })
}
