import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../document/document.ts'
import { openChat, transcript, type Chat, type Line } from '../transcript.ts'
import { everyKind, throughEverything, two } from '../testing.ts'

const open = (document: FlowDocument): Chat => openChat({ main: document }, 'main', { language: 'en' })
const played = (chat: Chat, lines: readonly Line[]): Chat => {
  expect(transcript(chat, lines)).toBeNull()
  return chat
}

describe('back, cancel, skip', () => {
  test('back asks again and takes back what followed from the answer', () => {
    const chat = played(open(two()), [
      [{ say: 'a' }, 'two?'],
      [{ tap: 'Back' }, 'one?'],
    ])
    expect(chat.state.variables).toMatchObject({ one: null, n: null })
    played(chat, [
      [{ say: 'b' }, 'two?'],
      [{ say: 'x' }, 'end b x 1'],
    ])
  })
  test.each(['назад', 'Back', '‹ Назад', '/back', 'BACK!'])('%s goes back', (word) => {
    const chat = played(open(two()), [
      [{ say: 'a' }, 'two?'],
      [{ say: word }, 'one?'],
    ])
    expect(chat.state.nodeId).toBe('one')
  })
  test('at the first question there is nowhere to go back to', () => {
    const chat = open(two())
    expect(chat.heard).not.toContain('Back')
    played(chat, [[{ say: 'back' }, 'first step', 'one?']])
    expect(chat.state.status).toBe('running')
  })
  test.each(['пропустити', 'skip', 'Пропустить', '/skip'])('%s skips what is optional', (word) => {
    const chat = played(open(two()), [
      [{ say: 'a' }, '[Skip ›]'],
      [{ say: word }, 'end a nothing'],
    ])
    expect(chat.state.variables.two).toBeNull()
  })
  test('what is not optional cannot be skipped, and no try is lost', () => {
    const chat = played(open(two()), [[{ say: 'skip' }, 'cannot be skipped']])
    expect(chat.state.waiting?.tries).toBe(0)
  })
  test.each(['скасувати', 'cancel', 'отмена', '/cancel', '/cancel@cartie_bot', '✕ Cancel'])('%s ends', (word) => {
    const chat = played(open(two()), [[{ say: word }, 'stopped here']])
    expect(chat.state.stopReason).toBe('cancelled')
  })
})

describe('a summary', () => {
  const atSummary = (): Chat => {
    const chat = played(open(everyKind()), throughEverything.slice(0, -4))
    expect(chat.state.nodeId).toBe('summary')
    return chat
  }
  test('a change may ask several questions, and comes back', () => {
    const chat = played(atSummary(), [
      [{ tap: 'Change' }, 'What would you like to change?'],
      [{ tap: 'Text' }, 'text?'],
      [{ say: 'other' }, 'car?'],
      [{ say: 'BMW' }, 'Text: other', 'Number: 42'],
    ])
    expect(chat.state).toMatchObject({ detour: null, variables: { text: 'other', car: 'BMW' } })
  })
  test('back from a change leaves the answer as it was', () => {
    const chat = played(atSummary(), [
      [{ tap: 'Change' }],
      [{ tap: 'Number' }, 'number?'],
      [{ say: 'back' }, 'Number: 42'],
    ])
    expect(chat.state.detour).toBeNull()
  })
  test('a change survives going back to an earlier question and on again', () => {
    const chat = played(atSummary(), [
      [{ tap: 'Change' }],
      [{ tap: 'Number' }],
      [{ say: '77' }, 'Number: 77'],
      [{ say: 'back' }, 'Toyota Camry'],
      [{ tap: 'Choose this car' }, 'Number: 77'],
    ])
    expect(chat.state.variables.number).toBe(77)
  })
})
