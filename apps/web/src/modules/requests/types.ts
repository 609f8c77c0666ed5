import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '@cartie/contract'

type Answers = InferContractRouterOutputs<typeof contract>

export type Request = Answers['requests']['updateRequest']
/** A request with its person, as lists and boards show it. */
export type RequestView = Answers['requests']['listRequests']['items'][number]
/** A request with everything its page shows. */
export type RequestDetail = Answers['requests']['getRequest']
export type RequestState = Request['state']
export type RequestPriority = Request['priority']
export type RequestKind = Request['kind']
export type RequestBoard = Answers['requests']['boardRequests']

export const requestStates: readonly RequestState[] = [
  'DRAFT',
  'PUBLISHED',
  'COLLECTING_VARIANTS',
  'SHORTLIST',
  'CONTACT_SHARED',
  'WON',
  'LOST',
]
export const requestPriorities: readonly RequestPriority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW']

export const isClosed = (state: RequestState): state is 'WON' | 'LOST' => state === 'WON' || state === 'LOST'
