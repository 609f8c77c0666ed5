import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { changeFacts, type Contact, type ContactFacts, type ContactId } from '../domain/contact.ts'
import type { ContactNotFound } from '../domain/errors.ts'
import { contactUpdated, sameIdentityGiven } from '../events.ts'
import { lockContact, saveFacts } from '../store/contact-store.ts'
import { attachIdentity, type GivenIdentity } from './attach-identity.ts'

export type SaveContact = {
  readonly contactId: ContactId
  readonly facts: Partial<Omit<ContactFacts, 'isBlocked'>>
  readonly phone?: string | undefined
  /** The messenger vouches that the phone is theirs. */
  readonly isPhoneVerified?: boolean | undefined
  readonly email?: string | undefined
}

/**
 * Keeps what a contact said of themselves in a conversation: facts, and identities they claim. A phone of another contact
 * is not taken from them, and not refused to the speaker either: it is announced, for people to decide whether to merge.
 */
export async function saveContact(
  ctx: Ctx,
  { contactId, facts: given, phone, isPhoneVerified, email }: SaveContact,
): Promise<Result<Contact, ContactNotFound>> {
  let contact = await lockContact(ctx, contactId)
  if (!contact || contact.mergedInto) return err({ code: 'CONTACT_NOT_FOUND' })
  const { facts, changed } = changeFacts(contact, {
    ...given,
    ...(given.tags && { tags: [...contact.tags, ...given.tags] }),
    ...(given.extra && { extra: { ...contact.extra, ...given.extra } }),
  })
  if (changed.length > 0) {
    await saveFacts(ctx, contactId, facts)
    ctx.emit(contactUpdated, { contactId, changed })
    contact = { ...contact, ...facts, updatedAt: ctx.now }
  }
  if (phone) contact = await claim(ctx, contact, { kind: 'phone', value: phone, isVerified: isPhoneVerified })
  if (email) contact = await claim(ctx, contact, { kind: 'email', value: email })
  return ok(contact)
}

async function claim(ctx: Ctx, contact: Contact, identity: GivenIdentity): Promise<Contact> {
  const attached = await attachIdentity(ctx, contact, identity)
  if (attached.ok) return attached.value
  if (attached.error.code === 'IDENTITY_TAKEN') {
    const { kind, value } = identity
    ctx.emit(sameIdentityGiven, { contactId: contact.id, otherContactId: attached.error.data.contactId, kind, value })
  }
  return contact
}
