import { describe, expect, it } from 'vitest'
import type { Message } from '@cartie/contract/messaging'
import { layOutThread, type TimelineEntry } from './thread-items.ts'

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const at = (text: string): Date => new Date(`2026-11-${text}:00Z`)

function said(id: string, time: string, more: Partial<Message> = {}): Message {
  // @NOTE only what the layout reads is given; the rest of a message plays no part in it.
  return { id, sentAt: at(time), direction: 'in', author: { kind: 'contact' }, albumKey: null, ...more } as Message
}
const fact = (id: string, time: string, name = 'messaging.handed-off'): TimelineEntry => ({
  id,
  name,
  at: at(time),
  actor: { kind: 'member' },
  data: {},
})
const shapeOf = (input: Omit<Parameters<typeof layOutThread>[0], 'dayOf'>): string[] =>
  layOutThread({ ...input, dayOf }).map((item) =>
    item.kind === 'bubble' ? item.messages.map(({ id }) => id).join('+') : item.kind === 'fact' ? `(${item.id})` : '—',
  )

describe('the thread', () => {
  it('parts the days', () => {
    const messages = [said('a', '18T23:50'), said('b', '19T00:05')]
    expect(shapeOf({ messages, facts: [], hasOlder: false })).toEqual(['—', 'a', '—', 'b'])
  })

  it('shows an album as one', () => {
    const album = ['b', 'c'].map((id) => said(id, '18T10:01', { albumKey: 'x' }))
    const messages = [said('a', '18T10:00'), ...album, said('d', '18T10:02', { albumKey: 'y' })]
    expect(shapeOf({ messages, facts: [], hasOlder: false })).toEqual(['—', 'a', 'b+c', 'd'])
  })

  it('puts facts between the messages they happened between, and leaves out those of other parts', () => {
    const messages = [said('a', '18T10:00'), said('b', '18T10:10')]
    const facts = [fact('late', '18T10:20'), fact('mid', '18T10:05'), fact('lead', '18T10:06', 'leads.lead-created')]
    expect(shapeOf({ messages, facts, hasOlder: false })).toEqual(['—', 'a', '(mid)', 'b', '(late)'])
  })

  it('keeps facts of older times until those messages are here', () => {
    const input = { messages: [said('a', '18T10:00')], facts: [fact('old', '17T10:00')] }
    expect(shapeOf({ ...input, hasOlder: true })).toEqual(['—', 'a'])
    expect(shapeOf({ ...input, hasOlder: false })).toEqual(['—', '(old)', '—', 'a'])
  })

  it('puts a planned message where it goes out', () => {
    // @NOTE only its time is read.
    const delivery = { id: 'd', state: 'waiting', reason: null, notBefore: at('19T09:00') } as Message['delivery']
    const messages = [said('a', '18T10:00'), said('later', '19T09:00', { delivery }), said('b', '18T10:10')]
    expect(shapeOf({ messages, facts: [], hasOlder: false })).toEqual(['—', 'a', 'b', '—', 'later'])
  })

  it('says time and picture once for what one person says in a row', () => {
    const messages = [said('a', '18T10:00'), said('b', '18T10:02'), said('c', '18T10:30')]
    const last = layOutThread({ messages, facts: [], hasOlder: false, dayOf }).flatMap((item) =>
      item.kind === 'bubble' ? [item.isLast] : [],
    )
    expect(last).toEqual([false, true, true])
  })
})
