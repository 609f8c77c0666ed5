import { and, arrayContains, eq, exists, isNull, sql, type SQL } from 'drizzle-orm'
import { type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid, type KeysetSort } from '../../../platform/db/keyset.ts'
import type { Contact, ContactCard, ContactId, IdentityKind } from '../domain/contact.ts'
import { withIdentities } from './contact-store.ts'
import { contactIdentities, contacts } from './tables.ts'

export type ContactFilter = {
  readonly search?: string | undefined
  readonly tag?: string | undefined
  readonly kind?: IdentityKind | undefined
  readonly sort: 'recent' | 'oldest' | 'name'
  readonly cursor?: string | undefined
  readonly limit: number
}

const sorts: Readonly<Record<ContactFilter['sort'], KeysetSort>> = {
  recent: { by: contacts.createdAt, type: 'timestamptz', order: 'desc' },
  oldest: { by: contacts.createdAt, type: 'timestamptz', order: 'asc' },
  name: { by: sql`lower(${contacts.name})`, type: 'text', order: 'asc' },
}

/** Contacts that were not merged away. */
export async function pageContacts(ctx: Ctx, filter: ContactFilter): Promise<Result<Page<Contact>, CursorInvalid>> {
  const keyset = openKeyset(`contacts.${filter.sort}`, sorts[filter.sort], contacts.id, filter)
  if (!keyset.ok) return keyset
  const { key, after, orderBy, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: contacts.id, contact: contacts })
    .from(contacts)
    .where(
      and(eq(contacts.workspaceId, ctx.workspaceId), isNull(contacts.mergedInto), ...conditions(ctx, filter), after),
    )
    .orderBy(orderBy)
    .limit(limit)
  const full = new Map(
    (
      await withIdentities(
        ctx,
        rows.map((row) => row.contact),
      )
    ).map((contact) => [contact.id, contact]),
  )
  const page = toPage(rows, (row) => full.get(row.id))
  return { ok: true, value: { ...page, items: page.items.filter((contact) => contact !== undefined) } }
}

function conditions(ctx: Ctx, { search, tag, kind }: ContactFilter): (SQL | undefined)[] {
  return [
    search ? sql`${contacts.id} in (${contactsMatching(ctx, search)})` : undefined,
    tag ? arrayContains(contacts.tags, [tag]) : undefined,
    kind
      ? exists(
          ctx.db
            .select({ one: sql`1` })
            .from(contactIdentities)
            .where(
              and(
                eq(contactIdentities.workspaceId, contacts.workspaceId),
                eq(contactIdentities.contactId, contacts.id),
                eq(contactIdentities.kind, kind),
              ),
            ),
        )
      : undefined,
  ]
}

/**
 * A subquery of contact ids whose name, phone, address or username contains the text: other modules put it into the
 * conditions of their own lists, so that one query finds their things by the person too.
 */
export function contactsMatching(ctx: Pick<Ctx, 'workspaceId'>, search: string): SQL {
  const text = like(search.replace(/^@/, ''))
  const digits = search.replace(/\D/g, '').replace(/^0+/, '')
  const isPhone = digits.length >= 3 && /^[\d\s()+-]+$/.test(search)
  return sql`
    select id from contacts where workspace_id = ${ctx.workspaceId} and name ilike ${text}
    union all
    select contact_id from contact_identities where workspace_id = ${ctx.workspaceId}
      and (value ilike ${isPhone ? like(digits) : text} or username ilike ${text})`
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** What other modules show of contacts beside their own things, one statement for all of them. */
export async function contactCards(ctx: Ctx, ids: readonly ContactId[]): Promise<Map<ContactId, ContactCard>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.db.$client.query<ContactCard>({
    name: 'contacts-cards',
    text: `
      select c.id, c.name,
        (select value from contact_identities i where i.workspace_id = $1 and i.contact_id = c.id and i.kind = 'phone' order by i.id limit 1) as phone,
        (select username from contact_identities i where i.workspace_id = $1 and i.contact_id = c.id and i.username is not null order by i.id limit 1) as username
      from contacts c where c.workspace_id = $1 and c.id = any($2::uuid[])`,
    values: [ctx.workspaceId, [...new Set(ids)]],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
