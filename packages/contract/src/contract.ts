import { contactsContract } from './contacts.ts'
import { identityContract } from './identity.ts'
import { messagingContract } from './messaging.ts'

/** Everything a signed-in person, an API key or a public page may ask of the server, by module. */
export const contract = {
  identity: identityContract,
  messaging: messagingContract,
  contacts: contactsContract,
}
