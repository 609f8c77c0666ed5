import { unwrap } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../document/document.ts'
import { aDocument, everyKind, two } from '../testing.ts'
import { bubblesOf, type Bubble } from './bubbles.ts'
import {
  actIn,
  startSimulation,
  withDocument,
  withLanguage,
  type Act,
  type Setup,
  type Simulation,
} from './simulation.ts'

const start = (document: FlowDocument, more: Partial<Setup> = {}): Simulation =>
  startSimulation({ key: 'main', document, language: 'en', ...more })
const done = (simulation: Simulation, ...acts: Act[]): Simulation =>
  acts.reduce((now, act) => unwrap(actIn(now, act)), simulation)
const said = (bubbles: Bubble[]): string[] =>
  bubbles.flatMap((bubble) => (bubble.from === 'bot' ? [bubble.text.map(({ text }) => text).join('')] : []))
const t = (text: string): { uk: string; en: string } => ({ uk: `${text} (uk)`, en: text })

describe('a simulation', () => {
  test('is a value: an act gives the next, and the old one can be gone on from another way', () => {
    const first = start(two())
    const one = done(first, { say: 'a' }, { say: 'b' })
    const other = done(first, { say: 'c' }, { press: '_skip' })
    expect(one.heard).toContain('end a b 1')
    expect(other.heard).toContain('end c nothing 1')
    expect(first.heard).toContain('one?')
    expect(other.path.map(({ nodeId, exit }) => `${nodeId} ${exit}`)).toEqual([
      'start next',
      'one null',
      'one next',
      'bump next',
      'two null',
      'two skipped',
      'end null',
    ])
  })
  test('a button that is not there is told, with those that are', () => {
    expect(actIn(done(start(two()), { say: 'a' }), { tap: 'Gone' })).toMatchObject({
      error: { code: 'BUTTON_UNKNOWN', data: { what: 'Gone', among: ['Skip ›', '‹ Back', '✕ Cancel'] } },
    })
    expect(actIn(start(two()), { answer: { ok: true, value: 1 } })).toMatchObject({ error: { code: 'NO_OPEN_CALL' } })
  })
  const calling = aDocument(
    {
      nodes: {
        save: { kind: 'save-lead', intent: 'BUY' },
        good: { kind: 'end', text: t('lead {{lead.id}}') },
        bad: { kind: 'end', text: t('failed') },
      },
    },
    ['save next good', 'save failed bad'],
  )
  test('a call is answered by default, or waits for somebody to say how it went', () => {
    expect(start(calling).heard).toContain('lead ')
    const open = start(calling, { answer: () => null })
    expect(open.openCall).toMatchObject({ name: 'leads.save' })
    expect(done(open, { answer: { ok: true, value: { id: 'l1' } } }).heard).toBe('lead l1\n')
    expect(done(open, { answer: { ok: false, code: 'X' } }).heard).toBe('failed\n')
  })
  test('goes on in a changed document and in another language', () => {
    const { nodes, ...rest } = two()
    const changed = {
      ...rest,
      nodes: { ...nodes, end: { kind: 'end' as const, position: { x: 0, y: 0 }, text: t('new end') } },
    }
    const moved = withDocument(done(start(two()), { say: 'a' }), changed)
    expect(done(moved, { say: 'b' }).heard).toBe('new end\n')
    expect(done(withLanguage(moved, 'uk'), { say: 'b' }).heard).toBe('new end (uk)\n')
  })
  test('a node removed under the one that waits hands over to a person', () => {
    const waiting = start(two())
    const { one: _, ...nodes } = two().nodes
    expect(done(withDocument(waiting, { ...two(), nodes }), { say: 'a' }).state.stopReason).toBe('broken')
  })
  test('a reply to a question asked last year: the question has long given up, or takes it', () => {
    expect(done(start(two()), { laterMinutes: 366 * 24 * 60 }, { say: 'a' })).toMatchObject({
      heard: '',
      state: { stopReason: 'timed-out' },
    })
    const patient = { ...two(), settings: { ...two().settings, timeoutMinutes: null } }
    expect(done(start(patient), { laterMinutes: 366 * 24 * 60 }, { say: 'a' }).heard).toContain('two?')
  })
})

