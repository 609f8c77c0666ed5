import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '@cartie/kernel'
import { requestStates } from '@cartie/contract/requests'
import { noFacts, normaliseVin, changeFacts } from './request-facts.ts'
import { isClosed, lose, readNumber, reopen, win, type OpenState, type RequestRecord } from './request.ts'
import { requestFactsFrom } from './said-facts.ts'

const start = new Date('2026-11-23T09:00:00Z')
const request = (state: OpenState): RequestRecord => ({
  ...noFacts('USD'),
  id: newId(),
  number: 'REQ-1001',
  kind: 'BUY',
  state,
  openState: state,
  priority: 'NORMAL',
  contactId: newId(),
  leadId: null,
  conversationId: null,
  sessionId: null,
  assigneeId: null,
  wonAmount: null,
  lostReason: null,
  version: 1,
  changedBy: { kind: 'system' },
  closedAt: null,
  createdAt: start,
  updatedAt: start,
})
const openStates = requestStates.filter((state): state is OpenState => !isClosed(state))

test('whatever is commanded, a request is closed exactly while it is won or lost, and reopens where it stood', () => {
  const command = fc.constantFrom('win', 'lose', 'reopen')
  fc.assert(
    fc.property(fc.constantFrom(...openStates), fc.array(command, { maxLength: 20 }), (state, commands) => {
      let now = request(state)
      for (const name of commands) {
        const wasClosed = isClosed(now.state)
        const done = name === 'win' ? win(now, null, start) : name === 'lose' ? lose(now, 'дорого', start) : reopen(now)
        expect(done.ok).toBe(name === 'reopen' ? wasClosed : !wasClosed)
        if (done.ok) now = { ...now, ...done.value }
        expect(now.closedAt !== null).toBe(isClosed(now.state))
        expect(now.lostReason !== null).toBe(now.state === 'LOST')
        expect([state, 'WON', 'LOST']).toContain(now.state)
      }
    }),
  )
})

test.each([
  ['REQ-1001', 1001],
  ['req 1001', 1001],
  ['#1001', 1001],
  [' 1001 ', 1001],
  ['BMW 1001x', null],
  ['REQ-', null],
])('the number in %j is %j', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([
  ['wvwzzz1jz3w386752', 'WVWZZZ1JZ3W386752'],
  ['WVW ZZZ-1JZ3W386752', 'WVWZZZ1JZ3W386752'],
  ['WVWZZZ1JZ3W38675O', null],
  ['123', null],
])('the VIN %j is kept as %j', (typed, kept) => {
  expect(normaliseVin(typed)).toBe(kept)
})

test('ranges given from the wrong end are turned round, and what did not change is not named', () => {
  const before = { ...noFacts('USD'), make: 'BMW', yearTo: 2018 }
  const done = changeFacts(before, { make: 'BMW', yearFrom: 2021, fuels: ['дизель', 'дизель'], extra: { note: 1 } })
  expect(done).toEqual({
    ok: true,
    value: {
      facts: { yearFrom: 2018, yearTo: 2021, fuels: ['дизель'], extra: { note: 1 } },
      changed: ['yearFrom', 'yearTo', 'fuels', 'extra'],
    },
  })
})

test('a scenario’s answers become facts, and what fits nowhere is kept', () => {
  expect(
    requestFactsFrom({
      make: 'BMW',
      years: { from: 2018, to: null },
      budget: { fromMinor: null, toMinor: 2_500_000, currency: 'USD' },
      gearbox: 'any',
      fuel: ['diesel', 'petrol'],
      vin: 'не знаю',
      mileageMaxKm: 'до 100',
      photos: [
        { kind: 'photo', ref: 'media/1' },
        { kind: 'photo', ref: 'media/2' },
      ],
      city: null,
      favourite: { song: 'Червона рута' },
    }),
  ).toEqual({
    make: 'BMW',
    yearFrom: 2018,
    budgetMaxMinor: 2_500_000,
    currency: 'USD',
    gearboxes: [],
    fuels: ['diesel', 'petrol'],
    photos: ['media/1', 'media/2'],
    extra: { vin: 'не знаю', mileageMaxKm: 'до 100', favourite: { song: 'Червона рута' } },
  })
})

test('no answer of a scenario can refuse the request', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('make', 'years', 'year', 'budget', 'price', 'vin', 'photos', 'extra', 'kind', '__proto__'),
        fc.jsonValue(),
      ),
      (fields) => {
        const facts = requestFactsFrom(fields as never)
        expect(changeFacts(noFacts('USD'), facts).ok).toBe(true)
      },
    ),
  )
})
