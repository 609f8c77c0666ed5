import type { ContactMover } from '../contacts/index.ts'
import { countRequestsOf, moveRequests, moveRequestsBack } from './store/merge-store.ts'

/** Takes requests along when contacts are merged. */
export const requestMover: ContactMover = {
  what: 'requests',
  count: countRequestsOf,
  move: moveRequests,
  moveBack: moveRequestsBack,
}
