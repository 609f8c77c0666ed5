import { aContact, type TestPlace } from '../contacts/testing.ts'
import type { ActFor } from '../../platform/context/transact.ts'
import type { Lead } from './domain/lead.ts'
import { createLead, type CreateLead } from './use-cases/create-lead.ts'

/** A lead of a new contact, unless told whose. The place must be seeded with `seedLeads`. */
export async function aLead(place: TestPlace, given: Partial<CreateLead> = {}, as?: ActFor): Promise<Lead> {
  const contactId = given.contactId ?? (await aContact(place, {}, as)).id
  return place.get(createLead, { kind: 'BUY', ...given, contactId }, as)
}
