import { describe, expect, test } from 'vitest'
import { addButton, findFault, moveButton, newButton, removeButton, setButton } from './menu-draft.ts'
import type { BotMenu, MenuButton } from './types.ts'

const button = (id: string, label = id): MenuButton => ({
  id,
  label: { uk: label },
  action: { kind: 'scenario', scenario: 'find-car' },
})
const menu = (...rows: string[]): BotMenu => ({ rows: rows.map((row) => row.split('').map((id) => button(id))) })
const drawn = (given: BotMenu | null): string[] | null =>
  given && given.rows.map((row) => row.map(({ id }) => id).join(''))

describe('a menu', () => {
  test('takes a button into a row or into a new one, changes it and lets it go', () => {
    expect(drawn(addButton(menu('ab'), button('c'), 0))).toEqual(['abc'])
    expect(drawn(addButton(menu('ab'), button('c')))).toEqual(['ab', 'c'])
    expect(setButton(menu('ab'), button('b', 'Б')).rows[0]?.[1]?.label).toEqual({ uk: 'Б' })
    expect(drawn(removeButton(menu('a', 'bc'), 'a'))).toEqual(['bc'])
  })

  test.each([
    ['left within its row', menu('ab'), 'b', 'left', ['ba']],
    ['no further than the edge', menu('ab'), 'b', 'right', null],
    ['into the row below', menu('ab', 'c'), 'a', 'down', ['b', 'ca']],
    ['into a row of its own at the end', menu('ab'), 'a', 'down', ['b', 'a']],
    ['into a row of its own at the top', menu('ab'), 'b', 'up', ['b', 'a']],
    ['joining the row above', menu('a', 'b'), 'b', 'up', ['ab']],
    ['past a full row when it is alone', menu('abcd', 'e'), 'e', 'up', ['e', 'abcd']],
    ['not into a full row', menu('abcd', 'ef'), 'e', 'up', null],
    ['not beyond the edge when it is alone', menu('a'), 'a', 'down', null],
  ] as const)('moves a button %s', (_, given, id, direction, wanted) => {
    expect(drawn(moveButton(given, id, direction))).toEqual(wanted)
  })

  test.each([
    ['label-missing', { ...newButton('a'), label: { uk: ' ' } }],
    ['label-long', button('a', 'х'.repeat(65))],
    ['scenario-missing', { ...button('a'), action: { kind: 'scenario', scenario: 'gone' } }],
    ['text-missing', { ...button('a'), action: { kind: 'text', text: {} } }],
    ['text-long', { ...button('a'), action: { kind: 'text', text: { en: 'x'.repeat(4_097) } } }],
    ['url-invalid', { ...button('a'), action: { kind: 'link', url: 'javascript:alert(1)' } }],
    ['app-https', { ...button('a'), action: { kind: 'app', url: 'http://example.com' } }],
    [null, button('a')],
    [null, { ...button('a'), action: { kind: 'link', url: 'https://example.com' } }],
  ] as const)('finds %s', (fault, given) => {
    expect(findFault(given, ['find-car'])).toBe(fault)
  })
})
