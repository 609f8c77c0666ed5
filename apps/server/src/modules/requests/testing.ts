import type { ActFor } from '../../platform/context/transact.ts'
import { aContact, type TestPlace } from '../contacts/testing.ts'
import type { Request } from './domain/request.ts'
import { createRequest, type CreateRequest } from './use-cases/create-request.ts'

/** A request of a new contact, unless told whose. */
export async function aRequest(place: TestPlace, given: Partial<CreateRequest> = {}, as?: ActFor): Promise<Request> {
  const contactId = given.contactId ?? (given.leadId ? undefined : (await aContact(place, {}, as)).id)
  return place.get(createRequest, { kind: 'BUY', priority: 'NORMAL', ...given, contactId }, as)
}
