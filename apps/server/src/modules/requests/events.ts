import { eventType } from '../../platform/events/event.ts'
import type { ContactId } from '../contacts/index.ts'
import type { MemberId } from '../identity/index.ts'
import type { LeadId } from '../leads/index.ts'
import type { RequestId, RequestNoteId } from './domain/request.ts'

type About = { requestId: RequestId; leadId: LeadId | null; contactId: ContactId; number: string }

export const requestCreated = eventType<
  About & { kind: 'BUY' | 'SELL'; make: string | null; model: string | null; assigneeId: MemberId | null }
>('requests.request-created')
export const requestUpdated = eventType<About & { changed: readonly string[] }>('requests.request-updated')
export const requestPrioritySet = eventType<About & { priority: string }>('requests.request-priority-set')
export const requestAssigned = eventType<About & { assigneeId: MemberId | null }>('requests.request-assigned')
export const requestWon = eventType<About & { amountMinor: number | null; currency: string | null }>(
  'requests.request-won',
)
export const requestLost = eventType<About & { reason: string }>('requests.request-lost')
export const requestReopened = eventType<About & { state: string }>('requests.request-reopened')
/** The note itself stays where it is: timelines and webhooks may go outside. */
export const requestNoteAdded = eventType<About & { noteId: RequestNoteId }>('requests.request-note-added')
