import { integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import {
  amountMinor,
  currencyColumn,
  idColumn,
  instant,
  refColumn,
  workspaceColumn,
} from '../../../platform/db/columns.ts'
import type { OpenState, Request } from '../domain/request.ts'

export const requestCounters = pgTable('request_counters', {
  workspaceId: workspaceColumn(),
  last: integer().notNull(),
})

const words = () => text().array().notNull().default([])

export const requests = pgTable('requests', {
  workspaceId: workspaceColumn(),
  id: idColumn<'request'>(),
  number: integer().notNull(),
  kind: text().$type<Request['kind']>().notNull(),
  state: text().$type<Request['state']>().notNull(),
  openState: text().$type<OpenState>().notNull(),
  priority: text().$type<Request['priority']>().notNull(),
  contactId: refColumn<'contact'>().notNull(),
  leadId: refColumn<'lead'>(),
  conversationId: refColumn<'conversation'>(),
  sessionId: refColumn<'session'>(),
  assigneeId: refColumn<'member'>(),
  make: text(),
  model: text(),
  generation: text(),
  yearFrom: smallint(),
  yearTo: smallint(),
  budgetMinMinor: amountMinor(),
  budgetMaxMinor: amountMinor(),
  askingPriceMinor: amountMinor(),
  currency: currencyColumn().notNull(),
  city: text(),
  region: text(),
  fuels: words(),
  gearboxes: words(),
  bodies: words(),
  drives: words(),
  colours: words(),
  mileageMaxKm: integer(),
  mileageKm: integer(),
  vin: text(),
  description: text(),
  photos: words(),
  extra: jsonb().$type<Request['extra']>().notNull(),
  wonAmountMinor: amountMinor(),
  wonCurrency: currencyColumn(),
  lostReason: text(),
  onceKey: text(),
  version: integer().notNull(),
  changedBy: jsonb().$type<Request['changedBy']>().notNull(),
  closedAt: instant(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const requestNotes = pgTable('request_notes', {
  workspaceId: workspaceColumn(),
  id: idColumn<'request-note'>(),
  requestId: refColumn<'request'>().notNull(),
  author: jsonb().$type<Request['changedBy']>().notNull(),
  text: text().notNull(),
  createdAt: instant().notNull(),
})
