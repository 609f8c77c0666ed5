import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Contact, ContactFacts, ContactId, ContactIdentity, IdentityKind } from '../domain/contact.ts'
import { contactIdentities, contacts } from './tables.ts'

type ContactRow = typeof contacts.$inferSelect
type IdentityRow = typeof contactIdentities.$inferSelect

/** The contact, also one that was merged away; null when this workspace has none such. */
export async function findContact(ctx: Ctx, contactId: ContactId): Promise<Contact | null> {
  const [found] = await loadContacts(ctx, [contactId])
  return found ?? null
}

/** The same, its row locked until the transaction ends. */
export async function lockContact(ctx: Ctx, contactId: ContactId): Promise<Contact | null> {
  const [found] = await lockContacts(ctx, [contactId])
  return found ?? null
}

/** Locks in the order of ids, so that two merges of the same pair cannot block each other for ever. */
export async function lockContacts(ctx: Ctx, ids: readonly ContactId[]): Promise<Contact[]> {
  await ctx.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(isOneOf(ctx, ids))
    .orderBy(asc(contacts.id))
    .for('update')
  return loadContacts(ctx, ids)
}

export async function loadContacts(ctx: Ctx, ids: readonly ContactId[]): Promise<Contact[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db.select().from(contacts).where(isOneOf(ctx, ids))
  return withIdentities(ctx, rows)
}

/** Contacts for rows, each with its identities in the order they became known. */
export async function withIdentities(ctx: Ctx, rows: readonly ContactRow[]): Promise<Contact[]> {
  if (rows.length === 0) return []
  const identities = await ctx.db
    .select()
    .from(contactIdentities)
    .where(
      and(
        eq(contactIdentities.workspaceId, ctx.workspaceId),
        inArray(
          contactIdentities.contactId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .orderBy(asc(contactIdentities.id))
  const byContact = Map.groupBy(identities, (identity) => identity.contactId)
  return rows.map((row) => toContact(row, byContact.get(row.id) ?? []))
}

export async function insertContact(ctx: Ctx, facts: ContactFacts & { id: ContactId }): Promise<Contact> {
  const times = { createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(contacts).values({ ...facts, ...times, workspaceId: ctx.workspaceId })
  return { ...facts, ...times, mergedInto: null, identities: [] }
}

export async function saveFacts(
  ctx: Ctx,
  contactId: ContactId,
  facts: Partial<ContactFacts> & { mergedInto?: ContactId | null },
): Promise<void> {
  await ctx.db
    .update(contacts)
    .set({ ...facts, updatedAt: ctx.now })
    .where(isOneOf(ctx, [contactId]))
}

/** Adds an identity, or answers whose it is already. Two at once: the second waits for the first and learns of it. */
export async function insertIdentity(
  ctx: Ctx,
  identity: ContactIdentity & { contactId: ContactId },
): Promise<ContactId> {
  const added = await ctx.db
    .insert(contactIdentities)
    .values({ ...identity, workspaceId: ctx.workspaceId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ contactId: contactIdentities.contactId })
  const ownerId = added[0]?.contactId ?? (await findOwner(ctx, identity.kind, identity.value))
  if (!ownerId) throw new Error('an identity was in the way and is gone: its owner must have been erased just now')
  return ownerId
}

/** Whose identity this is. */
export async function findOwner(ctx: Ctx, kind: IdentityKind, value: string): Promise<ContactId | null> {
  const [found] = await ctx.db
    .select({ contactId: contactIdentities.contactId })
    .from(contactIdentities)
    .where(
      and(
        eq(contactIdentities.workspaceId, ctx.workspaceId),
        eq(contactIdentities.kind, kind),
        eq(contactIdentities.value, value),
      ),
    )
  return found?.contactId ?? null
}

export async function verifyIdentity(ctx: Ctx, kind: IdentityKind, value: string): Promise<void> {
  await ctx.db
    .update(contactIdentities)
    .set({ isVerified: true })
    .where(
      and(
        eq(contactIdentities.workspaceId, ctx.workspaceId),
        eq(contactIdentities.kind, kind),
        eq(contactIdentities.value, value),
      ),
    )
}

export async function deleteIdentity(ctx: Ctx, identity: Pick<ContactIdentity, 'id'>): Promise<void> {
  await ctx.db
    .delete(contactIdentities)
    .where(and(eq(contactIdentities.workspaceId, ctx.workspaceId), eq(contactIdentities.id, identity.id)))
}

/** The contacts whose place a contact took, whichever way: directly or one through another. */
export async function findMergedInto(ctx: Ctx, contactId: string): Promise<ContactId[]> {
  const { rows } = await ctx.db.$client.query<{ id: ContactId }>({
    name: 'contacts-merged-into',
    text: `
      with recursive gone as (
        select id from contacts where workspace_id = $1 and merged_into = $2
        union
        select c.id from contacts c join gone on c.workspace_id = $1 and c.merged_into = gone.id
      ) select id from gone`,
    values: [ctx.workspaceId, contactId],
  })
  return rows.map((row) => row.id)
}

const isOneOf = (ctx: Ctx, ids: readonly ContactId[]) =>
  and(eq(contacts.workspaceId, ctx.workspaceId), inArray(contacts.id, [...ids]))

function toContact(row: ContactRow, identities: readonly IdentityRow[]): Contact {
  const { workspaceId: _, ...contact } = row
  return {
    ...contact,
    identities: identities.map(({ id, kind, value, username, displayName, isVerified }) => ({
      id,
      kind,
      value,
      username,
      displayName,
      isVerified,
    })),
  }
}

/** Whose each of these phones is (E.164), by phone; those nobody has are absent. */
export async function findByPhones(ctx: Ctx, phones: readonly string[]): Promise<Map<string, ContactId>> {
  const rows = await ctx.db
    .select({ phone: contactIdentities.value, contactId: contactIdentities.contactId })
    .from(contactIdentities)
    .where(
      and(
        eq(contactIdentities.workspaceId, ctx.workspaceId),
        eq(contactIdentities.kind, 'phone'),
        sql`${contactIdentities.value} = any (${sql.param([...phones])}::text[])`,
      ),
    )
  return new Map(rows.map(({ phone, contactId }) => [phone, contactId]))
}

/** Removes a contact with its identities. */
export async function deleteContact(ctx: Ctx, contactId: ContactId): Promise<void> {
  await ctx.db
    .delete(contactIdentities)
    .where(and(eq(contactIdentities.workspaceId, ctx.workspaceId), eq(contactIdentities.contactId, contactId)))
  await ctx.db.delete(contacts).where(isOneOf(ctx, [contactId]))
}
