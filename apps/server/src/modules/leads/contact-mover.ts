import type { ContactMover } from '../contacts/index.ts'
import { countLeadsOf, moveLeads, moveLeadsBack } from './store/merge-store.ts'

/** Takes leads along when contacts are merged. */
export const leadMover: ContactMover = { what: 'leads', count: countLeadsOf, move: moveLeads, moveBack: moveLeadsBack }
