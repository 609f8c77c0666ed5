import { expect, test } from 'vitest'
import { newId } from '@cartie/kernel'
import { toCsv } from '../../../platform/tables/to-csv.ts'
import { close, isRotting, move, reopen, repeat, titleFor, type Lead } from './lead.ts'
import type { Stage } from './pipeline.ts'
import { readMoney, readMoneyRange } from './read-money.ts'

const now = new Date('2026-11-23T09:00:00Z')
const stage = (kind: Stage['kind']): Stage => ({
  id: newId(),
  pipelineId: newId(),
  name: kind,
  kind,
  position: 0,
  probability: null,
  rottingDays: null,
})
const lead = (over: Partial<Lead> = {}): Lead => ({
  id: newId(),
  contactId: newId(),
  kind: 'BUY',
  title: 'BMW X5',
  pipelineId: newId(),
  stageId: newId(),
  outcome: 'open',
  position: 'V',
  assigneeId: null,
  source: 'telegram',
  utm: {},
  amount: null,
  phone: null,
  details: { make: 'BMW' },
  nextStep: null,
  nextStepDueAt: null,
  lostReasonId: null,
  lostNote: null,
  conversationId: null,
  sessionId: null,
  repeatCount: 0,
  version: 1,
  changedBy: { kind: 'system' },
  closedAt: null,
  lastActivityAt: now,
  createdAt: now,
  updatedAt: now,
  ...over,
})
const reason = newId<'lost-reason'>()

test.each([
  ['an open lead into a won stage', lead(), 'won', {}, { ok: true, value: { outcome: 'won', closedAt: now } }],
  [
    'an open lead into a lost stage without a reason',
    lead(),
    'lost',
    {},
    { ok: false, error: { code: 'LOST_REASON_NEEDED' } },
  ],
  [
    'an open lead into a lost stage',
    lead(),
    'lost',
    { lostReasonId: reason },
    { ok: true, value: { outcome: 'lost', lostReasonId: reason } },
  ],
  [
    'a lost lead within lost ones',
    lead({ outcome: 'lost', lostReasonId: reason, closedAt: new Date(0) }),
    'lost',
    {},
    { ok: true, value: { closedAt: new Date(0), lostReasonId: reason } },
  ],
  [
    'a lost lead back into work',
    lead({ outcome: 'lost', lostReasonId: reason, closedAt: now }),
    'open',
    {},
    { ok: true, value: { outcome: 'open', closedAt: null, lostReasonId: null } },
  ],
] as const)('moving %s', (_what, from, kind, why, expected) => {
  expect(move(from, { stage: stage(kind), position: 'a', ...why }, now)).toMatchObject(expected)
})

test('a closed lead is not closed again, an open one not reopened', () => {
  const won = { stage: stage('won'), position: 'a' }
  expect(close(lead({ outcome: 'won', closedAt: now }), won, now)).toMatchObject({ error: { code: 'LEAD_CLOSED' } })
  expect(reopen(lead(), stage('open'), 'a')).toMatchObject({ error: { code: 'LEAD_NOT_CLOSED' } })
})

test('a win keeps the amount that is known, or takes the one it was won for', () => {
  const known = lead({ amount: { amountMinor: 100, currency: 'USD' } })
  expect(move(known, { stage: stage('won'), position: 'a' }, now)).toMatchObject({
    value: { amount: { amountMinor: 100 } },
  })
  const amount = { amountMinor: 90, currency: 'EUR' } as const
  expect(move(known, { stage: stage('won'), position: 'a', amount }, now)).toMatchObject({ value: { amount } })
})

test('a repeat adds and corrects, and wipes out nothing', () => {
  const change = repeat(lead({ phone: '+380671234567', utm: { source: 'ads' } }), {
    kind: 'BUY',
    phone: null,
    source: 'viber',
    utm: { source: 'later', medium: 'cpc' },
    details: { make: '', model: 'X6', colours: [], city: null, years: { from: 2018 } },
  })
  expect(change).toMatchObject({
    phone: '+380671234567',
    source: 'telegram',
    utm: { source: 'ads', medium: 'cpc' },
    details: { make: 'BMW', model: 'X6', years: { from: 2018 } },
    repeatCount: 1,
  })
  expect(Object.keys(change.details ?? {})).toEqual(['make', 'model', 'years'])
})

test('a lead is called after its car, else after its person', () => {
  expect(titleFor({ make: 'BMW', model: 'X5' }, 'Олена')).toBe('BMW X5')
  expect(titleFor({ make: ' ', model: 5 }, 'Олена')).toBe('Олена')
})

test('only open leads rot, after their stage’s days', () => {
  const later = new Date(now.getTime() + 3 * 86_400_000 + 1)
  expect(isRotting(lead(), 3, later)).toBe(true)
  expect(isRotting(lead(), 3, now)).toBe(false)
  expect(isRotting(lead(), null, later)).toBe(false)
  expect(isRotting(lead({ outcome: 'won' }), 3, later)).toBe(false)
})

test.each([
  [{ amountMinor: 5, currency: 'USD' }, 5],
  [{ fromMinor: 3, toMinor: 9, currency: 'UAH' }, 9],
  [{ fromMinor: 3, toMinor: null, currency: 'UAH' }, 3],
  [{ fromMinor: null, toMinor: null, currency: 'UAH' }, undefined],
  [{ amountMinor: 5, currency: 'BTC' }, undefined],
  ['25 тис', undefined],
])('the sum in %j is %j', (value, minor) => {
  expect(readMoney(value)?.amountMinor).toBe(minor)
  expect(readMoneyRange(value) === null).toBe(minor === undefined)
})

test('a spreadsheet gets texts, never formulas', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['=1+1', '+380671234567'],
        ['say "hi", please', null],
        [12.5, new Date(0)],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n\'=1+1,+380671234567\r\n"say ""hi"", please",\r\n12.5,1970-01-01T00:00:00.000Z\r\n')
})

test('a car said in anybody’s spelling is known by one name; a stranger to the dictionary stays as said', () => {
  const said = {
    kind: 'BUY',
    details: { make: 'мерс', model: 'Е-клас', city: 'у Києві', wish: 'без підкрасів' },
  } as const
  expect(repeat(lead(), said).details).toEqual({
    make: 'Mercedes-Benz',
    model: 'E-Class',
    city: 'Київ',
    wish: 'без підкрасів',
  })
  expect(repeat(lead(), { kind: 'BUY', details: { make: 'Самоход' } }).details).toEqual({ make: 'Самоход' })
})
