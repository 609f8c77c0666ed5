import { z } from 'zod'
import { mappingsSchema, nodeBase, variableNameSchema } from '../../document/schemas.ts'
import { defineCall } from '../../engine/call-node.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import { readVariable } from '../../engine/turn.ts'

export const collectOfferSchema = z.strictObject({
  kind: z.literal('collect-offer'),
  ...nodeBase,
  /** What tells which request it is for: the payload of the button "I have this car", or a request's id. */
  request: variableNameSchema.default('start.payload'),
  /** photos, price, year, mileage, vin, url, city, description… */
  fields: mappingsSchema.default({}),
  result: variableNameSchema.default('offer'),
})

/** Hands in a dealer's offer for a request (`offers.save`), asked for by the questions before it. */
export const collectOffer = defineCall<z.infer<typeof collectOfferSchema>>({
  card: { kind: 'collect-offer', title: { uk: 'Прийняти пропозицію', en: 'Collect offer', ru: 'Принять предложение' } },
  schema: collectOfferSchema,
  call: 'offers.save',
  reads: (node) => [node.request, ...mappingReads(node.fields)],
  args: (turn, node) => ({ request: readVariable(turn, node.request), fields: mappedAll(turn, node.fields) }),
})
