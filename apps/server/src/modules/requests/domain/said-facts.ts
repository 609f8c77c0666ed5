import { requestFactsInput } from '@cartie/contract/requests'
import { normaliseCar } from '@cartie/vehicle'
import { z } from 'zod'
import { normaliseVin, type GivenFacts } from './request-facts.ts'
import type { RequestFacts } from './request.ts'

type Json = z.infer<ReturnType<typeof z.json>>
type Fields = Readonly<Record<string, Json>>

/** Names by which scenarios give facts, besides the facts' own. */
const otherNames: Readonly<Record<string, keyof RequestFacts>> = {
  budgetFromMinor: 'budgetMinMinor',
  budgetToMinor: 'budgetMaxMinor',
  priceMinor: 'askingPriceMinor',
  gearbox: 'gearboxes',
  fuel: 'fuels',
  body: 'bodies',
  drive: 'drives',
  colour: 'colours',
}
const lists: ReadonlySet<string> = new Set(['fuels', 'gearboxes', 'bodies', 'drives', 'colours', 'photos'])
/** Answers that leave a choice open. */
const open: ReadonlySet<string> = new Set(['any', 'other', 'none'])

/**
 * The facts of a request out of a scenario's variables. What does not fit its fact, or belongs to none, is kept by its name
 * among the extra ones: nothing a client said is lost, and nothing they said can refuse their request.
 */
export function requestFactsFrom(fields: Fields): GivenFacts {
  const facts: Record<string, unknown> = {}
  const extra: Record<string, Json> = {}
  for (const [name, value] of Object.entries(spread(fields))) {
    if (value === null || value === '') continue
    const fact = otherNames[name] ?? name
    const read = readFact(fact, value)
    if (read === undefined) extra[name] = value
    else facts[fact] = read
  }
  const parsed = requestFactsInput.partial().parse(facts)
  const said = saidOtherwise(parsed)
  return { ...parsed, extra: said ? { ...extra, said } : extra }
}

/** The car and the city in the client's own words, when our dictionary will call them otherwise. */
function saidOtherwise(said: GivenFacts): string | null {
  const named = normaliseCar(said)
  const words = (['make', 'model', 'city'] as const).flatMap((fact) => said[fact] ?? [])
  const isSame = said.make === named.make && said.model === named.model && said.city === named.city
  return isSame ? null : words.join(' · ')
}

/** Ranges and sums that were given whole, as their ends. */
function spread({ years, year, budget, price, ...rest }: Fields): Fields {
  return {
    ...ends(years, { from: 'yearFrom', to: 'yearTo' }),
    ...(year !== undefined &&
      (isObject(year) ? ends(year, { from: 'yearFrom', to: 'yearTo' }) : { yearFrom: year, yearTo: year })),
    ...ends(budget, {
      fromMinor: 'budgetMinMinor',
      toMinor: 'budgetMaxMinor',
      amountMinor: 'budgetMaxMinor',
      currency: 'currency',
    }),
    ...ends(price, { amountMinor: 'askingPriceMinor', toMinor: 'askingPriceMinor', currency: 'currency' }),
    ...rest,
  }
}

const ends = (value: Json | undefined, names: Readonly<Record<string, string>>): Fields =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(names)
          .map(([end, fact]) => [fact, value[end] ?? null] as const)
          .filter(([, end]) => end !== null),
      )
    : {}

/** The value as its fact has it; undefined when it is no such thing. */
function readFact(fact: string, value: Json): unknown {
  const schema = Object.hasOwn(requestFactsInput.shape, fact) && fact !== 'extra' ? factSchemas.get(fact) : undefined
  if (!schema) return undefined
  if (fact === 'vin') return typeof value === 'string' ? (normaliseVin(value) ?? undefined) : undefined
  const parsed = schema.safeParse(lists.has(fact) ? listOf(value) : value)
  return parsed.success ? parsed.data : undefined
}

const factSchemas = new Map<string, z.ZodType>(Object.entries(requestFactsInput.shape))

/** One answer or several; media are kept by their reference. */
function listOf(value: Json): unknown[] {
  const items = Array.isArray(value) ? value : [value]
  return items
    .map((item) => (isObject(item) ? item['ref'] : item))
    .filter((item) => typeof item !== 'string' || !open.has(item))
}

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
