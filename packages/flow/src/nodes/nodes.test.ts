import { describe, expect, test } from 'vitest'
import type { FlowDocument, FlowDocumentInput } from '../document/document.ts'
import type { CallOutcome } from '../engine/input.ts'
import type { Value } from '../engine/value.ts'
import { aDocument } from '../testing.ts'
import { callsOf, openChat, transcript, type Chat, type ChatOptions, type Line } from '../transcript.ts'
import { readJsonPath } from './http-request/json-path.ts'
import { shareOf } from './split/share-of.ts'

const t = (text: string): { en: string } => ({ en: text })
const open = (document: FlowDocument, options: ChatOptions = {}): Chat =>
  openChat({ main: document }, 'main', { language: 'en', ...options })
const played = (chat: Chat, lines: readonly Line[]): Chat => {
  expect(transcript(chat, lines)).toBeNull()
  return chat
}
const end = (text: string) => ({ kind: 'end' as const, text: t(text) })
const answering =
  (value: Value): NonNullable<ChatOptions['answer']> =>
  () => ({ ok: true, value })

describe('a formula', () => {
  const document = (expression: string): FlowDocument =>
    aDocument(
      {
        nodes: {
          n: { kind: 'ask-number', prompt: t('n?'), variable: 'n' },
          f: { kind: 'formula', assignments: [{ variable: 'x', expression }] },
          good: end('x is {{x}}'),
          bad: end('no'),
        },
      },
      ['n next f', 'f next good', 'f failed bad'],
    )
  test('sets a variable', () => {
    expect(
      transcript(open(document('if(n > 10, "many", concat(n, " of ", 10))')), [[{ say: '7' }, 'x is 7 of 10']]),
    ).toBeNull()
  })
  test('that cannot be worked out takes its own way and stores nothing', () => {
    const chat = played(open(document('10 / (n - n)')), [[{ say: '7' }, 'no']])
    expect(chat.state.variables.x).toBeNull()
  })
})

describe('a split', () => {
  const shares = (weights: number[]): number[] => {
    const arms = weights.map((weight, index) => ({ id: `w${index}`, weight }))
    const ends = Object.fromEntries(weights.map((_, index) => [`e${index}`, end(`e${index}`)]))
    const document = aDocument(
      { nodes: { s: { kind: 'split', arms }, ...ends } },
      weights.map((_, index) => `s arm.w${index} e${index}`),
    )
    const counts = weights.map(() => 0)
    for (let at = 0; at < 3000; at++) {
      const session = `0193b1c0-0000-7000-8000-${shareOf(String(at)).toString(16).slice(2, 14)}`
      const { heard } = open(document, { sessionId: session })
      const arm = Number(heard.slice(1, 2))
      counts[arm] = (counts[arm] ?? 0) + 1
    }
    return counts.map((count) => count / 3000)
  }
  test('follows its weights', () => {
    const [first = 0, second = 0, third = 0] = shares([1, 2, 7])
    expect(first).toBeCloseTo(0.1, 1)
    expect(second).toBeCloseTo(0.2, 1)
    expect(third).toBeCloseTo(0.7, 1)
  })
  test('never takes an arm without weight', () => {
    expect(shares([0, 1])).toEqual([0, 1])
  })
})

describe('a sub-scenario', () => {
  const child = aDocument(
    {
      nodes: { ask: { kind: 'ask-text', prompt: t('{{topic}}?'), variable: 'answer' }, end: { kind: 'end' } },
      variables: [{ name: 'topic', type: 'text' }],
    },
    ['ask next end'],
  )
  const nodes: FlowDocumentInput['nodes'] = {
    mine: { kind: 'ask-text', prompt: t('mine?'), variable: 'answer' },
    sub: {
      kind: 'sub-scenario',
      key: 'child',
      pass: { topic: { from: 'text', text: 'about {{answer}}' } },
      take: [{ from: 'answer', to: 'theirs' }],
    },
    done: end('{{answer}} and {{theirs}} {{topic|none}}'),
    alone: end('alone'),
  }
  const main = aDocument({ nodes }, ['mine next sub', 'sub next done', 'sub failed alone'])
  test('gets variables, gives variables back, and leaves the others as they were', () => {
    const chat = openChat({ main, child }, 'main', { language: 'en' })
    played(chat, [
      [{ say: 'a' }, 'about a?'],
      [{ say: 'b' }, 'a and b none'],
    ])
    expect(chat.state.frames).toEqual([])
  })
  test('back leads out of it with everything as it was', () => {
    const chat = openChat({ main, child }, 'main', { language: 'en' })
    expect(
      transcript(chat, [
        [{ say: 'a' }, 'about a?'],
        [{ say: 'back' }, 'mine?'],
        [{ say: 'c' }, 'about c?'],
        [{ say: 'd' }, 'c and d none'],
      ]),
    ).toBeNull()
  })
  test('that is not published takes the exit failed', () => {
    expect(transcript(open(main), [[{ say: 'a' }, 'alone']])).toBeNull()
  })
  test('calling itself without end is stopped, and a person is called', () => {
    const self = aDocument(
      {
        nodes: {
          ask: { kind: 'ask-text', prompt: t('?'), variable: 'a' },
          sub: { kind: 'sub-scenario', key: 'main' },
        },
      },
      ['ask next sub'],
    )
    const chat = open(self)
    for (let at = 0; at < 21; at++) played(chat, [[{ say: 'a' }]])
    expect(chat.state.stopReason).toBe('broken')
    expect(callsOf(chat, 'conversations.hand-off')).toHaveLength(1)
  })
})

