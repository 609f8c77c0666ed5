import type { Currency, Money } from '@cartie/kernel'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '@cartie/contract'
import type { ContactChoice } from '../leads/index.ts'
import { minorOf, type Budget } from './components/request-money.tsx'
import type { RequestKind, RequestPriority } from './types.ts'

/** What is typed into the form of a new request. */
export type NewRequest = {
  contact: ContactChoice | null
  kind: RequestKind
  make: string
  model: string
  years: { from: number | null; to: number | null }
  budget: Budget
  price: Money | null
  mileageMaxKm: number | null
  mileageKm: number | null
  vin: string
  city: string
  fuels: readonly string[]
  gearboxes: readonly string[]
  drives: readonly string[]
  bodies: readonly string[]
  description: string
  priority: RequestPriority
  assigneeId: string | null
}

type Answers = InferContractRouterOutputs<typeof contract>
type Known = {
  lead: Answers['leads']['getLead'] | undefined
  contact: Answers['contacts']['getContact'] | undefined
  me: string | null
  currency: Currency
}

/** The form as it begins: whose it is, and what the client of the lead has said already. */
export function wishFrom({ lead, contact, me, currency }: Known): NewRequest {
  const said = (name: string): string => {
    const value = lead?.details[name]
    return typeof value === 'string' ? value : ''
  }
  const person = lead?.contact ?? contact
  return {
    contact: person ? { id: person.id, name: person.name } : null,
    kind: lead?.kind ?? 'BUY',
    make: said('make'),
    model: said('model'),
    years: { from: null, to: null },
    budget: {
      min: null,
      max: lead?.kind === 'BUY' && lead.amount ? lead.amount.amountMinor / 100 : null,
      currency: lead?.amount?.currency ?? currency,
    },
    price: lead?.kind === 'SELL' ? lead.amount : null,
    mileageMaxKm: null,
    mileageKm: null,
    vin: '',
    city: said('city'),
    fuels: [],
    gearboxes: [],
    drives: [],
    bodies: [],
    description: '',
    priority: 'NORMAL',
    assigneeId: lead?.assigneeId ?? me,
  }
}

/** The command for what was typed; only the facts that belong to its kind. */
export function commandOf(values: NewRequest, contactId: string) {
  const { kind, years, budget, price, priority, assigneeId } = values
  const text = (given: string) => given.trim() || null
  const common = {
    contactId,
    kind,
    priority,
    assigneeId,
    make: text(values.make),
    model: text(values.model),
    yearFrom: years.from,
    yearTo: years.to,
    city: text(values.city),
    description: text(values.description),
    fuels: [...values.fuels],
    gearboxes: [...values.gearboxes],
    drives: [...values.drives],
    bodies: [...values.bodies],
  }
  if (kind === 'BUY')
    return {
      ...common,
      budgetMinMinor: minorOf(budget.min),
      budgetMaxMinor: minorOf(budget.max),
      currency: budget.currency,
      mileageMaxKm: values.mileageMaxKm,
    }
  return {
    ...common,
    ...(price && { askingPriceMinor: price.amountMinor, currency: price.currency }),
    mileageKm: values.mileageKm,
    vin: text(values.vin),
  }
}
