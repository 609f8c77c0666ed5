import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actorSchema, cursorInvalid, forbidden, idSchema, instantInput, pageInput, pageOf } from './common.ts'

const tags = ['leads']
export const leadId = idSchema<'lead'>()
const taskId = idSchema<'lead-task'>()
const appointmentId = idSchema<'lead-appointment'>()
const memberId = idSchema<'member'>()

/** Something a member is to do about a lead. */
export const leadTaskSchema = z.object({
  id: taskId,
  leadId,
  text: z.string(),
  dueAt: z.date().nullable(),
  assigneeId: memberId.nullable(),
  doneAt: z.date().nullable(),
  createdBy: actorSchema,
  createdAt: z.date(),
})

/** A time agreed with the contact, and how it went. */
export const leadAppointmentSchema = z.object({
  id: appointmentId,
  leadId,
  kind: z.enum(['test-drive', 'meeting', 'inspection']),
  at: z.date(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  assigneeId: memberId.nullable(),
  outcome: z.enum(['held', 'no-show', 'cancelled']).nullable(),
  outcomeNote: z.string().nullable(),
  createdAt: z.date(),
})

const text = z.string().trim().min(1).max(1_000)
const taskFacts = { text, dueAt: instantInput.nullable(), assigneeId: memberId.nullable() }
export const addTaskInput = z.object(taskFacts).partial().required({ text: true }).extend({ leadId })
export const updateTaskInput = z.object(taskFacts).partial().extend({ taskId })
export const completeTaskInput = z.object({ taskId, isDone: z.boolean() })
export const removeTaskInput = z.object({ taskId })
export const listTasksInput = pageInput.extend({
  leadId: leadId.optional(),
  assigneeId: memberId.optional(),
  isDone: z.boolean().optional(),
  dueBefore: instantInput.optional(),
})

const appointmentFacts = {
  kind: leadAppointmentSchema.shape.kind,
  at: instantInput,
  place: z.string().trim().min(1).max(300).nullable(),
  note: text.nullable(),
  assigneeId: memberId.nullable(),
}
export const planAppointmentInput = z
  .object(appointmentFacts)
  .partial()
  .required({ kind: true, at: true })
  .extend({ leadId })
export const changeAppointmentInput = z.object(appointmentFacts).partial().extend({ appointmentId })
export const endAppointmentInput = z.object({
  appointmentId,
  outcome: leadAppointmentSchema.shape.outcome.unwrap(),
  outcomeNote: text.nullish(),
})
export const listAppointmentsInput = pageInput.extend({
  leadId: leadId.optional(),
  assigneeId: memberId.optional(),
  from: instantInput.optional(),
  before: instantInput.optional(),
})

const leadNotFound = { LEAD_NOT_FOUND: { status: 404 } } as const
const memberNotFound = { MEMBER_NOT_FOUND: { status: 404 } } as const
const taskNotFound = { TASK_NOT_FOUND: { status: 404 } } as const
const appointmentNotFound = { APPOINTMENT_NOT_FOUND: { status: 404 } } as const

export const leadPlansContract = {
  listTasks: oc
    .route({ method: 'GET', path: '/lead-tasks', tags })
    .input(listTasksInput)
    .output(pageOf(leadTaskSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  addTask: oc
    .route({ method: 'POST', path: '/leads/{leadId}/tasks', tags, successStatus: 201 })
    .input(addTaskInput)
    .output(leadTaskSchema)
    .errors({ ...forbidden, ...leadNotFound, ...memberNotFound }),
  updateTask: oc
    .route({ method: 'PATCH', path: '/lead-tasks/{taskId}', tags })
    .input(updateTaskInput)
    .output(leadTaskSchema)
    .errors({ ...forbidden, ...taskNotFound, ...memberNotFound }),
  completeTask: oc
    .route({ method: 'POST', path: '/lead-tasks/{taskId}/complete', tags })
    .input(completeTaskInput)
    .output(leadTaskSchema)
    .errors({ ...forbidden, ...taskNotFound }),
  removeTask: oc
    .route({ method: 'DELETE', path: '/lead-tasks/{taskId}', tags })
    .input(removeTaskInput)
    .output(z.null())
    .errors({ ...forbidden, ...taskNotFound }),
  listAppointments: oc
    .route({ method: 'GET', path: '/lead-appointments', tags })
    .input(listAppointmentsInput)
    .output(pageOf(leadAppointmentSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  planAppointment: oc
    .route({ method: 'POST', path: '/leads/{leadId}/appointments', tags, successStatus: 201 })
    .input(planAppointmentInput)
    .output(leadAppointmentSchema)
    .errors({ ...forbidden, ...leadNotFound, ...memberNotFound }),
  changeAppointment: oc
    .route({ method: 'PATCH', path: '/lead-appointments/{appointmentId}', tags })
    .input(changeAppointmentInput)
    .output(leadAppointmentSchema)
    .errors({ ...forbidden, ...appointmentNotFound, ...memberNotFound, APPOINTMENT_ENDED: { status: 409 } }),
  endAppointment: oc
    .route({ method: 'POST', path: '/lead-appointments/{appointmentId}/end', tags })
    .input(endAppointmentInput)
    .output(leadAppointmentSchema)
    .errors({ ...forbidden, ...appointmentNotFound }),
}
