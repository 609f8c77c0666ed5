import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  actorSchema,
  cursorInvalid,
  forbidden,
  idSchema,
  instantInput,
  moneySchema,
  pageInput,
  pageOf,
} from './common.ts'
import { contactCardSchema } from './contacts.ts'
import { pipelineId, pipelinesContract, stageId } from './pipelines.ts'
import { leadImportsContract } from './lead-imports.ts'
import { leadId, leadPlansContract } from './lead-plans.ts'

const tags = ['leads']
const contactId = idSchema<'contact'>()
const memberId = idSchema<'member'>()
const lostReasonId = idSchema<'lost-reason'>()
const conversationId = idSchema<'conversation'>()

export const leadKindSchema = z.enum(['BUY', 'SELL'])
export const leadOutcomeSchema = z.enum(['open', 'won', 'lost'])

export const leadSchema = z.object({
  id: leadId,
  contactId,
  kind: leadKindSchema,
  title: z.string(),
  pipelineId,
  stageId,
  outcome: leadOutcomeSchema,
  /** Its place in the stage's column: compared byte by byte. */
  position: z.string(),
  assigneeId: memberId.nullable(),
  source: z.string().nullable(),
  utm: z.record(z.string(), z.string()),
  amount: moneySchema.nullable(),
  /** The phone given with this intent, E.164. */
  phone: z.string().nullable(),
  /** What was said, by field: the newest word on each. */
  details: z.record(z.string(), z.unknown()),
  nextStep: z.string().nullable(),
  nextStepDueAt: z.date().nullable(),
  lostReasonId: lostReasonId.nullable(),
  lostNote: z.string().nullable(),
  conversationId: conversationId.nullable(),
  sessionId: idSchema<'session'>().nullable(),
  /** How often the contact came again with the same intent and updated this lead. */
  repeatCount: z.int(),
  /** Grows with every change: a command says which version it was decided upon. */
  version: z.int(),
  changedBy: actorSchema,
  closedAt: z.date().nullable(),
  lastActivityAt: z.date(),
  createdAt: z.date(),
  updatedAt: z.date(),
})

/** A lead with its person, as lists, boards and details show it. */
export const leadViewSchema = leadSchema.extend({
  contact: contactCardSchema,
  /** Nothing has happened for longer than its stage allows. */
  isRotting: z.boolean(),
})

export const leadCaptureSchema = z.object({
  id: idSchema<'lead-capture'>(),
  said: z.record(z.string(), z.unknown()),
  capturedAt: z.date(),
})

const text = z.string().trim().min(1)
const title = text.max(200)
const utm = z.record(z.string().max(50), z.string().max(500))
const details = z.record(z.string().max(64), z.json())
const version = z.int().min(1)
const lost = { lostReasonId: lostReasonId.nullish(), lostNote: text.max(1_000).nullish() }

const facts = {
  title,
  kind: leadKindSchema,
  source: text.max(100).nullable(),
  utm,
  amount: moneySchema.nullable(),
  phone: text.max(40).nullable(),
  details,
  nextStep: text.max(500).nullable(),
  nextStepDueAt: instantInput.nullable(),
}
export const createLeadInput = z.object(facts).partial().required({ kind: true }).extend({
  contactId,
  stageId: stageId.optional(),
  assigneeId: memberId.nullish(),
  conversationId: conversationId.nullish(),
})
export const saveLeadInput = z
  .object(facts)
  .pick({ title: true, kind: true, source: true, utm: true, amount: true, phone: true, details: true })
  .partial()
  .required({ kind: true })
  .extend({ contactId, conversationId: conversationId.nullish() })
export const updateLeadInput = z.object(facts).partial().extend({ leadId, version: version.optional() })
export const moveLeadInput = z.object({
  leadId,
  stageId,
  /** The lead under which it is put; null or absent: on top of the column. */
  afterLeadId: leadId.nullish(),
  version,
  amount: moneySchema.nullish(),
  ...lost,
})
export const assignLeadInput = z.object({ leadId, assigneeId: memberId.nullable() })
export const closeLeadInput = z.object({
  leadId,
  outcome: leadOutcomeSchema.exclude(['open']),
  version: version.optional(),
  amount: moneySchema.nullish(),
  ...lost,
})
export const reopenLeadInput = z.object({ leadId, version: version.optional() })

