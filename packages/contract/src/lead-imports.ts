import { oc } from '@orpc/contract'
import { z } from 'zod'
import { currencySchema, forbidden, idSchema } from './common.ts'

const tags = ['leads']
const importId = idSchema<'lead-import'>()

/** What a row of a file may say of a lead. */
export const leadImportFields = ['name', 'phone', 'title', 'kind', 'amount', 'source', 'city', 'comment'] as const
export const leadImportStates = ['mapping', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone'] as const

/** For each field the column (from 0) it is read from; null or absent: from none. */
const mappingSchema = z.partialRecord(z.enum(leadImportFields), z.int().min(0).max(199).nullable())
const optionsSchema = z.object({
  /** What rows want that do not say it. */
  kind: z.enum(['BUY', 'SELL']),
  /** The currency of sums that name none. */
  currency: currencySchema,
  source: z.string().trim().max(100).nullable(),
})
const count = z.int()
const rowProblemSchema = z.object({ code: z.string(), value: z.string().optional() })

export const leadImportSchema = z.object({
  id: importId,
  fileName: z.string(),
  state: z.enum(leadImportStates),
  columns: z.array(z.string()),
  /** The first rows, to see by what each column holds. */
  sample: z.array(z.array(z.string())),
  rowCount: count,
  mapping: mappingSchema,
  options: optionsSchema,
  /** Rows done so far, and what came of them. */
  done: count,
  created: count,
  updated: count,
  skipped: count,
  /** Leads that an undo left as they are, for somebody has worked on them since. */
  kept: count,
  createdBy: idSchema<'member'>().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
})

const found = { ...forbidden, IMPORT_NOT_FOUND: { status: 404 } } as const
/** It has gone on meanwhile: it runs, has ended, or was undone. */
const stateRefuses = { IMPORT_STATE_REFUSES: { status: 409, data: z.object({ state: z.enum(leadImportStates) }) } }
const mappingNeeded = { IMPORT_MAPPING_NEEDED: { status: 422 } } as const
const plan = z.object({ importId, mapping: mappingSchema, options: optionsSchema })
const one = z.object({ importId })

export const leadImportsContract = {
  listLeadImports: oc
    .route({ method: 'GET', path: '/lead-imports', tags, summary: 'The newest imports, twenty at most' })
    .output(z.array(leadImportSchema))
    .errors(forbidden),
  createLeadImport: oc
    .route({ method: 'POST', path: '/lead-imports', tags, summary: 'Upload CSV or XLSX; nothing is imported yet' })
    .input(z.object({ file: z.file().max(20 * 1024 * 1024) }))
    .output(leadImportSchema)
    .errors({
      ...forbidden,
      TABLE_UNREADABLE: { status: 422 },
      TABLE_OLD_EXCEL: { status: 422 },
      TABLE_EMPTY: { status: 422 },
      TABLE_TOO_LARGE: { status: 422, data: z.object({ rows: count, columns: count }) },
    }),
  getLeadImport: oc
    .route({ method: 'GET', path: '/lead-imports/{importId}', tags })
    .input(one)
    .output(leadImportSchema)
    .errors(found),
  checkLeadImport: oc
    .route({
      method: 'POST',
      path: '/lead-imports/{importId}/check',
      tags,
      summary: 'A dry run: what each row would become',
    })
    .input(plan)
    .output(
      z.object({
        create: count,
        update: count,
        skip: count,
        /** Skipped rows first, then the others, 200 at most. */
        rows: z.array(
          z.object({
            row: count,
            outcome: z.enum(['create', 'update', 'skip']),
            problem: rowProblemSchema.nullable(),
            said: z.record(z.string(), z.string()),
          }),
        ),
      }),
    )
    .errors({ ...found, ...stateRefuses, ...mappingNeeded, IMPORT_FILE_GONE: { status: 410 } }),
  startLeadImport: oc
    .route({ method: 'POST', path: '/lead-imports/{importId}/start', tags })
    .input(plan)
    .output(leadImportSchema)
    .errors({ ...found, ...stateRefuses, ...mappingNeeded }),
  cancelLeadImport: oc
    .route({
      method: 'POST',
      path: '/lead-imports/{importId}/cancel',
      tags,
      summary: 'Stop; what is imported stays until undone',
    })
    .input(one)
    .output(leadImportSchema)
    .errors({ ...found, ...stateRefuses }),
  undoLeadImport: oc
    .route({ method: 'POST', path: '/lead-imports/{importId}/undo', tags })
    .input(one)
    .output(leadImportSchema)
    .errors({ ...found, ...stateRefuses }),
  reportLeadImport: oc
    .route({ method: 'GET', path: '/lead-imports/{importId}/report', tags, summary: 'What became of each row, as CSV' })
    .input(one)
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(found),
}
