import type { leadAppointmentSchema, leadTaskSchema } from '@cartie/contract/lead-plans'
import type { Id } from '@cartie/kernel'
import type { z } from 'zod'

/*
 * Glossary
 * task         something a member is to do about a lead
 * appointment  a time agreed with the contact: a test drive, a meeting, an inspection; ends with an outcome
 */

export type TaskId = Id<'lead-task'>
export type AppointmentId = Id<'lead-appointment'>
export type LeadTask = z.infer<typeof leadTaskSchema>
export type LeadAppointment = z.infer<typeof leadAppointmentSchema>
