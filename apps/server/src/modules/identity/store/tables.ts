import { bigint, boolean, integer, jsonb, pgSchema, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ListName } from '@cartie/contract/views'
import type { Week } from '@cartie/contract/week'
import type { Permission } from '@cartie/contract/permissions'
import type { Currency, Id, Locale } from '@cartie/kernel'
import type { Role } from '../../../platform/context/ctx.ts'
import { currencyColumn, idColumn, instant, refColumn, workspaceColumn } from '../../../platform/db/columns.ts'

/** People and their sign-in: of no workspace, touched by this module only. */
const auth = pgSchema('auth')

export const users = auth.table('users', {
  id: idColumn<'user'>().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean().notNull().default(false),
  locale: text().$type<Locale>().notNull(),
  isSuperadmin: boolean().notNull().default(false),
  twoFactorEnabled: boolean().notNull().default(false),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const accounts = auth.table('accounts', {
  id: uuid().primaryKey(),
  userId: uuid().$type<Id<'user'>>().notNull(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  password: text(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const sessions = auth.table('sessions', {
  id: idColumn<'auth-session'>().primaryKey(),
  userId: uuid().$type<Id<'user'>>().notNull(),
  token: text().notNull(),
  ipAddress: text(),
  userAgent: text(),
  expiresAt: instant().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  lastSeenAt: instant().notNull(),
})

export const passwordLinks = auth.table('password_links', {
  tokenHash: text().primaryKey(),
  userId: uuid().$type<Id<'user'>>().notNull(),
  madeBy: refColumn<'user'>(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

export const workspaces = pgTable('workspaces', {
  id: idColumn<'workspace'>().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  locale: text().$type<Locale>().notNull(),
  currency: currencyColumn().notNull(),
  currencies: text().array().$type<Currency[]>().notNull(),
  timezone: text().notNull(),
  accent: text(),
  logoKey: text(),
  domain: text(),
  workingHours: jsonb().$type<Week>().notNull(),
  mergeWindowDays: integer().notNull().default(14),
  holdTimeoutMinutes: integer().notNull().default(30),
  suspendedAt: instant(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const members = pgTable('members', {
  workspaceId: workspaceColumn(),
  id: idColumn<'member'>(),
  userId: uuid().$type<Id<'user'>>().notNull(),
  role: text().$type<Role>().notNull(),
  capacity: integer(),
  shift: jsonb().$type<Week>(),
  isAway: boolean().notNull().default(false),
  // Telegram's user ids are below 2^52 (Bot API, User.id).
  telegramUserId: bigint({ mode: 'number' }),
  telegramUsername: text(),
  removedAt: instant(),
  joinedAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const invitations = pgTable('invitations', {
  workspaceId: workspaceColumn(),
  id: idColumn<'invitation'>(),
  email: text(),
  role: text().$type<Role>().notNull(),
  tokenHash: text().notNull(),
  invitedBy: uuid().$type<Id<'user'>>().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  acceptedBy: refColumn<'user'>(),
  revokedAt: instant(),
})

export const telegramLinks = pgTable('telegram_links', {
  workspaceId: workspaceColumn(),
  tokenHash: text().notNull(),
  memberId: uuid().$type<Id<'member'>>().notNull(),
  expiresAt: instant().notNull(),
})

export const apiKeys = pgTable('api_keys', {
  workspaceId: workspaceColumn(),
  id: idColumn<'api-key'>(),
  memberId: uuid().$type<Id<'member'>>().notNull(),
  name: text().notNull(),
  hint: text().notNull(),
  keyHash: text().notNull(),
  scopes: text().array().$type<Permission[]>().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant(),
  revokedAt: instant(),
})

export const apiKeyUses = pgTable('api_key_uses', {
  workspaceId: workspaceColumn(),
  apiKeyId: uuid().$type<Id<'api-key'>>().notNull(),
  lastUsedAt: instant().notNull(),
})

export const savedViews = pgTable('saved_views', {
  workspaceId: workspaceColumn(),
  id: idColumn<'saved-view'>(),
  list: text().$type<ListName>().notNull(),
  name: text().notNull(),
  search: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  ownerId: refColumn<'member'>().notNull(),
  isShared: boolean().notNull().default(false),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  deletedAt: instant(),
})

export const defaultViews = pgTable('default_views', {
  workspaceId: workspaceColumn(),
  memberId: refColumn<'member'>().notNull(),
  list: text().$type<ListName>().notNull(),
  viewId: refColumn<'saved-view'>().notNull(),
})
