import type { ActFor } from '../../platform/context/transact.ts'
import type { TestPlace } from '../identity/testing.ts'
import type { Contact } from './domain/contact.ts'
import { createContact, type CreateContact } from './use-cases/create-contact.ts'

export { clientFor, codeOf, noId, openTestPlace, type TestPlace } from '../identity/testing.ts'

let made = 0

/** A contact with a phone of its own. */
export async function aContact(place: TestPlace, given: Partial<CreateContact> = {}, as?: ActFor): Promise<Contact> {
  const phone = `+38067${String(1_000_000 + ++made)}`
  return place.get(
    createContact,
    { name: `Клієнт ${made}`, identities: [{ kind: 'phone', value: phone }], ...given },
    as,
  )
}

export { mergeContacts } from './use-cases/merge-contacts.ts'
export { undoMerge } from './use-cases/undo-merge.ts'
