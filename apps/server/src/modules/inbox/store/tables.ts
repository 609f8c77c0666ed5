import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { labelColors, NotificationKind } from '@cartie/contract/inbox-desk'
import type { Id, Texts } from '@cartie/kernel'
import { idColumn, instant, workspaceColumn } from '../../../platform/db/columns.ts'

export const labels = pgTable('labels', {
  workspaceId: workspaceColumn(),
  id: idColumn<'label'>(),
  name: text().notNull(),
  color: text().$type<(typeof labelColors)[number]>().notNull(),
  createdAt: instant().notNull(),
})

export const cannedReplies = pgTable('canned_replies', {
  workspaceId: workspaceColumn(),
  id: idColumn<'canned-reply'>(),
  shortcut: text().notNull(),
  texts: jsonb().$type<Texts>().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const inboxSettings = pgTable('inbox_settings', {
  workspaceId: workspaceColumn(),
  isRoundRobin: boolean().notNull().default(false),
})

export const inboxTurns = pgTable('inbox_turns', {
  workspaceId: workspaceColumn(),
  memberId: uuid().$type<Id<'member'>>().notNull(),
  lastGivenAt: instant().notNull(),
})

export type NotificationData = {
  readonly contactName: string
  readonly byId: Id<'member'> | null
  readonly messageId: Id<'message'> | null
  readonly text: string
}
export const notifications = pgTable('notifications', {
  workspaceId: workspaceColumn(),
  id: idColumn<'notification'>(),
  memberId: uuid().$type<Id<'member'>>().notNull(),
  kind: text().$type<NotificationKind>().notNull(),
  conversationId: uuid().$type<Id<'conversation'>>().notNull(),
  data: jsonb().$type<NotificationData>().notNull(),
  createdAt: instant().notNull(),
  readAt: instant(),
})
