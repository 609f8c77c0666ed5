import { eventType } from '../../platform/events/event.ts'
import type { ContactId, ContactIdentityId, ContactMergeId, IdentityKind } from './domain/contact.ts'

export const contactCreated = eventType<{ contactId: ContactId; name: string; source: string | null }>(
  'contacts.contact-created',
)
/** `changed` names the facts that differ now. */
export const contactUpdated = eventType<{ contactId: ContactId; changed: readonly string[] }>(
  'contacts.contact-updated',
)
export const identityAdded = eventType<{
  contactId: ContactId
  identityId: ContactIdentityId
  kind: IdentityKind
  value: string
}>('contacts.identity-added')
export const identityRemoved = eventType<{ contactId: ContactId; kind: IdentityKind; value: string }>(
  'contacts.identity-removed',
)
/** Somebody gave a phone or an address by which another contact is known: perhaps one person. */
export const sameIdentityGiven = eventType<{
  contactId: ContactId
  otherContactId: ContactId
  kind: IdentityKind
  value: string
}>('contacts.same-identity-given')
export const contactMerged = eventType<{
  contactId: ContactId
  goneId: ContactId
  mergeId: ContactMergeId
  goneName: string
}>('contacts.contact-merged')
export const contactMergeUndone = eventType<{
  contactId: ContactId
  goneId: ContactId
  mergeId: ContactMergeId
  goneName: string
}>('contacts.contact-merge-undone')
