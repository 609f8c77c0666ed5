import { contactsContract } from './contacts.ts'
import { dashboardContract } from './dashboard.ts'
import { healthContract } from './health.ts'
import { identityContract } from './identity.ts'
import { inboxContract } from './inbox.ts'
import { inventoryContract } from './inventory.ts'
import { leadsContract } from './leads.ts'
import { messagingContract } from './messaging.ts'
import { requestsContract } from './requests.ts'
import { scenariosContract } from './scenarios.ts'

import { telegramContract } from './telegram.ts'
import { setupContract } from './setup.ts'
import { webchatContract } from './webchat.ts'

/** Everything a signed-in person, an API key or a public page may ask of the server, by module. */
export const contract = {
  identity: identityContract,
  messaging: messagingContract,
  webchat: webchatContract,
  contacts: contactsContract,
  inventory: inventoryContract,
  leads: leadsContract,
  requests: requestsContract,
  inbox: inboxContract,
  scenarios: scenariosContract,
  telegram: telegramContract,
  dashboard: dashboardContract,
  health: healthContract,
  setup: setupContract,
}
