import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSorts, type requestsContract } from '@cartie/contract/requests'
import { ok } from '@cartie/kernel'
import {
  aContact,
  clientFor,
  codeOf,
  mergeContacts,
  noId,
  openTestPlace,
  undoMerge,
  type TestPlace,
} from '../contacts/testing.ts'
import { seedLeads } from '../leads/index.ts'
import { aLead } from '../leads/testing.ts'
import { requestCalls } from './calls.ts'
import { requestMover } from './contact-mover.ts'
import type { RequestPage } from './domain/request.ts'
import { requestsRouter } from './routes.ts'
import { aRequest } from './testing.ts'
import { createRequest } from './use-cases/create-request.ts'
import { listRequests } from './use-cases/list-requests.ts'

let place: TestPlace
beforeAll(async () => void (place = await openTestPlace([seedLeads])))
afterAll(() => place.close())

const client = (as: TestPlace['owner']['as'] | null = place.owner.as) =>
  clientFor<typeof requestsContract>(
    requestsRouter({ make: (key) => `/media/${key}`, isGenuine: () => true }),
    place,
    as,
  )
const eventsOf = async (subjectId: string) =>
  place.get(async (ctx) => {
    const { rows } = await ctx.db.$client.query<{ name: string }>(
      'select e.name from event_subjects s join events e on e.id = s.event_id where s.subject_id = $1 order by e.id',
      [subjectId],
    )
    return ok(rows.map((row) => row.name.replace('requests.request-', '')))
  }, null)

test('twenty requests at once get twenty numbers in a row, per workspace, and a refusal takes none', async () => {
  const contact = await aContact(place)
  const lead = { kind: 'BUY', priority: 'NORMAL', contactId: contact.id } as const
  const made = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const done = await place.run(createRequest, index % 4 === 3 ? { ...lead, vin: 'x' } : lead)
      return done.ok ? done.value.number : done.error.code
    }),
  )
  const refused = made.filter((number) => number === 'VIN_INVALID')
  const numbers = made.filter((number) => number !== 'VIN_INVALID').toSorted()
  expect(refused).toHaveLength(5)
  expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => `REQ-${1001 + index}`))
  expect((await aRequest(place, {}, place.stranger.as)).number).toBe('REQ-1001')
})

test('the same key makes one request, however many try at once', async () => {
  const contact = await aContact(place)
  const tried = await Promise.all(
    Array.from({ length: 6 }, () => aRequest(place, { contactId: contact.id, onceKey: 'visit-1' })),
  )
  expect(new Set(tried.map(({ number }) => number)).size).toBe(1)
  expect((await client().listRequests({ contactId: contact.id })).items).toHaveLength(1)
})

test('a request of a lead takes its person, its conversation and who works on it', async () => {
  const manager = await place.member('MANAGER')
  const lead = await aLead(place, { assigneeId: manager.memberId })
  const request = await client().createRequest({
    kind: 'BUY',
    leadId: lead.id,
    make: 'BMW',
    model: 'X5',
    yearFrom: 2022,
    yearTo: 2018,
  })
  expect(request).toMatchObject({
    contactId: lead.contactId,
    leadId: lead.id,
    assigneeId: manager.memberId,
    state: 'DRAFT',
    currency: 'USD',
    yearFrom: 2018,
    yearTo: 2022,
  })
  expect((await client().listRequests({ leadId: lead.id })).items.map(({ number }) => number)).toEqual([request.number])
  expect(await eventsOf(lead.id)).toContain('created')
  expect(await codeOf(client().createRequest({ kind: 'BUY', leadId: noId() }))).toBe('LEAD_NOT_FOUND')
  expect(await codeOf(client().createRequest({ kind: 'BUY' }))).toBe('CONTACT_NOT_FOUND')
  expect(await codeOf(client().createRequest({ kind: 'BUY', leadId: lead.id, assigneeId: noId() }))).toBe(
    'MEMBER_NOT_FOUND',
  )
})

test('a scenario opens a request with whatever the client said', async () => {
  const lead = await aLead(place)
  const about = { contactId: lead.contactId, conversationId: null, sessionId: null, onceKey: 'session:9' }
  const bot = { workspaceId: place.owner.workspaceId, actor: { kind: 'bot' } } as const
  const call = (args: unknown) =>
    place.run(async (ctx) => (await requestCalls['requests.create']?.(ctx, args, about)) ?? ok({}), null, bot)
  const args = {
    type: 'SELL',
    leadId: lead.id,
    fields: {
      make: 'Audi',
      model: 'A6',
      year: 2017,
      mileageKm: 140_000,
      priceMinor: 1_850_000,
      currency: 'EUR',
      photos: [{ kind: 'photo', ref: 'm/1' }],
      phone: '+380671234567',
    },
  }
  const made = await call(args)
  expect(await call(args)).toEqual(made)
  const [request] = (await client().listRequests({ leadId: lead.id })).items
  expect(made).toMatchObject({ ok: true, value: { id: request?.id, number: request?.number } })
  expect(request).toMatchObject({
    kind: 'SELL',
    yearFrom: 2017,
    yearTo: 2017,
    mileageKm: 140_000,
    askingPriceMinor: 1_850_000,
    currency: 'EUR',
    photos: ['m/1'],
    extra: { phone: '+380671234567' },
  })
  expect(await call({ type: 'RENT' })).toMatchObject({ error: { code: 'CALL_ARGS_INVALID' } })
})

