import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../document/document.ts'
import { act, callsOf, openChat, transcript, type Chat, type ChatOptions, type Line } from '../transcript.ts'
import { advance } from './advance.ts'
import { aDocument, everyKind, throughEverything, two } from '../testing.ts'

const open = (document: FlowDocument, options: ChatOptions = {}): Chat =>
  openChat({ main: document }, 'main', { language: 'en', ...options })
const played = (chat: Chat, lines: readonly Line[]): Chat => {
  expect(transcript(chat, lines)).toBeNull()
  return chat
}
const t = (text: string): { en: string } => ({ en: text })
describe('a conversation through every kind of node', () => {
  test('asks, helps, and ends', () => {
    const chat = played(open(everyKind()), throughEverything)
    expect(chat.state).toMatchObject({ status: 'stopped', stopReason: 'ended' })
    expect(chat.state.variables).toMatchObject({
      text: 'words',
      car: 'Audi',
      number: 42,
      money: { amountMinor: 500_000, currency: 'UAH' },
      year: { from: 2021, to: null },
      phone: '+380671234567',
      email: 'olena@example.com',
      date: '2026-11-23',
      choice: 'b',
      choices: ['a'],
      photos: [
        { kind: 'photo', ref: '1' },
        { kind: 'photo', ref: '2' },
        { kind: 'photo', ref: '3' },
      ],
      location: { latitude: 50.45, longitude: 30.52 },
      count: 1,
      line: 'Audi 42',
      heard: 'here I am',
    })
    expect(callsOf(chat, 'members.notify')[0]?.args.texts).toMatchObject({ uk: 'new REQ-1001' })
    expect(chat.effects).toContainEqual({ type: 'emit', event: 'scenarios.done', data: { line: 'Audi 42' } })
  })
  test('every prefix can be written down, read back and continued to the same end', () => {
    const whole = played(open(everyKind()), throughEverything)
    for (let cut = 0; cut < throughEverything.length; cut++) {
      let inputs = 0
      const keep: ChatOptions['keep'] = (state) => (++inputs > cut ? JSON.parse(JSON.stringify(state)) : state)
      const resumed = played(open(everyKind(), { keep }), throughEverything)
      expect(resumed.state).toEqual(whole.state)
      expect(resumed.effects).toEqual(whole.effects)
    }
  })
})

describe('wrong answers', () => {
  const asking = (extra: string[]): FlowDocument =>
    aDocument(
      {
        nodes: {
          age: { kind: 'ask-number', prompt: t('age?'), variable: 'age', retries: 2 },
          sorry: { kind: 'end', text: t('sorry') },
        },
      },
      extra,
    )
  test('each is helped with; after the last the exit failed is taken', () => {
    const chat = played(open(asking(['age failed sorry'])), [
      [{ say: 'x' }, 'no number'],
      [{ say: 'y' }, 'no number'],
      [{ say: 'z' }, 'sorry'],
    ])
    expect(chat.state.stopReason).toBe('ended')
  })
  test('without that exit a person takes over', () => {
    const chat = played(open(asking([])), [[{ say: 'x' }], [{ say: 'y' }], [{ say: 'z' }, 'manager']])
    expect(chat.state.stopReason).toBe('handed-off')
    expect(callsOf(chat, 'conversations.hand-off')).toHaveLength(1)
  })
})

describe('time', () => {
  const asking = (links: string[]): FlowDocument =>
    aDocument(
      {
        nodes: {
          q: { kind: 'ask-text', prompt: t('q?'), variable: 'q', timeoutMinutes: 5 },
          late: { kind: 'end', text: t('late') },
        },
      },
      links,
    )
  test('a time-out takes its exit, or ends the session', () => {
    played(open(asking(['q timeout late'])), [[{ laterMinutes: 5 }, 'late']])
    expect(played(open(asking([])), [[{ laterMinutes: 5 }]]).state.stopReason).toBe('timed-out')
  })
  test('a timer that came too early is set again, an old one is ignored', () => {
    const chat = open(asking([]))
    const early = advance(asking([]), chat.state, {
      type: 'due',
      now: '2026-11-22T10:01:00Z',
      key: chat.state.waiting?.key ?? '',
    })
    expect(early.effects).toEqual([{ type: 'wait', until: '2026-11-22T10:05:00.000Z', key: chat.state.waiting?.key }])
    const old = advance(asking([]), chat.state, { type: 'due', now: '2027-11-22T10:01:00Z', key: 'w0' })
    expect(old).toMatchObject({ effects: [], state: chat.state })
  })
  test('a wait until a moment that has passed does not wait', () => {
    const document = aDocument(
      {
        nodes: {
          w: { kind: 'wait', until: { is: 'moment', at: '2020-01-01T00:00:00Z' } },
          end: { kind: 'end', text: t('on') },
        },
      },
      ['w next end'],
    )
    expect(open(document).heard).toContain('on')
  })
})

