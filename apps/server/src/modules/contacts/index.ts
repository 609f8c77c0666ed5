export type {
  Contact,
  ContactCard,
  ContactFacts,
  ContactId,
  ContactIdentity,
  ContactIdentityId,
  ContactMergeId,
  IdentityKind,
} from './domain/contact.ts'
export type { ContactNotFound, IdentityInvalid, IdentityTaken } from './domain/errors.ts'
export { parseCallArgs, type CallArgsInvalid } from './domain/parse-call-args.ts'
export {
  contactCreated,
  contactMerged,
  contactMergeUndone,
  contactUpdated,
  identityAdded,
  identityRemoved,
  sameIdentityGiven,
} from './events.ts'
export { normaliseIdentity, normalisePhone } from './identity-values/normalise-identity.ts'
export type { CallAbout, ContactMover, ScenarioCalls } from './ports.ts'
export { findByPhones, findContact, findOwner as findContactByIdentity, lockContact } from './store/contact-store.ts'
export { contactCards, contactsMatching } from './store/list-store.ts'
export { contactCalls } from './calls.ts'
export { addIdentity, type AddIdentity } from './use-cases/add-identity.ts'
export { createContact, type CreateContact } from './use-cases/create-contact.ts'
export { listContacts } from './use-cases/list-contacts.ts'
export { listTimeline } from './use-cases/list-timeline.ts'
export { removeUntouchedContact } from './use-cases/remove-untouched-contact.ts'
export { resolveContacts, type ResolvedContact, type Stranger } from './use-cases/resolve-contacts.ts'
export { saveContact, type SaveContact } from './use-cases/save-contact.ts'
export { setContactLocale } from './use-cases/set-contact-locale.ts'
export { updateContact, type UpdateContact } from './use-cases/update-contact.ts'
export { contactsModule, type ContactsPorts } from './module.ts'
