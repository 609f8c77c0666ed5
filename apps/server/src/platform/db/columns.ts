import { bigint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Currency, Id } from '@cartie/kernel'

/** The primary key every table of ours has: a UUIDv7 made by us. */
export const idColumn = <Name extends string>() => uuid().$type<Id<Name>>().notNull()
/** A reference to another row. */
export const refColumn = <Name extends string>() => uuid().$type<Id<Name>>()
export const workspaceColumn = () => uuid().$type<Id<'workspace'>>().notNull()
/** An instant, UTC in the database, a Date in code. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })
/** Minor units of money; goes with a `currency` column. */
export const amountMinor = () => bigint({ mode: 'number' })
export const currencyColumn = () => text().$type<Currency>()
