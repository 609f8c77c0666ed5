import type { Colleague, Dealership } from './dealership.ts'
import type { Instance } from './instance.ts'
import type { Person } from './script.ts'
import { inWorkingTime } from './working-time.ts'

type Call = {
  readonly daysAgo: number
  readonly kind: 'BUY' | 'SELL'
  readonly title: string
  readonly source: string
  readonly price: number
  /** How far it went: an open stage from 0, or how it ended. */
  readonly went: 0 | 1 | 2 | 3 | 'won' | 'lost'
  readonly next?: string
}

const calls: readonly Call[] = [
  { daysAgo: 28, kind: 'BUY', title: 'Купити Volkswagen Tiguan 2017', source: 'Дзвінок', price: 18_500, went: 'won' },
  { daysAgo: 24, kind: 'SELL', title: 'Продати Hyundai Accent 2014', source: 'AUTO.RIA', price: 7_600, went: 'lost' },
  {
    daysAgo: 19,
    kind: 'BUY',
    title: 'Купити Toyota Highlander 2018',
    source: 'Рекомендація',
    price: 31_000,
    went: 'won',
  },
  {
    daysAgo: 16,
    kind: 'BUY',
    title: 'Купити Skoda Kodiaq',
    source: 'Instagram',
    price: 25_500,
    went: 3,
    next: 'Тест-драйв',
  },
  {
    daysAgo: 12,
    kind: 'SELL',
    title: 'Продати Renault Trafic 2015',
    source: 'Дзвінок',
    price: 13_400,
    went: 2,
    next: 'Огляд на СТО',
  },
  {
    daysAgo: 9,
    kind: 'BUY',
    title: 'Купити Peugeot 3008 дизель',
    source: 'AUTO.RIA',
    price: 17_200,
    went: 2,
    next: 'Надіслати два варіанти',
  },
  {
    daysAgo: 6,
    kind: 'BUY',
    title: 'Купити Subaru Forester',
    source: 'Рекомендація',
    price: 22_000,
    went: 1,
    next: 'Уточнити бюджет',
  },
  {
    daysAgo: 4,
    kind: 'BUY',
    title: 'Купити Fiat Doblo для роботи',
    source: 'Візит у салон',
    price: 9_800,
    went: 1,
    next: 'Передзвонити',
  },
  {
    daysAgo: 2,
    kind: 'SELL',
    title: 'Продати Lexus RX 2016',
    source: 'Instagram',
    price: 34_000,
    went: 0,
    next: 'Домовитися про огляд',
  },
  {
    daysAgo: 0.3,
    kind: 'BUY',
    title: 'Купити Suzuki Vitara',
    source: 'Дзвінок',
    price: 16_300,
    went: 0,
    next: 'Передзвонити',
  },
]

const dayMs = 86_400_000

export type Called = { readonly at: Date; readonly enter: () => Promise<void> }

/** Leads that a manager types in after a call or a visit: a contact with a phone, a lead, and how far it went. */
export function planCalls(
  { clock }: Pick<Instance, 'clock'>,
  { desk }: Dealership,
  { callers, now }: { callers: readonly Person[]; now: Date },
): Called[] {
  return calls.flatMap((call, index) => {
    const person = callers[index]
    const colleague = desk[index % desk.length] ?? desk[0]
    if (!person) return []
    const at = new Date(
      Math.min(inWorkingTime(new Date(now.getTime() - call.daysAgo * dayMs)).getTime(), now.getTime() - 60_000),
    )
    return [{ at, enter: () => enterCall(colleague, person, { call, now: clock.now() }) }]
  })
}

async function enterCall(
  { client, memberId }: Colleague,
  person: Person,
  { call, now }: { call: Call; now: Date },
): Promise<void> {
  const { contacts, leads } = client.api
  const { name, city, phone } = person
  const contact = await contacts.createContact({
    name,
    city,
    source: call.source,
    locale: 'uk',
    identities: [{ kind: 'phone', value: phone }],
  })
  const amount = { amountMinor: call.price * 100, currency: 'USD' as const }
  const { kind, title, source } = call
  const lead = await leads.createLead({
    contactId: contact.id,
    kind,
    title,
    source,
    amount,
    phone,
    assigneeId: memberId,
  })
  if (call.next) {
    // Around today, whenever the call was.
    const nextStepDueAt = new Date(now.getTime() + (call.daysAgo + (Number(call.went) || 0) - 0.5) * dayMs)
    await leads.updateLead({ leadId: lead.id, nextStep: call.next, nextStepDueAt })
  }
  if (call.went === 'won') return void (await leads.closeLead({ leadId: lead.id, outcome: 'won', amount }))
  if (call.went === 'lost') {
    const lostReasonId = (await leads.listLostReasons())[0]?.id ?? null
    return void (await leads.closeLead({ leadId: lead.id, outcome: 'lost', lostReasonId, lostNote: 'Продав сусідові' }))
  }
  const { stages = [] } = (await leads.listPipelines()).find(({ id }) => id === lead.pipelineId) ?? {}
  const stage = stages.filter((each) => each.kind === 'open')[call.went]
  if (!stage || stage.id === lead.stageId) return
  const { version } = await leads.getLead({ leadId: lead.id })
  await leads.moveLead({ leadId: lead.id, stageId: stage.id, version })
}
