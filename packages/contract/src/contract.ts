import { contactsContract } from './contacts.ts'
import { identityContract } from './identity.ts'

/** Everything a signed-in person, an API key or a public page may ask of the server, by module. */
export const contract = {
  identity: identityContract,
  contacts: contactsContract,
}