describe('cars', () => {
  const document = aDocument(
    {
      nodes: {
        make: { kind: 'ask-text', prompt: t('make?'), variable: 'make', optional: true },
        search: { kind: 'search-cars', filters: { make: { from: 'variable', name: 'make' } }, limit: 2 },
        gallery: { kind: 'gallery' },
        nothing: { kind: 'search-fallback', text: t('nothing found'), clears: ['make'], offers: ['save', 'widen'] },
        chosen: end('you chose {{car.title}}'),
        saved: end('saved'),
      },
    },
    [
      'make next search',
      'search found gallery',
      'search none nothing',
      'gallery next chosen',
      'gallery other nothing',
      'gallery none nothing',
      'nothing option.widen search',
      'nothing option.save saved',
    ],
  )
  const photo = { kind: 'photo', ref: 'p1' }
  const cards = ['A', 'B', 'C'].map((title) => ({
    id: title,
    title,
    price: null,
    photos: title === 'B' ? [photo] : [],
  }))
  test('a filter without a value is not asked for, and no more cards are kept than wanted', () => {
    const chat = played(open(document, { answer: answering({ cards }) }), [[{ say: 'skip' }, 'A', '1 / 2']])
    expect(callsOf(chat, 'inventory.search')[0]?.args).toEqual({ filters: {}, limit: 2 })
  })
  test('a card without a photo is changed in place, a photo is a message of its own', () => {
    const chat = played(open(document, { answer: answering({ cards }) }), [
      [{ say: 'Audi' }, 'A'],
      [{ tap: 'Next' }, 'B'],
    ])
    expect(chat.effects.at(-1)).toMatchObject({ type: 'send', media: [photo], editsPrevious: false })
    const plain = { cards: cards.filter(({ title }) => title !== 'B') }
    const other = played(open(document, { answer: answering(plain) }), [[{ say: 'Audi' }], [{ tap: 'Next' }, 'C']])
    expect(other.effects.at(-1)).toMatchObject({ media: [], editsPrevious: true })
    played(other, [[{ tap: 'Choose' }, 'you chose C']])
  })
  test('nothing found: wider drops the wish, and back still leads to the question', () => {
    const answer: ChatOptions['answer'] = ({ args }): CallOutcome => ({
      ok: true,
      value: JSON.stringify(args.filters).includes('Lada') ? [] : cards,
    })
    const chat = played(open(document, { answer }), [
      [{ say: 'Lada' }, 'nothing found', '[Tell me when it appears]'],
      [{ say: 'hm' }, 'choose one'],
      [{ tap: 'Search wider' }, 'A'],
    ])
    expect(chat.state.variables.make).toBeNull()
    played(chat, [
      [{ say: 'back' }, 'nothing found'],
      [{ say: 'back' }, 'make?'],
    ])
  })
  test('garbage instead of cards is nothing found', () => {
    for (const value of [null, 'x', [1, null, { id: 1 }], { cards: 'no' }])
      expect(transcript(open(document, { answer: answering(value) }), [[{ say: 'Audi' }, 'nothing found']])).toBeNull()
  })
})

