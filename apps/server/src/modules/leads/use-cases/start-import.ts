import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ImportMappingNeeded, ImportNotFound, ImportStateRefuses } from '../domain/errors.ts'
import { checkMapping, checkState, type ImportId, type LeadImport } from '../domain/lead-import.ts'
import { importChanged } from '../events.ts'
import { runImport, undoImport } from '../jobs.ts'
import { changeImport, lockImport, type ImportRecord } from '../store/import-store.ts'
import type { ImportPlan } from './check-import.ts'

type StateError = Forbidden | ImportNotFound | ImportStateRefuses

/** Imports the file by this mapping, as a job: the page may be left. */
export async function startImport(
  ctx: Ctx,
  { importId, mapping, options }: ImportPlan,
): Promise<Result<LeadImport, StateError | ImportMappingNeeded>> {
  const found = await lockIn(ctx, importId, 'mapping')
  if (!found.ok) return found
  const mapped = checkMapping(found.value, mapping)
  if (!mapped.ok) return mapped
  ctx.enqueue(runImport, { workspaceId: ctx.workspaceId, importId })
  return change(ctx, found.value, { state: 'running', mapping, options })
}

/** Stops an import; what it has made stays, and can be undone. */
export async function cancelImport(
  ctx: Ctx,
  { importId }: { importId: ImportId },
): Promise<Result<LeadImport, StateError>> {
  const found = await lockIn(ctx, importId, 'mapping', 'running')
  return found.ok ? change(ctx, found.value, { state: 'cancelled', finishedAt: ctx.now }) : found
}

/** Takes an import back, as a job: leads nobody has touched since go or become what they were. */
export async function startUndo(
  ctx: Ctx,
  { importId }: { importId: ImportId },
): Promise<Result<LeadImport, StateError>> {
  const found = await lockIn(ctx, importId, 'done', 'cancelled', 'failed')
  if (!found.ok) return found
  ctx.enqueue(undoImport, { workspaceId: ctx.workspaceId, importId })
  return change(ctx, found.value, { state: 'undoing', finishedAt: null })
}

async function lockIn(
  ctx: Ctx,
  importId: ImportId,
  ...states: readonly LeadImport['state'][]
): Promise<Result<ImportRecord, StateError>> {
  const refused = forbid(ctx, 'leads.import')
  if (refused) return refused
  const found = await lockImport(ctx, importId)
  if (!found) return err({ code: 'IMPORT_NOT_FOUND' })
  const allowed = checkState(found, ...states)
  return allowed.ok ? ok(found) : allowed
}

async function change(ctx: Ctx, record: ImportRecord, to: Partial<LeadImport>): Promise<Result<LeadImport, never>> {
  ctx.emit(importChanged, { importId: record.id })
  return ok(await changeImport(ctx, record, to))
}
