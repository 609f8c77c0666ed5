import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { toCsv } from '../../../platform/tables/to-csv.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ImportNotFound } from '../domain/errors.ts'
import type { ImportId, LeadImport } from '../domain/lead-import.ts'
import { findImport, listImportRows, listImports } from '../store/import-store.ts'
import type { LeadsFile } from './export-leads.ts'

/** The newest imports. */
export async function listLeadImports(ctx: Ctx): Promise<Result<LeadImport[], Forbidden>> {
  return forbid(ctx, 'leads.import') ?? ok(await listImports(ctx, 20))
}

export async function getImport(
  ctx: Ctx,
  { importId }: { importId: ImportId },
): Promise<Result<LeadImport, Forbidden | ImportNotFound>> {
  const refused = forbid(ctx, 'leads.import')
  if (refused) return refused
  const found = await findImport(ctx, importId)
  return found ? ok(found) : err({ code: 'IMPORT_NOT_FOUND' })
}

/** What became of each row, as a table for a spreadsheet. */
export async function reportImport(
  ctx: Ctx,
  { importId }: { importId: ImportId },
): Promise<Result<LeadsFile, Forbidden | ImportNotFound>> {
  const found = await getImport(ctx, { importId })
  if (!found.ok) return found
  const rows = await listImportRows(ctx, importId)
  const lines = rows.map(({ row, outcome, problem, leadId, contactId, undone }) => [
    row,
    outcome,
    problem?.code ?? null,
    problem?.value ?? null,
    leadId,
    contactId,
    undone,
  ])
  const name = found.value.fileName.replace(/\.[^.]*$/, '')
  return ok({ fileName: `${name}-report.csv`, csv: toCsv(reportColumns, lines) })
}

const reportColumns = ['row', 'outcome', 'problem', 'value', 'lead', 'contact', 'undone']
