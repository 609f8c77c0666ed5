import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  actorSchema,
  currencySchema,
  cursorInvalid,
  forbidden,
  idSchema,
  moneySchema,
  pageInput,
  pageOf,
} from './common.ts'
import { contactCardSchema } from './contacts.ts'
import { leadId } from './lead-plans.ts'

const tags = ['requests']
const requestId = idSchema<'request'>()
const contactId = idSchema<'contact'>()
const memberId = idSchema<'member'>()
const conversationId = idSchema<'conversation'>()

export const requestStates = [
  'DRAFT',
  'PUBLISHED',
  'COLLECTING_VARIANTS',
  'SHORTLIST',
  'CONTACT_SHARED',
  'WON',
  'LOST',
] as const
export const requestPriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const
export const requestStateSchema = z.enum(requestStates)
export const requestKindSchema = z.enum(['BUY', 'SELL'])
export const requestPrioritySchema = z.enum(requestPriorities)

const words = z.array(z.string())

export const requestSchema = z.object({
  id: requestId,
  /** What people call it, also outside: `REQ-1001`. */
  number: z.string(),
  kind: requestKindSchema,
  state: requestStateSchema,
  priority: requestPrioritySchema,
  contactId,
  leadId: leadId.nullable(),
  conversationId: conversationId.nullable(),
  sessionId: idSchema<'session'>().nullable(),
  assigneeId: memberId.nullable(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  generation: z.string().nullable(),
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  /** Minor units of `currency`, as the asking price is. */
  budgetMinMinor: z.int().nullable(),
  budgetMaxMinor: z.int().nullable(),
  /** What the client wants for their own car. */
  askingPriceMinor: z.int().nullable(),
  currency: currencySchema,
  city: z.string().nullable(),
  region: z.string().nullable(),
  fuels: words,
  gearboxes: words,
  bodies: words,
  drives: words,
  colours: words,
  mileageMaxKm: z.int().nullable(),
  /** Of the client's own car. */
  mileageKm: z.int().nullable(),
  vin: z.string().nullable(),
  description: z.string().nullable(),
  /** Ids of files that a client sent or a member uploaded, in the order to be shown. */
  photos: words,
  /** Whatever else was said, by the names the company's scenarios give. */
  extra: z.record(z.string(), z.unknown()),
  wonAmount: moneySchema.nullable(),
  lostReason: z.string().nullable(),
  /** Grows with every change: a command says which version it was decided upon. */
  version: z.int(),
  changedBy: actorSchema,
  closedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})

/** A request with its person, as lists, boards and details show it. */
export const requestViewSchema = requestSchema.extend({ contact: contactCardSchema })

export const requestNoteSchema = z.object({
  id: idSchema<'request-note'>(),
  requestId,
  author: actorSchema,
  text: z.string(),
  createdAt: z.date(),
})
export const requestDetailSchema = requestViewSchema.extend({
  notes: z.array(requestNoteSchema),
  /** Where each of `photos` may be fetched for some hours; null for one that is not stored. */
  photoUrls: z.array(z.string().nullable()),
})

const text = (max: number) => z.string().trim().min(1).max(max)
const list = z.array(text(60)).max(30)
const year = z.int().min(1900).max(2100)
const minor = z.int().min(0).max(1e13)
const kilometres = z.int().min(0).max(5_000_000)
const version = z.int().min(1)

export const requestFactsInput = z.object({
  make: text(80).nullable(),
  model: text(80).nullable(),
  generation: text(80).nullable(),
  yearFrom: year.nullable(),
  yearTo: year.nullable(),
  budgetMinMinor: minor.nullable(),
  budgetMaxMinor: minor.nullable(),
  askingPriceMinor: minor.nullable(),
  currency: currencySchema,
  city: text(100).nullable(),
  region: text(100).nullable(),
  fuels: list,
  gearboxes: list,
  bodies: list,
  drives: list,
  colours: list,
  mileageMaxKm: kilometres.nullable(),
  mileageKm: kilometres.nullable(),
  vin: text(30).nullable(),
  description: text(4_000).nullable(),
  photos: z.array(text(512)).max(30),
  extra: z.record(z.string().max(64), z.json()),
})
export const createRequestInput = requestFactsInput.partial().extend({
  kind: requestKindSchema,
  /** Whose request it is; may be left out when a lead is named. */
  contactId: contactId.optional(),
  leadId: leadId.nullish(),
  conversationId: conversationId.nullish(),
  assigneeId: memberId.nullish(),
  priority: requestPrioritySchema.default('NORMAL'),
  /** The same for every attempt of one command: the request is made once. */
  onceKey: z.string().min(1).max(200).optional(),
})
export const updateRequestInput = requestFactsInput.partial().extend({ requestId, version: version.optional() })
export const setPriorityInput = z.object({ requestId, priority: requestPrioritySchema })
export const assignRequestInput = z.object({ requestId, assigneeId: memberId.nullable() })
export const winRequestInput = z.object({ requestId, amount: moneySchema.nullish(), version: version.optional() })
export const loseRequestInput = z.object({ requestId, reason: text(500), version: version.optional() })
export const reopenRequestInput = z.object({ requestId, version: version.optional() })
export const addRequestNoteInput = z.object({ requestId, text: text(4_000) })

export const requestSorts = ['recent', 'oldest', 'updated', 'priority', 'budget'] as const
export const requestFilter = z.object({
  state: requestStateSchema.optional(),
  /** True: neither won nor lost. */
  isOpen: z.boolean().optional(),
  kind: requestKindSchema.optional(),
  priority: requestPrioritySchema.optional(),
  assigneeId: z.union([memberId, z.literal('none')]).optional(),
  contactId: contactId.optional(),
  leadId: leadId.optional(),
  conversationId: conversationId.optional(),
  make: z.string().trim().max(80).optional(),
  city: z.string().trim().max(100).optional(),
  search: z.string().trim().max(200).optional(),
})
export const listRequestsInput = pageInput.extend({
  ...requestFilter.shape,
  sort: z.enum(requestSorts).default('recent'),
})
export const boardRequestsInput = requestFilter.omit({ state: true }).extend({
  /** How many requests of each state come along; the rest are listed by state in the order `recent`. */
  perColumn: z.coerce.number().int().min(1).max(100).default(25),
})

const notFound = { REQUEST_NOT_FOUND: { status: 404 } } as const
const changed = {
  REQUEST_CHANGED: { status: 409, data: z.object({ version: z.int(), changedAt: z.date(), changedBy: actorSchema }) },
} as const
const vinInvalid = { VIN_INVALID: { status: 422, data: z.object({ vin: z.string() }) } } as const
const memberNotFound = { MEMBER_NOT_FOUND: { status: 404 } } as const
/** The request is in a state that does not know this command. */
const stateRefuses = { REQUEST_STATE_REFUSES: { status: 409, data: z.object({ state: requestStateSchema }) } } as const

export const requestsContract = {
  listRequests: oc
    .route({ method: 'GET', path: '/requests', tags })
    .input(listRequestsInput)
    .output(pageOf(requestViewSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  boardRequests: oc
    .route({ method: 'GET', path: '/requests/board', tags })
    .input(boardRequestsInput)
    .output(
      z.object({ columns: z.array(pageOf(requestViewSchema).extend({ state: requestStateSchema, count: z.int() })) }),
    )
    .errors(forbidden),
  getRequest: oc
    .route({ method: 'GET', path: '/requests/{requestId}', tags })
    .input(z.object({ requestId }))
    .output(requestDetailSchema)
    .errors({ ...forbidden, ...notFound }),
  createRequest: oc
    .route({ method: 'POST', path: '/requests', tags, successStatus: 201 })
    .input(createRequestInput)
    .output(requestSchema)
    .errors({
      ...forbidden,
      ...memberNotFound,
      ...vinInvalid,
      CONTACT_NOT_FOUND: { status: 404 },
      LEAD_NOT_FOUND: { status: 404 },
    }),
  updateRequest: oc
    .route({ method: 'PATCH', path: '/requests/{requestId}', tags })
    .input(updateRequestInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...vinInvalid }),
  setPriority: oc
    .route({ method: 'POST', path: '/requests/{requestId}/priority', tags })
    .input(setPriorityInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound }),
  assignRequest: oc
    .route({ method: 'POST', path: '/requests/{requestId}/assign', tags })
    .input(assignRequestInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound, ...memberNotFound }),
  winRequest: oc
    .route({ method: 'POST', path: '/requests/{requestId}/win', tags })
    .input(winRequestInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...stateRefuses }),
  loseRequest: oc
    .route({ method: 'POST', path: '/requests/{requestId}/lose', tags })
    .input(loseRequestInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...stateRefuses }),
  reopenRequest: oc
    .route({ method: 'POST', path: '/requests/{requestId}/reopen', tags })
    .input(reopenRequestInput)
    .output(requestSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...stateRefuses }),
  addRequestNote: oc
    .route({ method: 'POST', path: '/requests/{requestId}/notes', tags, successStatus: 201 })
    .input(addRequestNoteInput)
    .output(requestNoteSchema)
    .errors({ ...forbidden, ...notFound }),
}
