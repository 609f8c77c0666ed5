import type { Id, Result } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'
import type { ContactId } from './domain/contact.ts'

/**
 * What a module with rows about contacts contributes, so that a merge takes them along and its undo brings them back.
 * All run inside the merge's transaction.
 */
export interface ContactMover {
  /** What moves, as previews and records name it: `leads`. */
  readonly what: string
  /** How many rows would move. */
  count(ctx: Ctx, contactId: ContactId): Promise<number>
  /** Makes every row of `from` a row of `to`; answers the ids of those that moved. */
  move(ctx: Ctx, from: ContactId, to: ContactId): Promise<readonly string[]>
  /** Makes exactly these rows, those that still exist, rows of `to`. */
  moveBack(ctx: Ctx, ids: readonly string[], to: ContactId): Promise<void>
}

/** Whom and what a scenario's call is about. */
export type CallAbout = {
  readonly contactId: ContactId
  readonly conversationId: Id<'conversation'> | null
  readonly sessionId: Id<'session'> | null
  /** The same for every attempt of one call: what it makes is made once. */
  readonly onceKey: string
}

/** What scenarios may ask of a module: by name, with arguments as the document maps them, answering JSON for its variables. */
export type ScenarioCalls = Readonly<
  Record<string, (ctx: Ctx, args: unknown, about: CallAbout) => Promise<Result<Record<string, unknown>>>>
>
