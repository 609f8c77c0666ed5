import { ok, unwrap } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { handleJob } from '../../../platform/jobs/job.ts'
import { importChanged } from '../events.ts'
import { runImport } from '../jobs.ts'
import type { ImportParts } from '../ports.ts'
import {
  changeImport,
  findImport,
  insertImportRows,
  lockImport,
  type ImportRecord,
  type ImportRow,
} from '../store/import-store.ts'
import { importRow } from '../use-cases/import-row.ts'
import { readImportFile } from '../use-cases/read-import-file.ts'
import { readRow } from '../use-cases/read-row.ts'

const chunk = 100
const as = { kind: 'system' as const, part: 'leads.import' }

/**
 * Imports chunk by chunk, each in a transaction that also says how far it is. Running twice is safe: a chunk locks the
 * import and goes on from what is written down; one that was cancelled meanwhile stops.
 */
export const runImportWorker = ({ storage, transact }: ImportParts) =>
  handleJob(runImport, async ({ workspaceId, importId }) => {
    const act = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
      transact({ workspaceId, actor: as }, async (ctx) => ok(await work(ctx))).then(unwrap)
    const found = await act((ctx) => findImport(ctx, importId))
    if (found?.state !== 'running') return
    const rows = await readImportFile(storage, found.storageKey)
    for (let isRunning = true; isRunning;) {
      isRunning = await act(async (ctx) => {
        const record = await lockImport(ctx, importId)
        if (record?.state !== 'running') return false
        ctx.emit(importChanged, { importId })
        if (rows) return importChunk(ctx, record, rows)
        await changeImport(ctx, record, { state: 'failed', finishedAt: ctx.now })
        return false
      })
    }
  })

/** Answers whether there is more to do. */
async function importChunk(ctx: Ctx, record: ImportRecord, rows: readonly (readonly string[])[]): Promise<boolean> {
  const made: ImportRow[] = []
  for (const [index, cells] of rows.slice(record.done, record.done + chunk).entries()) {
    const row = record.done + index + 1
    const draft = readRow(cells, record)
    made.push(
      draft.ok
        ? await importRow(ctx, draft.value, { importId: record.id, row })
        : { ...nothing, row, outcome: 'skip', problem: draft.error },
    )
  }
  await insertImportRows(ctx, record.id, made)
  const count = (outcome: ImportRow['outcome']): number => made.filter((row) => row.outcome === outcome).length
  const done = record.done + made.length
  const isOver = done >= rows.length
  await changeImport(ctx, record, {
    done,
    created: record.created + count('create'),
    updated: record.updated + count('update'),
    skipped: record.skipped + count('skip'),
    ...(isOver && { state: 'done' as const, finishedAt: ctx.now }),
  })
  return !isOver
}

const nothing = { leadId: null, contactId: null, isNewContact: false, before: null, version: null, undone: null }