describe('what a document does wrong', () => {
  test('a loop without a question stops with a reason, and a person is called', () => {
    const document = aDocument(
      { nodes: { a: { kind: 'set', assignments: [{ variable: 'n', to: { from: 'increase', by: 1 } }] } } },
      ['a next a'],
    )
    const chat = open(document, { stepLimit: 10 })
    expect(chat.state).toMatchObject({ status: 'stopped', stopReason: 'step-limit', variables: { n: 9 } })
    expect(callsOf(chat, 'conversations.hand-off')).toHaveLength(1)
  })
  test('a node removed under a waiting session breaks off with a hand-over', () => {
    const chat = open(two())
    const { one: _, ...nodes } = two().nodes
    const { state, effects } = advance({ ...two(), nodes }, chat.state, {
      type: 'reply',
      now: '2026-11-22T10:01:00Z',
      reply: { kind: 'text', text: 'a' },
    })
    expect(state.stopReason).toBe('broken')
    expect(effects.map(({ type }) => type)).toEqual(['call', 'stop'])
  })
  test('a jump to a scenario that is not published breaks off', () => {
    const document = aDocument({ nodes: { j: { kind: 'jump', target: { to: 'scenario', key: 'gone' } } } })
    expect(open(document).state).toMatchObject({ stopReason: 'broken' })
  })
})

describe('several scenarios, one session', () => {
  const child = aDocument(
    { nodes: { ask: { kind: 'ask-text', prompt: t('child?'), variable: 'said' }, end: { kind: 'end' } } },
    ['ask next end'],
  )
  const parent = aDocument(
    {
      nodes: {
        first: { kind: 'ask-text', prompt: t('first?'), variable: 'first' },
        sub: { kind: 'jump', target: { to: 'scenario', key: 'child', returns: true } },
        end: { kind: 'end', text: t('back with {{said}}') },
      },
    },
    ['first next sub', 'sub next end'],
  )
  const chat = (): Chat => openChat({ main: parent, child }, 'main', { language: 'en' })
  test('a jump that returns comes back after the end of the other', () => {
    const done = played(chat(), [
      [{ say: 'a' }, 'child?'],
      [{ say: 'b' }, 'back with b'],
    ])
    expect(done.state).toMatchObject({ stopReason: 'ended', scenario: { key: 'main' }, frames: [] })
  })
  test('back leads out of the other scenario, and in again', () => {
    const done = played(chat(), [
      [{ say: 'a' }, 'child?'],
      [{ say: 'back' }, 'first?'],
      [{ say: 'c' }, 'child?'],
      [{ say: 'd' }, 'back with d'],
    ])
    expect(done.state.variables).toMatchObject({ first: 'c', said: 'd' })
  })
})

describe('presses', () => {
  test('of another session and of no session are expired, and the question is asked again', () => {
    const chat = open(everyKind())
    const { visit } = chat.state
    for (const token of ['p.other.1.go', 'garbage', '', 'p.0123456789ab.999.go'])
      played(chat, [[{ send: { kind: 'press', token } }, 'no longer works', 'hello']])
    expect(chat.state.visit).toBe(visit)
  })
  test('after the end a button is expired and nothing is asked', () => {
    const chat = played(open(everyKind()), [[{ say: 'cancel' }]])
    act(chat, { tap: 'go' })
    expect(chat.heard).toBe('(This button no longer works.)\n')
  })
})

test('while a call runs the client is told to wait, and a result of another call changes nothing', () => {
  const document = aDocument(
    { nodes: { lead: { kind: 'save-lead', intent: 'BUY' }, end: { kind: 'end', text: t('saved') } } },
    ['lead next end'],
  )
  const start = {
    type: 'start',
    now: '2026-11-22T10:00:00Z',
    sessionId: 's1',
    scenario: { key: 'main', versionId: '1' },
  } as const
  const { state } = advance(document, null, start)
  const said = advance(document, state, { type: 'reply', now: start.now, reply: { kind: 'text', text: 'hi' } })
  expect(said.effects).toMatchObject([{ type: 'notice' }])
  const other = advance(document, state, {
    type: 'result',
    now: start.now,
    callId: 'no',
    outcome: { ok: true, value: 1 },
  })
  expect(other).toMatchObject({ state, effects: [] })
  const right = advance(document, state, {
    type: 'result',
    now: start.now,
    callId: state.waiting?.callId ?? '',
    outcome: { ok: true, value: { id: '1' } },
  })
  expect(right.effects).toMatchObject([{ type: 'send' }, { type: 'stop', reason: 'ended' }])
})