describe('what a channel shows', () => {
  const media = ['1', '2', '3'].map((ref) => ({ kind: 'photo' as const, ref }))
  const message = (more: object): FlowDocument =>
    aDocument({ nodes: { m: { kind: 'message', text: t('look'), ...more }, e: { kind: 'end' } } }, ['m next e'])
  const link = (index: number) => ({ id: `o${index}`, label: t(`option ${index}`), url: 'https://example.com' })
  test('an album, and pictures one by one where there are no albums', () => {
    const simulation = start(message({ media }))
    expect(bubblesOf(simulation, 'telegram')).toMatchObject([{ media, text: [{ text: 'look' }], lost: [] }])
    const viber = bubblesOf(simulation, 'viber')
    expect(viber.map((bubble) => bubble.from === 'bot' && bubble.media.length)).toEqual([1, 1, 1, 0])
    expect(viber.at(-1)).toMatchObject({ text: [{ text: 'look' }], lost: ['album-split'] })
  })
  test('too many buttons become words', () => {
    const simulation = start(message({ buttons: Array.from({ length: 12 }, (_, index) => link(index)) }))
    expect(bubblesOf(simulation, 'telegram')).toMatchObject([{ rows: { length: 12 } }])
    const [bubble] = bubblesOf(simulation, 'whatsapp')
    expect(bubble).toMatchObject({ rows: [], lost: ['buttons-as-words'] })
    expect(said([bubble as Bubble])[0]).toContain('• option 11')
  })
  test('a long text is split, a long caption stands apart, a long label is cut', () => {
    const long = start(message({ text: { en: 'a'.repeat(4090) }, buttons: [link(1)] }))
    expect(bubblesOf(long, 'telegram')).toHaveLength(1)
    expect(bubblesOf(long, 'whatsapp').map((bubble) => bubble.from === 'bot' && bubble.rows.length)).toEqual([
      0, 0, 0, 1,
    ])
    const caption = start(message({ text: { en: 'a'.repeat(1100) }, media: media.slice(0, 1) }))
    expect(bubblesOf(caption)).toMatchObject([
      { media: [{}], text: [] },
      { media: [], lost: ['caption-apart'] },
    ])
    const label = start(message({ buttons: [{ ...link(1), label: { en: 'b'.repeat(40) } }] }))
    expect(bubblesOf(label, 'whatsapp')).toMatchObject([{ rows: [[{ label: 'b'.repeat(24) }]], lost: ['label-cut'] }])
  })
  test('a phone cannot be shared by a button in WhatsApp', () => {
    const asking = aDocument({ nodes: { p: { kind: 'ask-phone', prompt: t('phone?'), variable: 'phone' } } })
    expect(bubblesOf(start(asking), 'whatsapp')).toMatchObject([{ lost: ['share-by-hand'] }])
    expect(bubblesOf(start(asking), 'viber')).toMatchObject([{ lost: [] }])
  })
  test('a changed message replaces the old one where messages can be changed', () => {
    const choices = aDocument({
      nodes: { c: { kind: 'ask-choices', prompt: t('which?'), variable: 'c', options: [{ id: 'a', label: t('A') }] } },
    })
    const ticked = done(start(choices), { press: 'a' })
    expect(said(bubblesOf(ticked, 'telegram'))).toEqual(['which?'])
    expect(said(bubblesOf(ticked, 'viber'))).toEqual(['which?', 'which?'])
  })
  test('every kind of node can be looked at in every channel', () => {
    const simulation = start(everyKind())
    for (const channel of ['telegram', 'viber', 'whatsapp', 'web'] as const)
      expect(said(bubblesOf(simulation, channel))).toEqual(['hello'])
  })
})