test('a car in the client’s spelling is kept by the dictionary’s names, and in the client’s own words', async () => {
  const lead = await aLead(place)
  const about = { contactId: lead.contactId, conversationId: null, sessionId: null, onceKey: 'session:10' }
  const bot = { workspaceId: place.owner.workspaceId, actor: { kind: 'bot' } } as const
  const fields = { make: 'шкода', model: 'октавія а7', city: 'из Днепропетровска' }
  const args = { type: 'BUY', leadId: lead.id, fields }
  await place.run(async (ctx) => (await requestCalls['requests.create']?.(ctx, args, about)) ?? ok({}), null, bot)
  const [request] = (await client().listRequests({ leadId: lead.id })).items
  expect(request).toMatchObject({
    make: 'Skoda',
    model: 'Octavia',
    generation: 'A7',
    city: 'Дніпро',
    extra: { said: 'шкода · октавія а7 · из Днепропетровска' },
  })
  const requestId = request?.id ?? noId()
  expect(await client().updateRequest({ requestId, model: 'суперб' })).toMatchObject({ make: 'Skoda', model: 'Superb' })
  expect(await client().updateRequest({ requestId, make: 'Самоход' })).toMatchObject({ make: 'Самоход' })
})

test('a request is edited, pressed, given away, won, taken up again and lost, each told on the timeline', async () => {
  const manager = await place.member('MANAGER')
  const { id: requestId, version } = await aRequest(place, { make: 'Skoda' })
  expect(await client().updateRequest({ requestId, version, model: 'Octavia', fuels: ['дизель'] })).toMatchObject({
    version: 2,
    model: 'Octavia',
  })
  expect(await codeOf(client().updateRequest({ requestId, version, model: 'Fabia' }))).toBe('REQUEST_CHANGED')
  expect(await codeOf(client().updateRequest({ requestId, vin: '1' }))).toBe('VIN_INVALID')
  expect((await client().setPriority({ requestId, priority: 'URGENT' })).priority).toBe('URGENT')
  expect((await client().assignRequest({ requestId, assigneeId: manager.memberId })).assigneeId).toBe(manager.memberId)
  expect(await codeOf(client().assignRequest({ requestId, assigneeId: place.stranger.memberId }))).toBe(
    'MEMBER_NOT_FOUND',
  )
  const amount = { amountMinor: 1_500_000, currency: 'USD' } as const
  expect(await client().winRequest({ requestId, amount })).toMatchObject({
    state: 'WON',
    wonAmount: amount,
    closedAt: place.clock.now(),
  })
  await expect(client().loseRequest({ requestId, reason: 'x' })).rejects.toMatchObject({
    code: 'REQUEST_STATE_REFUSES',
    data: { state: 'WON' },
  })
  expect(await client().reopenRequest({ requestId })).toMatchObject({ state: 'DRAFT', wonAmount: null, closedAt: null })
  expect(await codeOf(client().reopenRequest({ requestId }))).toBe('REQUEST_STATE_REFUSES')
  expect(await client().loseRequest({ requestId, reason: 'Купив деінде' })).toMatchObject({
    state: 'LOST',
    lostReason: 'Купив деінде',
  })
  const told = ['created', 'updated', 'priority-set', 'assigned', 'won', 'reopened', 'lost']
  expect(await eventsOf(requestId)).toEqual(told)
})

test('notes are for members, in order, and their words are not announced', async () => {
  const { id: requestId } = await aRequest(place)
  await client().addRequestNote({ requestId, text: 'Клієнт торгується' })
  place.clock.move(1_000)
  await client().addRequestNote({ requestId, text: 'Просив не дзвонити до обіду' })
  const { notes } = await client().getRequest({ requestId })
  expect(notes.map(({ text, author }) => [text, author.kind])).toEqual([
    ['Клієнт торгується', 'member'],
    ['Просив не дзвонити до обіду', 'member'],
  ])
  const told = await place.get(async (ctx) => {
    const { rows } = await ctx.db.$client.query<{ data: unknown }>(
      `select data from events where name = 'requests.request-note-added'`,
    )
    return ok(rows)
  }, null)
  expect(JSON.stringify(told)).not.toContain('торгується')
})

test('two people who edit at once: the second is told who was faster', async () => {
  const { id: requestId, version } = await aRequest(place)
  const manager = await place.member('MANAGER')
  const edits = [
    client().updateRequest({ requestId, version, make: 'BMW' }),
    client(manager.as).updateRequest({ requestId, version, make: 'Audi' }),
  ]
  const done = await Promise.allSettled(edits)
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({
    code: 'REQUEST_CHANGED',
    data: { version: 2 },
  })
})

