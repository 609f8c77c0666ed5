import { newId, type Locale } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId, IdentityKind } from '../domain/contact.ts'
import { contactCreated } from '../events.ts'
import {
  findByIdentities,
  insertWithIdentities,
  saveProfiles,
  type KnownContact,
  type NewContact,
} from '../store/resolve-store.ts'

/** Somebody a messenger tells about, in its own words. */
export type Stranger = {
  readonly kind: Exclude<IdentityKind, 'phone' | 'email'>
  /** The messenger's id of the person. */
  readonly value: string
  readonly displayName: string | null
  readonly username: string | null
  /** The language a new contact starts with; a known one keeps theirs. */
  readonly locale: Locale | null
}
export type ResolvedContact = {
  readonly contactId: ContactId
  readonly name: string
  readonly locale: Locale | null
  readonly isBlocked: boolean
  readonly isNew: boolean
}

/**
 * The contact behind each stranger, in the order given; who is not known yet is made. One statement when all are known,
 * two when some are new, whatever their number; two processes that meet the same stranger at once agree on one contact.
 */
export async function resolveContacts(ctx: Ctx, strangers: readonly Stranger[]): Promise<ResolvedContact[]> {
  const known = index(await findByIdentities(ctx, strangers))
  const missing = [...index(strangers.filter((stranger) => !known.has(keyOf(stranger)))).values()]
  const created = missing.length > 0 ? await createContacts(ctx, missing, known) : new Set<string>()
  await saveProfiles(
    ctx,
    strangers.filter((stranger) => hasNewProfile(stranger, known.get(keyOf(stranger)))),
  )
  return strangers.map((stranger) => {
    const contact = known.get(keyOf(stranger))
    if (!contact) throw new Error(`no contact was found or made for an identity of kind ${stranger.kind}`)
    const { contactId, name, locale, isBlocked } = contact
    return { contactId, name, locale, isBlocked, isNew: created.has(contactId) }
  })
}

async function createContacts(
  ctx: Ctx,
  missing: readonly Stranger[],
  known: Map<string, KnownContact>,
): Promise<Set<string>> {
  const made = missing.map((stranger): NewContact => ({
    ...stranger,
    name: nameOf(stranger),
    contactId: newId(),
    identityId: newId(),
  }))
  const created = await insertWithIdentities(ctx, made)
  for (const contact of made) {
    if (!created.has(contact.contactId)) continue
    known.set(keyOf(contact), { ...contact, isBlocked: false })
    ctx.emit(contactCreated, { contactId: contact.contactId, name: contact.name, source: contact.kind })
  }
  const lost = made.filter((contact) => !created.has(contact.contactId))
  for (const contact of await findByIdentities(ctx, lost)) known.set(keyOf(contact), contact)
  return created
}

const keyOf = ({ kind, value }: { kind: string; value: string }): string => `${kind}:${value}`
const index = <T extends { kind: string; value: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]))

const nameOf = ({ displayName, username, value }: Stranger): string =>
  displayName?.trim().slice(0, 200) || username || value

const hasNewProfile = (stranger: Stranger, contact: KnownContact | undefined): boolean =>
  contact !== undefined && (contact.username !== stranger.username || contact.displayName !== stranger.displayName)