describe('an HTTP request', () => {
  const document = (links: string[] = ['http failed bad']): FlowDocument =>
    aDocument(
      {
        nodes: {
          q: { kind: 'ask-text', prompt: t('q?'), variable: 'q' },
          http: {
            kind: 'http-request',
            method: 'POST',
            url: 'https://example.com/{{q}}?key={{secret.KEY}}',
            headers: [{ name: 'X-Who', value: '{{q}}' }],
            body: {
              is: 'json',
              fields: { q: { from: 'variable', name: 'q' }, auth: { from: 'text', text: 'k {{secret.API_KEY}}' } },
            },
            mapping: [
              { path: '$.data[1].price', variable: 'price' },
              { path: 'data[9]', variable: 'none' },
            ],
            timeoutSeconds: 5,
            retries: 1,
          },
          good: end('price {{price}}'),
          bad: end('status {{http.status|none}} {{http.failure|ok}}'),
        },
      },
      ['q next http', 'http next good', ...links],
    )
  test('keeps what is asked of the answer; words of a client that look like a secret stay words', () => {
    const answer = answering({ status: 200, body: { data: [{}, { price: 5 }], rest: 'x'.repeat(1000) } })
    const chat = played(open(document(), { answer }), [[{ say: 'a/{{secret.KEY}}' }, 'price 5']])
    expect(callsOf(chat, 'http.request')[0]?.args).toMatchObject({
      url: [
        { text: 'https://example.com/' },
        { text: 'a%2F%7B%7Bsecret.KEY%7D%7D' },
        { text: '?key=' },
        { secret: 'KEY' },
      ],
      headers: [{ name: 'X-Who', value: [{ text: 'a/{{secret.KEY}}' }] }],
      body: { fields: { q: 'a/{{secret.KEY}}' }, parts: { auth: [{ text: 'k ' }, { secret: 'API_KEY' }] } },
    })
    expect(JSON.stringify(chat.state)).not.toContain('xxxx')
    expect(chat.state.variables.none).toBeNull()
  })
  test.each<[CallOutcome, string]>([
    [{ ok: true, value: { status: 404, body: null } }, 'status 404 ok'],
    [{ ok: true, value: '<html>' }, 'status none ok'],
    [{ ok: false, code: 'ADDRESS_PRIVATE' }, 'status none ADDRESS_PRIVATE'],
  ])('%j fails', (outcome, heard) => {
    expect(transcript(open(document(), { answer: () => outcome }), [[{ say: 'a' }, heard]])).toBeNull()
  })
  test('without a way for a failure a person takes over', () => {
    const chat = played(open(document([]), { answer: () => ({ ok: false, code: 'X' }) }), [[{ say: 'a' }, 'manager']])
    expect(chat.state.stopReason).toBe('handed-off')
  })
  test('a huge answer is not kept', () => {
    const answer = answering({ status: 200, body: { data: [0, { price: 'x'.repeat(30_000) }] } })
    const chat = played(open(document(), { answer }), [[{ say: 'a' }, 'price']])
    expect(chat.state.variables.price).toBeNull()
  })
  test('one that is never answered fails after its tries and a minute', () => {
    const chat = open(document(), { answer: () => null })
    expect(transcript(chat, [[{ say: 'a' }], [{ laterMinutes: 1 }], [{ laterMinutes: 1 }, 'TIMED_OUT']])).toBeNull()
  })
  test.each<[string, Value]>([
    ['$', { a: [1] }],
    ['a[0]', 1],
    ['a[1]', null],
    ['a.b', null],
    ['constructor', null],
  ])('path %s', (path, expected) => {
    expect(readJsonPath({ a: [1] }, path)).toEqual(expected)
  })
})

describe('working hours', () => {
  const week = [...Array.from({ length: 5 }, () => ({ from: '09:00', to: '18:00' })), null, null]
  const hours = { timeZone: 'Europe/Kyiv', week }
  const document = (until: object, insideHours = false): FlowDocument =>
    aDocument({ nodes: { w: { kind: 'wait', until: until as never, insideHours }, end: end('on') } }, ['w next end'])
  const friday = '2026-11-20T17:00:00Z' // 19:00 in Kyiv
  test('waits until the company opens, and not at all while it is open', () => {
    expect(open(document({ is: 'open' }), { hours, startsAt: friday }).state.waiting?.until).toBe(
      '2026-11-23T07:00:00.000Z',
    )
    expect(open(document({ is: 'open' }), { hours, startsAt: '2026-11-20T10:00:00Z' }).heard).toContain('on')
    expect(open(document({ is: 'open' }), { startsAt: friday }).heard).toContain('on')
  })
  test('a period that ends at night is put off until morning', () => {
    const chat = open(document({ is: 'duration', minutes: 120 }, true), { hours, startsAt: '2026-11-19T15:00:00Z' })
    expect(chat.state.waiting?.until).toBe('2026-11-20T07:00:00.000Z')
  })
  test('a company that never opens does not hold anybody', () => {
    expect(open(document({ is: 'open' }), { hours: { timeZone: 'UTC', week: [] } }).heard).toContain('on')
  })
})

test('an album goes before the words that have buttons', () => {
  const media = ['1', '2'].map((ref) => ({ kind: 'photo' as const, ref }))
  const chat = open(
    aDocument({ nodes: { m: { kind: 'message', text: t('look'), media, buttons: [{ id: 'a', label: t('A') }] } } }),
  )
  expect(chat.effects.slice(0, 3)).toMatchObject([
    { type: 'wait' },
    { media, buttons: [], isQuestion: false },
    { media: [], isQuestion: true },
  ])
})

test('tags and assignment do not hold the client up', () => {
  const chat = open(
    aDocument(
      {
        nodes: {
          tag: { kind: 'tag', add: ['vip'], remove: ['cold'] },
          assign: { kind: 'assign', to: { is: 'member', memberId: 'm1' } },
          end: end('done'),
        },
      },
      ['tag next assign', 'assign next end'],
    ),
  )
  expect(callsOf(chat, 'contacts.tag')[0]).toMatchObject({
    args: { add: ['vip'], remove: ['cold'] },
    awaitsResult: false,
  })
  expect(callsOf(chat, 'conversations.assign')[0]?.args).toEqual({ to: 'member', memberId: 'm1' })
})
