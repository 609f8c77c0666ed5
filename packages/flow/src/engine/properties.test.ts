import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlowDocument } from '../document/document.ts'
import { advance, type Advanced } from './advance.ts'
import { aDocument, everyKind } from '../testing.ts'
import type { FlowInput, Reply } from './input.ts'
import type { FlowState } from './state.ts'

const start: FlowInput = {
  type: 'start',
  now: '2026-11-22T10:00:00Z',
  sessionId: '0193b1c0-0000-7000-8000-0123456789ab',
  scenario: { key: 'main', versionId: '1' },
}
const words = fc.constantFrom(
  'назад',
  'skip',
  'cancel',
  'go',
  'on',
  'loop',
  'A',
  'B',
  'Audi',
  '42',
  '25к $',
  '2018+',
  '067 123 45 67',
  'a@b.ua',
  'завтра',
  'constructor',
  '__proto__',
  '/start',
  '{{text}}',
  'a\0b\ud800',
  '**',
  'UAH',
)
const replies: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 50 })),
  }),
  fc.record({ kind: fc.constant('press' as const), token: fc.string() }),
  fc.record({
    kind: fc.constant('contact' as const),
    phone: fc.string(),
    firstName: fc.string({ unit: 'binary' }),
    isOwn: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('media' as const),
    items: fc.array(fc.record({ kind: fc.constantFrom('photo' as const, 'video' as const), ref: fc.string() }), {
      maxLength: 12,
    }),
  }),
  fc.record({ kind: fc.constant('location' as const), latitude: fc.double(), longitude: fc.double() }),
  fc.record({ kind: fc.constant('other' as const), what: fc.string() }),
)

/** What happens next: garbage, or one of the buttons shown, or the result or the timer the session waits for. */
type Move =
  | { kind: 'reply'; reply: Reply }
  | { kind: 'button'; at: number }
  | { kind: 'result'; ok: boolean }
  | { kind: 'due'; minutes: number }
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('button' as const), at: fc.nat(12) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reply' as const), reply: replies }) },
  fc.record({ kind: fc.constant('result' as const), ok: fc.boolean() }),
  fc.record({ kind: fc.constant('due' as const), minutes: fc.nat(2000) }),
)

function inputOf(move: Move, last: Advanced, nowMs: number): FlowInput {
  const now = new Date(nowMs).toISOString()
  const { waiting } = last.state
  if (move.kind === 'result') {
    const outcome = move.ok
      ? { ok: true as const, value: { id: '1', number: 'REQ-1' } }
      : { ok: false as const, code: 'X' }
    return { type: 'result', now, callId: waiting?.callId ?? 'none', outcome }
  }
  if (move.kind === 'due') return { type: 'due', now, key: waiting?.key ?? 'none' }
  if (move.kind === 'reply') return { type: 'reply', now, reply: move.reply }
  const tokens = tokensOf(last)
  return { type: 'reply', now, reply: { kind: 'press', token: tokens[move.at % Math.max(tokens.length, 1)] ?? 'none' } }
}

function tokensOf({ effects }: Advanced): string[] {
  const buttons = effects.flatMap((effect) => (effect.type === 'send' ? effect.buttons.flat() : []))
  return buttons.flatMap((button) => (button.kind === 'reply' ? [button.token] : []))
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

function walk(
  document: FlowDocument,
  path: readonly Move[],
  visit: (before: FlowState, input: FlowInput, after: Advanced) => void,
): void {
  let last = advance(document, null, start, { stepLimit: 30 })
  let nowMs = Date.parse('2026-11-22T10:00:00Z')
  for (const move of path) {
    nowMs += move.kind === 'due' ? move.minutes * 60_000 : 1000
    const input = inputOf(move, last, nowMs)
    const next = advance(document, last.state, input, { stepLimit: 30 })
    visit(last.state, input, next)
    last = next
  }
}

const document = frozen(everyKind())

test('nothing a contact does throws, loops or touches what was given; the same gives the same, also read back from JSON', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (path) => {
      walk(document, path, (before, input, after) => {
        const again = advance(document, frozen(JSON.parse(JSON.stringify(before))), frozen(structuredClone(input)), {
          stepLimit: 30,
        })
        expect(again).toEqual(after)
        expect(after.trace.length).toBeLessThanOrEqual(32)
        expect(JSON.parse(JSON.stringify(after.state))).toEqual(after.state)
        expect(JSON.stringify(after)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
        expect(tokensOf(after).every((token) => /^[\x21-\x7e]{1,64}$/.test(token))).toBe(true)
      })
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a running session always waits for something; a stopped one for nothing', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (path) => {
      walk(document, path, (_before, _input, { state }) => {
        expect(state.waiting !== null).toBe(state.status === 'running')
        expect(state.stopReason !== null).toBe(state.status === 'stopped')
      })
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('the same press given twice moves on once', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 25 }), (path) => {
      walk(document, path, (_before, input, after) => {
        if (input.type !== 'reply' || input.reply.kind !== 'press' || after.trace.length === 0) return
        const twice = advance(document, after.state, input, { stepLimit: 30 })
        expect(twice.state.nodeId).toBe(after.state.nodeId)
        expect(twice.state.variables).toEqual(after.state.variables)
      })
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a document of random edges never exceeds the step limit', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const links = fc.array(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom('next', 'branch.x', 'else'), fc.constantFrom(...ids, 'nowhere')),
  )
  fc.assert(
    fc.property(links, (edges) => {
      const random = aDocument(
        {
          nodes: {
            a: { kind: 'set', assignments: [{ variable: 'n', to: { from: 'increase', by: 1 } }] },
            b: {
              kind: 'condition',
              branches: [{ id: 'x', when: { join: 'all', items: [{ variable: 'n', operator: 'less', value: 5 }] } }],
            },
            c: { kind: 'message', text: { uk: 'c' } },
            d: { kind: 'jump', target: { to: 'node', nodeId: 'a' } },
            e: { kind: 'event', event: 'a.b' },
          },
        },
        edges.map((edge) => edge.join(' ')),
      )
      const { state, trace } = advance(random, null, start, { stepLimit: 50 })
      expect(state.status).toBe('stopped')
      expect(trace.length).toBeLessThanOrEqual(51)
    }),
  )
})
