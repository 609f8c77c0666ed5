import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Contact, ContactIdentity, IdentityKind } from '../domain/contact.ts'
import type { IdentityInvalid, IdentityTaken } from '../domain/errors.ts'
import { identityAdded } from '../events.ts'
import { normaliseIdentity } from '../identity-values/normalise-identity.ts'
import { insertIdentity, verifyIdentity } from '../store/contact-store.ts'

export type GivenIdentity = {
  readonly kind: IdentityKind
  readonly value: string
  readonly username?: string | undefined
  /** The messenger vouches for it: a person's own shared contact. */
  readonly isVerified?: boolean | undefined
}

/** Makes a locked contact known by one more identity. One it has already is no failure, and may become verified by it. */
export async function attachIdentity(
  ctx: Ctx,
  contact: Contact,
  { kind, value: given, username, isVerified = false }: GivenIdentity,
): Promise<Result<Contact, IdentityInvalid | IdentityTaken>> {
  const value = normaliseIdentity(kind, given)
  if (!value) return err({ code: 'IDENTITY_INVALID', data: { kind, value: given } })
  const known = contact.identities.find((identity) => identity.kind === kind && identity.value === value)
  if (known) {
    if (!isVerified || known.isVerified) return ok(contact)
    await verifyIdentity(ctx, kind, value)
    return ok(withIdentity(contact, { ...known, isVerified }))
  }
  const identity: ContactIdentity = {
    id: newId(),
    kind,
    value,
    username: username ?? null,
    displayName: null,
    isVerified,
  }
  const ownerId = await insertIdentity(ctx, { ...identity, contactId: contact.id })
  if (ownerId !== contact.id) return err({ code: 'IDENTITY_TAKEN', data: { contactId: ownerId } })
  ctx.emit(identityAdded, { contactId: contact.id, identityId: identity.id, kind, value })
  return ok(withIdentity(contact, identity))
}

const withIdentity = (contact: Contact, identity: ContactIdentity): Contact => ({
  ...contact,
  identities: [...contact.identities.filter((one) => one.id !== identity.id), identity],
})
