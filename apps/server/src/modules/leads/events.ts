import type { Id } from '@cartie/kernel'
import type { ContactId } from '../contacts/index.ts'
import type { MemberId } from '../identity/index.ts'
import { eventType } from '../../platform/events/event.ts'
import type { AppointmentId, TaskId } from './domain/plans.ts'
import type { LeadId, LeadKind } from './domain/lead.ts'

type About = { leadId: LeadId; contactId: ContactId }

export const leadCreated = eventType<
  About & { kind: LeadKind; title: string; source: string | null; assigneeId: MemberId | null }
>('leads.lead-created')
/** The contact came again with the same intent; `said` is what they said this time. */
export const leadRepeated = eventType<About & { title: string; said: Readonly<Record<string, unknown>> }>(
  'leads.lead-repeated',
)
export const leadUpdated = eventType<About & { changed: readonly string[] }>('leads.lead-updated')
export const leadMoved = eventType<About & { fromStage: string; toStage: string }>('leads.lead-moved')
export const leadAssigned = eventType<About & { assigneeId: MemberId | null; title: string }>('leads.lead-assigned')
export const leadWon = eventType<About & { amountMinor: number | null; currency: string | null }>('leads.lead-won')
export const leadLost = eventType<About & { reason: string; note: string | null }>('leads.lead-lost')
export const leadReopened = eventType<About & { toStage: string }>('leads.lead-reopened')

export const taskAdded = eventType<
  About & { taskId: TaskId; text: string; dueAt: Date | null; assigneeId: MemberId | null }
>('leads.task-added')
export type TaskFact = About & { taskId: TaskId; text: string }
export const taskChanged = eventType<TaskFact>('leads.task-changed')
export const taskCompleted = eventType<TaskFact>('leads.task-completed')
export const taskRemoved = eventType<TaskFact>('leads.task-removed')
export const appointmentPlanned = eventType<About & { appointmentId: AppointmentId; kind: string; at: Date }>(
  'leads.appointment-planned',
)
export const appointmentEnded = eventType<About & { appointmentId: AppointmentId; kind: string; outcome: string }>(
  'leads.appointment-ended',
)

/** Stages, pipelines or lost reasons changed: boards are drawn anew. */
export const pipelinesChanged = eventType<Record<never, never>>('leads.pipelines-changed', { isRecorded: false })
/** An import has gone on: its page shows how far. */
export const importChanged = eventType<{ importId: Id<'lead-import'> }>('leads.import-changed', { isRecorded: false })