test('requests are found by number, car, person, state and place', async () => {
  const contact = await aContact(place, { name: 'Богдан Унікальний' })
  const request = await aRequest(place, {
    contactId: contact.id,
    make: 'Zastava',
    model: '750',
    city: 'Чоп',
    priority: 'HIGH',
  })
  for (const filter of [
    { search: request.number },
    { search: 'zastava 7' },
    { search: 'унікальний' },
    { make: 'ZASTAVA' },
    { city: 'чоп' },
    { priority: 'HIGH' as const, isOpen: true },
  ])
    expect([filter, ...(await client().listRequests(filter)).items.map(({ id }) => id)]).toEqual([filter, request.id])
  expect((await client().listRequests({ search: request.number, state: 'WON' })).items).toEqual([])
  expect((await client().listRequests({ search: request.number })).items[0]?.contact.name).toBe('Богдан Унікальний')
})

test('the board counts every state and shows the newest of each', async () => {
  const { columns } = await client().boardRequests({ perColumn: 2 })
  expect(columns.map(({ state }) => state)).toEqual([
    'DRAFT',
    'PUBLISHED',
    'COLLECTING_VARIANTS',
    'SHORTLIST',
    'CONTACT_SHARED',
    'WON',
    'LOST',
  ])
  const drafts = await client().listRequests({ state: 'DRAFT', limit: 100 })
  expect(columns[0]).toMatchObject({ count: drafts.items.length, items: drafts.items.slice(0, 2) })
  const next = await client().listRequests({ state: 'DRAFT', limit: 2, cursor: columns[0]?.next ?? '' })
  expect(next.items).toEqual(drafts.items.slice(2, 4))
})

test('pages hold every request exactly once, in every order, whatever their size', async () => {
  for (const [index, priority] of (['LOW', 'URGENT', 'HIGH', 'LOW', 'NORMAL'] as const).entries())
    await aRequest(place, {
      priority,
      ...(index % 2 && { budgetMaxMinor: 100 }),
      ...(index === 4 && { askingPriceMinor: 900 }),
    })
  const walk = async (page: RequestPage): Promise<string[]> => {
    const { items, next } = await place.get(listRequests, page)
    const ids = items.map(({ id }) => id)
    return next ? [...ids, ...(await walk({ ...page, cursor: next }))] : ids
  }
  const all = (await walk({ sort: 'recent', limit: 100 })).toSorted()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...requestSorts), fc.integer({ min: 1, max: 20 }), async (sort, limit) => {
      expect((await walk({ sort, limit })).toSorted()).toEqual(all)
    }),
    { numRuns: 12 },
  )
  expect((await client().listRequests({ sort: 'priority', limit: 1 })).items[0]?.priority).toBe('URGENT')
  expect(await codeOf(client().listRequests({ cursor: 'x' }))).toBe('CURSOR_INVALID')
})

test('requests go with their contact through a merge and come back with its undo', async () => {
  const [kept, gone] = [await aContact(place), await aContact(place)]
  const request = await aRequest(place, { contactId: gone.id })
  const { mergeId } = await place.get(mergeContacts([requestMover]), { keptId: kept.id, goneId: gone.id })
  expect((await client().getRequest({ requestId: request.id })).contactId).toBe(kept.id)
  await place.get(undoMerge([requestMover]), { mergeId })
  expect((await client().getRequest({ requestId: request.id })).contactId).toBe(gone.id)
})

test('a role without the permission is refused, and another workspace finds nothing', async () => {
  const { id: requestId, number, contactId } = await aRequest(place)
  const asks = (as: TestPlace['owner']['as']) => {
    const api = client(as)
    return Promise.all(
      [
        api.getRequest({ requestId }),
        api.updateRequest({ requestId, make: 'x' }),
        api.setPriority({ requestId, priority: 'LOW' }),
        api.assignRequest({ requestId, assigneeId: null }),
        api.winRequest({ requestId }),
        api.loseRequest({ requestId, reason: 'x' }),
        api.reopenRequest({ requestId }),
        api.addRequestNote({ requestId, text: 'x' }),
      ].map(codeOf),
    )
  }
  expect(await asks(place.stranger.as)).toEqual(Array(8).fill('REQUEST_NOT_FOUND'))
  expect(await asks((await place.member('VIEWER')).as)).toEqual(['done', ...Array(7).fill('FORBIDDEN')])
  expect(await asks((await place.member('DEALER')).as)).toEqual(Array(8).fill('FORBIDDEN'))
  const theirs = client(place.stranger.as)
  expect((await theirs.listRequests({ contactId })).items).toEqual([])
  expect((await theirs.listRequests({ search: number })).items.filter(({ id }) => id === requestId)).toEqual([])
  expect(await codeOf(theirs.createRequest({ kind: 'BUY', contactId }))).toBe('CONTACT_NOT_FOUND')
  expect(await codeOf(client(null).listRequests({}))).toBe('UNAUTHORIZED')
  expect(await codeOf(client((await place.member('VIEWER')).as).createRequest({ kind: 'BUY', contactId }))).toBe(
    'FORBIDDEN',
  )
})
