import type { Id } from '@cartie/kernel'
import { jobType } from '../../platform/jobs/job.ts'
import type { WorkspaceId } from '../../platform/db/database.ts'

type OfImport = { workspaceId: WorkspaceId; importId: Id<'lead-import'> }

/** Imports what an uploaded file says, row after row. */
export const runImport = jobType<OfImport>('leads.run-import')
/** Takes an import back, lead after lead. */
export const undoImport = jobType<OfImport>('leads.undo-import')
