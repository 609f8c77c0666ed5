import type { Result } from '@cartie/kernel'
import type { RowProblem } from '../../../platform/tables/check-rows.ts'
import { cellsOf } from '../../../platform/tables/guess-mapping.ts'
import { readDraft, type LeadDraft, type LeadImport, type RowSaid } from '../domain/lead-import.ts'

/** What a row says, by field. */
export const saidIn = (row: readonly string[], mapping: LeadImport['mapping']): RowSaid => cellsOf(row, mapping)

/** Reads one row by an import's mapping. */
export const readRow = (
  row: readonly string[],
  { mapping, options }: Pick<LeadImport, 'mapping' | 'options'>,
): Result<LeadDraft, RowProblem> => readDraft(saidIn(row, mapping), options)
