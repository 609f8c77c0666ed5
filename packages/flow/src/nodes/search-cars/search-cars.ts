import { z } from 'zod'
import { mappingsSchema, nodeBase, variableNameSchema } from '../../document/schemas.ts'
import { cardsIn } from '../../engine/cards.ts'
import { leaveCall } from '../../engine/leave-call.ts'
import { mappedAll, mappingReads } from '../../engine/mapping.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { exit, wait } from '../../engine/step.ts'
import { callAndWait, setVariable } from '../../engine/turn.ts'

export const searchCarsSchema = z.strictObject({
  kind: z.literal('search-cars'),
  ...nodeBase,
  /** What is looked for: make, model, yearFrom, yearTo, priceFrom, priceTo, city, fuel, gearbox, body, mileageTo… */
  filters: mappingsSchema.default({}),
  limit: z.number().int().min(1).max(30).default(10),
  /** Where the cards are kept. */
  result: variableNameSchema.default('cars'),
})

/** Looks for cars (`inventory.search`) and keeps their cards; a filter without a value is not asked for. */
export const searchCars: NodeKind<z.infer<typeof searchCarsSchema>> = {
  card: { kind: 'search-cars', group: 'act', title: { uk: 'Пошук авто', en: 'Search cars', ru: 'Поиск авто' } },
  schema: searchCarsSchema,
  waits: () => true,
  exits: () => [
    { id: 'found', isRequired: true },
    { id: 'none', isRequired: true },
    { id: 'failed', isRequired: false },
  ],
  texts: () => [],
  reads: (node) => mappingReads(node.filters),
  writes: (node) => [node.result],
  calls: () => ['inventory.search'],
  enter: (turn, node) => {
    const filters = Object.fromEntries(
      Object.entries(mappedAll(turn, node.filters)).filter(([, value]) => value !== null && value !== ''),
    )
    callAndWait(turn, { name: 'inventory.search', args: { filters, limit: node.limit } }, { isLookup: true })
    return wait
  },
  result: (turn, node, outcome) => {
    if (!outcome.ok) return leaveCall(turn, node.result, outcome)
    const cards = cardsIn(outcome.value).slice(0, node.limit)
    setVariable(turn, node.result, cards)
    return exit(cards.length > 0 ? 'found' : 'none')
  },
}
