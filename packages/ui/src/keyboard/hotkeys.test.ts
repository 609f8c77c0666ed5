import { expect, it } from 'vitest'
import { strokeOf } from './hotkeys.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => strokeOf({ key, code, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...held })

it.each([
  ['a Latin letter', press('j', 'KeyJ'), 'j'],
  ['the same key in a Ukrainian layout', press('о', 'KeyJ'), 'j'],
  ['a command with Ctrl', press('л', 'KeyK', { ctrlKey: true }), 'mod+k'],
  ['a command with ⌘', press('k', 'KeyK', { metaKey: true }), 'mod+k'],
  ['a question mark in Latin', press('?', 'Slash', { shiftKey: true }), '?'],
  ['a question mark in Ukrainian', press('?', 'Digit7', { shiftKey: true }), '?'],
  ['an arrow with Shift', press('ArrowRight', 'ArrowRight', { shiftKey: true }), 'shift+right'],
  ['a comma', press(',', 'Comma'), ','],
])('%s', (_name, stroke, expected) => expect(stroke).toBe(expected))
