import type { Module } from '../../platform/module.ts'
import type { ImportParts } from './ports.ts'
import { createLeadsRouter } from './routes.ts'
import { runImportWorker } from './workers/run-import.ts'
import { undoImportWorker } from './workers/undo-import.ts'

export const leadsModule = (parts: ImportParts): Module => ({
  name: 'leads',
  router: createLeadsRouter(parts),
  jobs: [runImportWorker(parts), undoImportWorker(parts)],
})
