import type { Request } from './request.ts'

/** What every fact about a request names: the request, its lead and its person. */
export const about = ({ id: requestId, leadId, contactId, number }: Request) => ({
  requestId,
  leadId,
  contactId,
  number,
})
