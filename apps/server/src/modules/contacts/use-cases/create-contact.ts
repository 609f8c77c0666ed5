import type { createContactInput } from '@cartie/contract/contacts'
import { newId, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { Contact, ContactFacts, ContactId } from '../domain/contact.ts'
import type { IdentityInvalid, IdentityTaken } from '../domain/errors.ts'
import { contactCreated } from '../events.ts'
import { insertContact } from '../store/contact-store.ts'
import { attachIdentity } from './attach-identity.ts'

export type CreateContact = z.infer<typeof createContactInput>

/** Makes a contact with the identities it is known by; refused whole when one of them is another contact's. */
export async function createContact(
  ctx: Ctx,
  { identities, ...given }: CreateContact,
): Promise<Result<Contact, Forbidden | IdentityInvalid | IdentityTaken>> {
  const refused = forbid(ctx, 'contacts.edit')
  if (refused) return refused
  const contactId: ContactId = newId()
  const facts: ContactFacts = {
    locale: null,
    city: null,
    tags: [],
    source: 'manual',
    isBlocked: false,
    extra: {},
    ...given,
  }
  let contact = await insertContact(ctx, { ...facts, tags: [...new Set(facts.tags)], id: contactId })
  ctx.emit(contactCreated, { contactId, name: facts.name, source: facts.source })
  for (const identity of identities) {
    const attached = await attachIdentity(ctx, contact, identity)
    if (!attached.ok) return attached
    contact = attached.value
  }
  return ok(contact)
}
