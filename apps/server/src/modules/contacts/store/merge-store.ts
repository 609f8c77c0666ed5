import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactFacts, ContactId, ContactMerge, ContactMergeId } from '../domain/contact.ts'
import { checkUndo } from '../domain/merge.ts'
import { contactIdentities, contactMerges, contacts } from './tables.ts'

export type MergeRecord = {
  readonly id: ContactMergeId
  readonly keptId: ContactId
  readonly goneId: ContactId
  readonly moved: Readonly<Record<string, readonly string[]>>
  readonly factsBefore: ContactFacts
  readonly factsAfter: ContactFacts
  readonly mergedAt: Date
  readonly undoneAt: Date | null
}

export async function insertMerge(ctx: Ctx, merge: Omit<MergeRecord, 'mergedAt' | 'undoneAt'>): Promise<void> {
  await ctx.db
    .insert(contactMerges)
    .values({ ...merge, workspaceId: ctx.workspaceId, mergedAt: ctx.now, mergedBy: ctx.actor })
}

/** The record, locked: it is undone once. */
export async function lockMerge(ctx: Ctx, mergeId: ContactMergeId): Promise<MergeRecord | null> {
  const [found] = await ctx.db
    .select()
    .from(contactMerges)
    .where(and(eq(contactMerges.workspaceId, ctx.workspaceId), eq(contactMerges.id, mergeId)))
    .for('update')
  return found ?? null
}

export async function saveUndone(ctx: Ctx, mergeId: ContactMergeId): Promise<void> {
  await ctx.db
    .update(contactMerges)
    .set({ undoneAt: ctx.now })
    .where(and(eq(contactMerges.workspaceId, ctx.workspaceId), eq(contactMerges.id, mergeId)))
}

/** The merges into a contact, newest first. */
export async function listMerges(ctx: Ctx, keptId: ContactId): Promise<ContactMerge[]> {
  const rows = await ctx.db
    .select({ merge: contactMerges, keptMergedInto: contacts.mergedInto })
    .from(contactMerges)
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, contactMerges.workspaceId), eq(contacts.id, contactMerges.keptId)),
    )
    .where(and(eq(contactMerges.workspaceId, ctx.workspaceId), eq(contactMerges.keptId, keptId)))
    .orderBy(desc(contactMerges.mergedAt), desc(contactMerges.id))
  return rows.map(({ merge: { id, goneId, mergedAt, undoneAt }, keptMergedInto }) => ({
    id,
    keptId,
    goneId,
    mergedAt,
    undoneAt,
    canUndo: checkUndo({ mergedAt, undoneAt }, keptMergedInto, ctx.now).ok,
  }))
}

/** Makes every identity of one contact another's; answers which. */
export async function moveIdentities(ctx: Ctx, from: ContactId, to: ContactId): Promise<string[]> {
  const moved = await ctx.db
    .update(contactIdentities)
    .set({ contactId: to })
    .where(and(eq(contactIdentities.workspaceId, ctx.workspaceId), eq(contactIdentities.contactId, from)))
    .returning({ id: contactIdentities.id })
  return moved.map((row) => row.id)
}

export async function moveIdentitiesBack(ctx: Ctx, ids: readonly string[], to: ContactId): Promise<void> {
  await ctx.db
    .update(contactIdentities)
    .set({ contactId: to })
    // @NOTE the ids were recorded by moveIdentities.
    .where(and(eq(contactIdentities.workspaceId, ctx.workspaceId), inArray(contactIdentities.id, ids as never[])))
}
