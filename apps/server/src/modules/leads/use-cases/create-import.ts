import { err, newId, ok, type Result } from '@cartie/kernel'
import type { ActFor } from '../../../platform/context/transact.ts'
import { guessMapping } from '../../../platform/tables/guess-mapping.ts'
import { readTable, type TableProblem } from '../../../platform/tables/read-table.ts'
import { forbid, getCompany, type Forbidden } from '../../identity/index.ts'
import { importFields, type ImportId, type LeadImport } from '../domain/lead-import.ts'
import { importChanged } from '../events.ts'
import type { ImportParts } from '../ports.ts'
import { insertImport } from '../store/import-store.ts'

const sampleRows = 5
const sampleCell = 120

/** Keeps an uploaded table and guesses how its columns are read; nothing is imported yet. */
export async function createImport(
  parts: ImportParts,
  as: ActFor,
  file: File,
): Promise<Result<LeadImport, Forbidden | TableProblem>> {
  const refused = forbid(as, 'leads.import')
  if (refused) return refused
  const bytes = Buffer.from(await file.arrayBuffer())
  const table = await readTable(bytes)
  if (!table.ok) return err(table.error)
  const { columns, rows } = table.value
  const id: ImportId = newId()
  const storageKey = `${as.workspaceId}/imports/${id}`
  await parts.storage.put(storageKey, bytes, 'application/octet-stream')
  return parts.transact(as, async (ctx) => {
    const company = await getCompany(ctx)
    const record = {
      id,
      fileName: file.name.replaceAll('\0', '').slice(-200) || 'file',
      state: 'mapping' as const,
      columns: [...columns],
      sample: rows.slice(0, sampleRows).map((row) => row.map((cell) => cell.slice(0, sampleCell))),
      rowCount: rows.length,
      mapping: guessMapping(importFields, table.value),
      options: { kind: 'BUY' as const, currency: company.currency, source: null },
      done: 0,
      created: 0,
      updated: 0,
      skipped: 0,
      kept: 0,
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      createdAt: ctx.now,
      finishedAt: null,
    }
    await insertImport(ctx, { ...record, storageKey })
    ctx.emit(importChanged, { importId: id })
    return ok(record)
  })
}
