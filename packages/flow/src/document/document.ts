import { defaultLocale, locales } from '@cartie/kernel'
import { z } from 'zod'
import { askCarSchema } from '../nodes/ask-car/ask-car.ts'
import { askChoiceSchema } from '../nodes/ask-choice/ask-choice.ts'
import { askChoicesSchema } from '../nodes/ask-choices/ask-choices.ts'
import { askDateSchema } from '../nodes/ask-date/ask-date.ts'
import { askEmailSchema } from '../nodes/ask-email/ask-email.ts'
import { askLocationSchema } from '../nodes/ask-location/ask-location.ts'
import { askMoneySchema } from '../nodes/ask-money/ask-money.ts'
import { askNumberSchema } from '../nodes/ask-number/ask-number.ts'
import { askPhoneSchema } from '../nodes/ask-phone/ask-phone.ts'
import { askPhotosSchema } from '../nodes/ask-photos/ask-photos.ts'
import { askTextSchema } from '../nodes/ask-text/ask-text.ts'
import { askYearSchema } from '../nodes/ask-year/ask-year.ts'
import { conditionSchema } from '../nodes/condition/condition.ts'
import { createRequestSchema } from '../nodes/create-request/create-request.ts'
import { endSchema } from '../nodes/end/end.ts'
import { eventSchema } from '../nodes/event/event.ts'
import { handOffSchema } from '../nodes/hand-off/hand-off.ts'
import { jumpSchema } from '../nodes/jump/jump.ts'
import { languageSchema } from '../nodes/language/language.ts'
import { menuSchema } from '../nodes/menu/menu.ts'
import { messageSchema } from '../nodes/message/message.ts'
import { notifySchema } from '../nodes/notify/notify.ts'
import { saveLeadSchema } from '../nodes/save-lead/save-lead.ts'
import { setSchema } from '../nodes/set/set.ts'
import { startSchema } from '../nodes/start/start.ts'
import { summarySchema } from '../nodes/summary/summary.ts'
import { waitSchema } from '../nodes/wait/wait.ts'
import { nodeIdSchema, optionIdSchema, textsSchema, valueSchema, variableNameSchema } from './schemas.ts'

export const nodeSchema = z.discriminatedUnion('kind', [
  startSchema,
  messageSchema,
  menuSchema,
  languageSchema,
  askTextSchema,
  askCarSchema,
  askNumberSchema,
  askMoneySchema,
  askYearSchema,
  askPhoneSchema,
  askEmailSchema,
  askDateSchema,
  askChoiceSchema,
  askChoicesSchema,
  askPhotosSchema,
  askLocationSchema,
  summarySchema,
  conditionSchema,
  setSchema,
  jumpSchema,
  waitSchema,
  saveLeadSchema,
  createRequestSchema,
  notifySchema,
  handOffSchema,
  eventSchema,
  endSchema,
])

const edgeSchema = z.strictObject({ from: nodeIdSchema, exit: z.string().min(1).max(40), to: nodeIdSchema })

const words = z.array(z.string().min(1).max(100)).max(100)
const command = z.string().regex(/^[a-z0-9_]{1,32}$/)

export const triggerSchema = z.discriminatedUnion('on', [
  /** `/start` of a bot or an opened chat. Without a payload only the bare one; `isPrefix` takes payloads that begin so. */
  z.strictObject({
    on: z.literal('start'),
    payload: z.string().max(64).optional(),
    isPrefix: z.boolean().default(false),
  }),
  z.strictObject({ on: z.literal('command'), command }),
  z.strictObject({ on: z.literal('menu-button'), id: optionIdSchema, label: textsSchema }),
  z.strictObject({ on: z.literal('keyword'), match: z.enum(['exact', 'contains']), words }),
  z.strictObject({ on: z.literal('first-message') }),
  z.strictObject({ on: z.literal('event'), event: z.string().max(100) }),
])

const variableSchema = z.strictObject({
  name: variableNameSchema,
  type: z.enum([
    'text',
    'number',
    'boolean',
    'money',
    'money-range',
    'year-range',
    'phone',
    'email',
    'date',
    'choice',
    'choices',
    'photos',
    'location',
    'record',
  ]),
  initial: valueSchema.default(null),
  /** Whether it keeps its value when the scenario is entered again in the same session. */
  keeps: z.boolean().default(false),
  /** The field of the contact, or of the lead, it is copied to. */
  contactField: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,63}$/)
    .optional(),
  leadField: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,63}$/)
    .optional(),
})

const settingsSchema = z.strictObject({
  /** Minutes a question waits for an answer; null waits for ever. */
  timeoutMinutes: z
    .number()
    .int()
    .min(1)
    .max(525_600)
    .nullable()
    .default(24 * 60),
  defaultLanguage: z.enum(locales).default(defaultLocale),
  /** IANA name; days are read in it. */
  timeZone: z.string().refine(isTimeZone, { error: 'TIME_ZONE_UNKNOWN' }).default('Europe/Kyiv'),
  /** Whether questions show a cancel button. The word always works. */
  offersCancel: z.boolean().default(true),
  /** Where "cancel" leads; absent ends the session. */
  cancelTo: nodeIdSchema.optional(),
})

/** A conversation as data, version 1. Every text is in up to three languages. */
export const flowDocumentSchema = z.strictObject({
  schema: z.literal(1),
  nodes: z.record(nodeIdSchema, nodeSchema),
  edges: z.array(edgeSchema).max(20_000).default([]),
  triggers: z.array(triggerSchema).max(200).default([]),
  variables: z.array(variableSchema).max(500).default([]),
  settings: settingsSchema.prefault({}),
})

export type FlowDocument = z.infer<typeof flowDocumentSchema>
/** A document as it may be written: what has a default may be left out. */
export type FlowDocumentInput = z.input<typeof flowDocumentSchema>
export type FlowNode = z.infer<typeof nodeSchema>
export type FlowEdge = z.infer<typeof edgeSchema>
export type Trigger = z.infer<typeof triggerSchema>
export type Variable = z.infer<typeof variableSchema>
export type NodeKindName = FlowNode['kind']

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
