import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Locale } from '@cartie/kernel'
import type { ContactId, ContactIdentityId, IdentityKind } from '../domain/contact.ts'

export type IdentityKey = { readonly kind: IdentityKind; readonly value: string }
export type KnownContact = IdentityKey & {
  readonly contactId: ContactId
  readonly name: string
  readonly locale: Locale | null
  readonly isBlocked: boolean
  readonly username: string | null
  readonly displayName: string | null
}
export type NewContact = IdentityKey & {
  readonly contactId: ContactId
  readonly identityId: ContactIdentityId
  readonly name: string
  readonly locale: Locale | null
  readonly username: string | null
  readonly displayName: string | null
}

/** The contacts behind identities, one statement for all of them. */
export async function findByIdentities(ctx: Ctx, keys: readonly IdentityKey[]): Promise<KnownContact[]> {
  if (keys.length === 0) return []
  const { rows } = await ctx.db.$client.query<KnownContact>({
    name: 'contacts-by-identities',
    text: `
      select i.kind, i.value, i.contact_id as "contactId", c.name, c.locale, c.is_blocked as "isBlocked",
        i.username, i.display_name as "displayName"
      from unnest($2::text[], $3::text[]) as wanted (kind, value)
      join contact_identities i on i.workspace_id = $1 and i.kind = wanted.kind and i.value = wanted.value
      join contacts c on c.workspace_id = $1 and c.id = i.contact_id`,
    values: [ctx.workspaceId, keys.map((key) => key.kind), keys.map((key) => key.value)],
  })
  return rows
}

/**
 * Makes contacts with one messenger identity each, in one statement. An identity that somebody else made meanwhile is
 * left as it is and no contact is made for it: ask again for those. Answers the contacts made.
 */
export async function insertWithIdentities(ctx: Ctx, made: readonly NewContact[]): Promise<Set<string>> {
  // In one order for everybody: two transactions that make the same identities wait, but not for each other.
  const rows = made.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.value, b.value))
  const result = await ctx.db.$client.query<{ contactId: string }>({
    name: 'contacts-with-identities',
    text: `
      with wanted as (
        select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
          as t (contact_id, id, kind, value, username, display_name, name, locale)
      ), known as (
        insert into contact_identities (workspace_id, id, contact_id, kind, value, username, display_name, is_verified, created_at)
        select $1, id, contact_id, kind, value, username, display_name, true, $10 from wanted
        on conflict (workspace_id, kind, value) do nothing
        returning contact_id
      )
      insert into contacts (workspace_id, id, name, locale, source, created_at, updated_at)
      select $1, wanted.contact_id, wanted.name, wanted.locale, wanted.kind, $10, $10
      from wanted join known using (contact_id)
      returning id as "contactId"`,
    values: [
      ctx.workspaceId,
      rows.map((row) => row.contactId),
      rows.map((row) => row.identityId),
      rows.map((row) => row.kind),
      rows.map((row) => row.value),
      rows.map((row) => row.username),
      rows.map((row) => row.displayName),
      rows.map((row) => row.name),
      rows.map((row) => row.locale),
      ctx.now,
    ],
  })
  return new Set(result.rows.map((row) => row.contactId))
}

/** Keeps the names by which messengers show people up to date. */
export async function saveProfiles(
  ctx: Ctx,
  profiles: readonly (IdentityKey & { username: string | null; displayName: string | null })[],
): Promise<void> {
  if (profiles.length === 0) return
  await ctx.db.$client.query({
    name: 'contacts-save-profiles',
    text: `
      update contact_identities i set username = new.username, display_name = new.display_name
      from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as new (kind, value, username, display_name)
      where i.workspace_id = $1 and i.kind = new.kind and i.value = new.value`,
    values: [
      ctx.workspaceId,
      profiles.map((profile) => profile.kind),
      profiles.map((profile) => profile.value),
      profiles.map((profile) => profile.username),
      profiles.map((profile) => profile.displayName),
    ],
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
