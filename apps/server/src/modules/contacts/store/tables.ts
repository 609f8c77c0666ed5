import { boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Locale } from '@cartie/kernel'
import { idColumn, instant, refColumn, workspaceColumn } from '../../../platform/db/columns.ts'
import type { ContactFacts, IdentityKind } from '../domain/contact.ts'

export const contacts = pgTable('contacts', {
  workspaceId: workspaceColumn(),
  id: idColumn<'contact'>(),
  name: text().notNull(),
  locale: text().$type<Locale>(),
  city: text(),
  tags: text().array().notNull().default([]),
  source: text(),
  isBlocked: boolean().notNull().default(false),
  extra: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  mergedInto: refColumn<'contact'>(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const contactIdentities = pgTable('contact_identities', {
  workspaceId: workspaceColumn(),
  id: idColumn<'contact-identity'>(),
  contactId: refColumn<'contact'>().notNull(),
  kind: text().$type<IdentityKind>().notNull(),
  value: text().notNull(),
  username: text(),
  displayName: text(),
  isVerified: boolean().notNull().default(false),
  createdAt: instant().notNull(),
})

export const contactMerges = pgTable('contact_merges', {
  workspaceId: workspaceColumn(),
  id: idColumn<'contact-merge'>(),
  keptId: refColumn<'contact'>().notNull(),
  goneId: refColumn<'contact'>().notNull(),
  /** Row ids by what moved. */
  moved: jsonb().$type<Record<string, readonly string[]>>().notNull(),
  factsBefore: jsonb().$type<ContactFacts>().notNull(),
  factsAfter: jsonb().$type<ContactFacts>().notNull(),
  mergedAt: instant().notNull(),
  mergedBy: jsonb().$type<unknown>().notNull(),
  undoneAt: instant(),
})
