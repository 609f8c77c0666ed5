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
import { formulaSchema } from '../nodes/formula/formula.ts'
import { splitSchema } from '../nodes/split/split.ts'
import { subScenarioSchema } from '../nodes/sub-scenario/sub-scenario.ts'
import { searchCarsSchema } from '../nodes/search-cars/search-cars.ts'
import { gallerySchema } from '../nodes/gallery/gallery.ts'
import { searchFallbackSchema } from '../nodes/search-fallback/search-fallback.ts'
import { saveSearchSchema } from '../nodes/save-search/save-search.ts'
import { publishRequestSchema } from '../nodes/publish-request/publish-request.ts'
import { collectOfferSchema } from '../nodes/collect-offer/collect-offer.ts'
import { channelPostSchema } from '../nodes/channel-post/channel-post.ts'
import { tagSchema } from '../nodes/tag/tag.ts'
import { assignSchema } from '../nodes/assign/assign.ts'
import { httpRequestSchema } from '../nodes/http-request/http-request.ts'
import { groupSchema, noteSchema } from './canvas.ts'
import { nodeIdSchema } from './schemas.ts'
import { settingsSchema, variableSchema } from './settings.ts'
import { triggerSchema } from './triggers.ts'

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
  gallerySchema,
  searchFallbackSchema,
  summarySchema,
  conditionSchema,
  setSchema,
  formulaSchema,
  splitSchema,
  jumpSchema,
  subScenarioSchema,
  waitSchema,
  searchCarsSchema,
  saveSearchSchema,
  saveLeadSchema,
  createRequestSchema,
  publishRequestSchema,
  collectOfferSchema,
  notifySchema,
  tagSchema,
  assignSchema,
  handOffSchema,
  eventSchema,
  channelPostSchema,
  httpRequestSchema,
  endSchema,
])

export const edgeSchema = z.strictObject({ from: nodeIdSchema, exit: z.string().min(1).max(40), to: nodeIdSchema })

/** More than anybody draws, and little enough to be checked while one types. */
export const nodeLimit = 10_000

const hasDistinctIds = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length
const distinct = { error: 'ID_TWICE' }

/** A conversation as data, version 2. Every text is in up to three languages. */
export const flowDocumentSchema = z.strictObject({
  schema: z.literal(2),
  nodes: z
    .record(nodeIdSchema, nodeSchema)
    .refine((nodes) => Object.keys(nodes).length <= nodeLimit, { error: 'TOO_MANY_NODES' }),
  edges: z.array(edgeSchema).max(50_000).default([]),
  triggers: z.array(triggerSchema).max(200).default([]),
  variables: z.array(variableSchema).max(500).default([]),
  settings: settingsSchema.prefault({}),
  groups: z.array(groupSchema).max(1000).refine(hasDistinctIds, distinct).default([]),
  notes: z.array(noteSchema).max(1000).refine(hasDistinctIds, distinct).default([]),
})

export type FlowDocument = z.infer<typeof flowDocumentSchema>
/** A document as it may be written: what has a default may be left out. */
export type FlowDocumentInput = z.input<typeof flowDocumentSchema>
export type FlowNode = z.infer<typeof nodeSchema>
export type FlowNodeInput = z.input<typeof nodeSchema>
export type FlowEdge = z.infer<typeof edgeSchema>
export type Variable = z.infer<typeof variableSchema>
export type NodeKindName = FlowNode['kind']