export const leadSorts = ['recent', 'active', 'due', 'amount', 'title', 'board'] as const
export const leadFilter = z.object({
  pipelineId: pipelineId.optional(),
  stageId: stageId.optional(),
  outcome: leadOutcomeSchema.optional(),
  kind: leadKindSchema.optional(),
  assigneeId: z.union([memberId, z.literal('none')]).optional(),
  contactId: contactId.optional(),
  conversationId: conversationId.optional(),
  source: z.string().max(100).optional(),
  search: z.string().trim().max(200).optional(),
  createdFrom: instantInput.optional(),
  createdBefore: instantInput.optional(),
  /** Only leads whose next step was due before this instant. */
  dueBefore: instantInput.optional(),
})
export const listLeadsInput = pageInput.extend({ ...leadFilter.shape, sort: z.enum(leadSorts).default('recent') })
export const boardLeadsInput = leadFilter.omit({ stageId: true }).extend({
  pipelineId,
  /** How many leads of each column come along; the rest are listed by stage in the order `board`. */
  perColumn: z.coerce.number().int().min(1).max(100).default(25),
})
export const boardColumnSchema = pageOf(leadViewSchema).extend({
  stageId,
  count: z.int(),
  /** The sum of amounts, one per currency. */
  totals: z.array(moneySchema),
})

const notFound = { LEAD_NOT_FOUND: { status: 404 } } as const
const changed = {
  LEAD_CHANGED: { status: 409, data: z.object({ version: z.int(), changedAt: z.date(), changedBy: actorSchema }) },
} as const
const contactNotFound = { CONTACT_NOT_FOUND: { status: 404 } } as const
const phoneInvalid = { PHONE_INVALID: { status: 422, data: z.object({ phone: z.string() }) } } as const
const memberNotFound = { MEMBER_NOT_FOUND: { status: 404 } } as const
const stageNotFound = { STAGE_NOT_FOUND: { status: 404 } } as const
const lostRefused = { LOST_REASON_NEEDED: { status: 422 }, LOST_REASON_NOT_FOUND: { status: 404 } } as const

export const leadsContract = {
  listLeads: oc
    .route({ method: 'GET', path: '/leads', tags })
    .input(listLeadsInput)
    .output(pageOf(leadViewSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  boardLeads: oc
    .route({ method: 'GET', path: '/leads/board', tags })
    .input(boardLeadsInput)
    .output(z.object({ columns: z.array(boardColumnSchema) }))
    .errors({ ...forbidden, PIPELINE_NOT_FOUND: { status: 404 } }),
  exportLeads: oc
    .route({ method: 'GET', path: '/leads/export', tags })
    .input(leadFilter)
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(forbidden),
  getLead: oc
    .route({ method: 'GET', path: '/leads/{leadId}', tags })
    .input(z.object({ leadId }))
    .output(leadViewSchema.extend({ captures: z.array(leadCaptureSchema) }))
    .errors({ ...forbidden, ...notFound }),
  createLead: oc
    .route({ method: 'POST', path: '/leads', tags, successStatus: 201 })
    .input(createLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...contactNotFound, ...stageNotFound, ...memberNotFound, ...phoneInvalid }),
  saveLead: oc
    .route({
      method: 'POST',
      path: '/leads/captures',
      tags,
      summary: 'Add to the open lead of the contact, or make one',
    })
    .input(saveLeadInput)
    .output(z.object({ lead: leadSchema, isNew: z.boolean() }))
    .errors({ ...forbidden, ...contactNotFound }),
  updateLead: oc
    .route({ method: 'PATCH', path: '/leads/{leadId}', tags })
    .input(updateLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...phoneInvalid }),
  moveLead: oc
    .route({ method: 'POST', path: '/leads/{leadId}/move', tags })
    .input(moveLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...stageNotFound, ...lostRefused }),
  assignLead: oc
    .route({ method: 'POST', path: '/leads/{leadId}/assign', tags })
    .input(assignLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...notFound, ...memberNotFound }),
  closeLead: oc
    .route({ method: 'POST', path: '/leads/{leadId}/close', tags })
    .input(closeLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...lostRefused, LEAD_CLOSED: { status: 409 } }),
  reopenLead: oc
    .route({ method: 'POST', path: '/leads/{leadId}/reopen', tags })
    .input(reopenLeadInput)
    .output(leadSchema)
    .errors({ ...forbidden, ...notFound, ...changed, LEAD_NOT_CLOSED: { status: 409 } }),
  ...pipelinesContract,
  ...leadPlansContract,
  ...leadImportsContract,
}
