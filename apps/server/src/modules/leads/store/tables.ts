import { boolean, integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import {
  amountMinor,
  currencyColumn,
  idColumn,
  instant,
  refColumn,
  workspaceColumn,
} from '../../../platform/db/columns.ts'
import type { RowProblem } from '../../../platform/tables/check-rows.ts'
import type { LeadImport, LeadSnapshot } from '../domain/lead-import.ts'
import type { Lead } from '../domain/lead.ts'
import type { StageKind } from '../domain/pipeline.ts'
import type { LeadAppointment } from '../domain/plans.ts'

export const pipelines = pgTable('pipelines', {
  workspaceId: workspaceColumn(),
  id: idColumn<'pipeline'>(),
  name: text().notNull(),
  position: integer().notNull(),
  isDefault: boolean().notNull().default(false),
  createdAt: instant().notNull(),
})

export const stages = pgTable('stages', {
  workspaceId: workspaceColumn(),
  id: idColumn<'stage'>(),
  pipelineId: refColumn<'pipeline'>().notNull(),
  name: text().notNull(),
  kind: text().$type<StageKind>().notNull(),
  position: integer().notNull(),
  probability: smallint(),
  rottingDays: smallint(),
})

export const lostReasons = pgTable('lost_reasons', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lost-reason'>(),
  name: text().notNull(),
  position: integer().notNull(),
  isArchived: boolean().notNull().default(false),
})

export const leads = pgTable('leads', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lead'>(),
  contactId: refColumn<'contact'>().notNull(),
  kind: text().$type<Lead['kind']>().notNull(),
  title: text().notNull(),
  pipelineId: refColumn<'pipeline'>().notNull(),
  stageId: refColumn<'stage'>().notNull(),
  outcome: text().$type<Lead['outcome']>().notNull(),
  position: text().notNull(),
  assigneeId: refColumn<'member'>(),
  source: text(),
  utm: jsonb().$type<Lead['utm']>().notNull(),
  amountMinor: amountMinor(),
  currency: currencyColumn(),
  phone: text(),
  details: jsonb().$type<Lead['details']>().notNull(),
  nextStep: text(),
  nextStepDueAt: instant(),
  lostReasonId: refColumn<'lost-reason'>(),
  lostNote: text(),
  conversationId: refColumn<'conversation'>(),
  sessionId: refColumn<'session'>(),
  repeatCount: integer().notNull(),
  version: integer().notNull(),
  changedBy: jsonb().$type<Lead['changedBy']>().notNull(),
  closedAt: instant(),
  lastActivityAt: instant().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const leadCaptures = pgTable('lead_captures', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lead-capture'>(),
  leadId: refColumn<'lead'>().notNull(),
  contactId: refColumn<'contact'>().notNull(),
  said: jsonb().$type<Record<string, unknown>>().notNull(),
  conversationId: refColumn<'conversation'>(),
  sessionId: refColumn<'session'>(),
  onceKey: text(),
  capturedAt: instant().notNull(),
})

export const leadTasks = pgTable('lead_tasks', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lead-task'>(),
  leadId: refColumn<'lead'>().notNull(),
  text: text().notNull(),
  dueAt: instant(),
  assigneeId: refColumn<'member'>(),
  doneAt: instant(),
  createdBy: jsonb().$type<Lead['changedBy']>().notNull(),
  createdAt: instant().notNull(),
})

export const leadAppointments = pgTable('lead_appointments', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lead-appointment'>(),
  leadId: refColumn<'lead'>().notNull(),
  kind: text().$type<LeadAppointment['kind']>().notNull(),
  at: instant().notNull(),
  place: text(),
  note: text(),
  assigneeId: refColumn<'member'>(),
  outcome: text().$type<LeadAppointment['outcome']>(),
  outcomeNote: text(),
  createdAt: instant().notNull(),
})

export const leadImports = pgTable('lead_imports', {
  workspaceId: workspaceColumn(),
  id: idColumn<'lead-import'>(),
  fileName: text().notNull(),
  storageKey: text().notNull(),
  state: text().$type<LeadImport['state']>().notNull(),
  columns: jsonb().$type<readonly string[]>().notNull(),
  sample: jsonb().$type<readonly (readonly string[])[]>().notNull(),
  rowCount: integer().notNull(),
  mapping: jsonb().$type<LeadImport['mapping']>().notNull(),
  options: jsonb().$type<LeadImport['options']>().notNull(),
  done: integer().notNull().default(0),
  created: integer().notNull().default(0),
  updated: integer().notNull().default(0),
  skipped: integer().notNull().default(0),
  kept: integer().notNull().default(0),
  createdBy: refColumn<'member'>(),
  createdAt: instant().notNull(),
  finishedAt: instant(),
})

export const leadImportRows = pgTable('lead_import_rows', {
  workspaceId: workspaceColumn(),
  importId: refColumn<'lead-import'>().notNull(),
  row: integer().notNull(),
  outcome: text().$type<'create' | 'update' | 'skip'>().notNull(),
  problem: jsonb().$type<RowProblem>(),
  leadId: refColumn<'lead'>(),
  contactId: refColumn<'contact'>(),
  isNewContact: boolean().notNull().default(false),
  before: jsonb().$type<LeadSnapshot>(),
  version: integer(),
  undone: text().$type<'removed' | 'restored' | 'kept'>(),
})
