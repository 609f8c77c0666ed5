import type { BotMenu, MenuButton } from './types.ts'

export const mostRows = 12
export const mostInRow = 4

/** Where a button stands. */
export type Spot = { readonly row: number; readonly at: number }
export type Direction = 'up' | 'down' | 'left' | 'right'
export type MenuFault =
  'label-missing' | 'label-long' | 'text-missing' | 'text-long' | 'url-invalid' | 'app-https' | 'scenario-missing'

export const newButton = (id: string): MenuButton => ({ id, label: {}, action: { kind: 'scenario', scenario: '' } })

/** A button at the end of a row, or of a row of its own. */
export const addButton = ({ rows }: BotMenu, button: MenuButton, row?: number): BotMenu => ({
  rows: row === undefined ? [...rows, [button]] : rows.map((each, index) => (index === row ? [...each, button] : each)),
})

export const setButton = ({ rows }: BotMenu, button: MenuButton): BotMenu => ({
  rows: rows.map((row) => row.map((each) => (each.id === button.id ? button : each))),
})

/** Without the button; a row that it leaves empty goes too. */
export const removeButton = ({ rows }: BotMenu, id: string): BotMenu => ({
  rows: rows.map((row) => row.filter((each) => each.id !== id)).filter((row) => row.length > 0),
})

export function findButton({ rows }: BotMenu, id: string | null): { button: MenuButton; spot: Spot } | null {
  for (const [row, buttons] of rows.entries())
    for (const [at, button] of buttons.entries()) if (button.id === id) return { button, spot: { row, at } }
  return null
}

/** One step within the row, or into the next row; beyond the first and the last row it gets a row of its own. Null: it cannot. */
export function moveButton(menu: BotMenu, id: string, direction: Direction): BotMenu | null {
  const found = findButton(menu, id)
  if (!found) return null
  const { button, spot } = found
  const row = menu.rows[spot.row] ?? []
  if (direction === 'left' || direction === 'right') {
    const to = spot.at + (direction === 'left' ? -1 : 1)
    if (to < 0 || to >= row.length) return null
    const others = row.filter((each) => each.id !== id)
    return { rows: menu.rows.with(spot.row, others.toSpliced(to, 0, button)) }
  }
  return moveToRow(menu, { button, from: spot.row, to: spot.row + (direction === 'up' ? -1 : 1) })
}

function moveToRow(
  menu: BotMenu,
  { button, from, to }: { button: MenuButton; from: number; to: number },
): BotMenu | null {
  const isAlone = menu.rows[from]?.length === 1
  const isOutside = to < 0 || to >= menu.rows.length
  if (isOutside && (isAlone || menu.rows.length >= mostRows)) return null
  const target = menu.rows[to] ?? []
  if (target.length >= mostInRow) return isAlone ? { rows: swapped(menu.rows, from, to) } : null
  const rows = menu.rows.map((row) => row.filter((each) => each.id !== button.id))
  const next = isOutside
    ? rows.toSpliced(to < 0 ? 0 : rows.length, 0, [button])
    : rows.with(to, [...(rows[to] ?? []), button])
  return { rows: next.filter((row) => row.length > 0) }
}

const swapped = (rows: BotMenu['rows'], a: number, b: number): BotMenu['rows'] =>
  rows.with(a, rows[b] ?? []).with(b, rows[a] ?? [])

/** What is still wrong with a button, as the server would refuse it. */
export function findFault({ label, action }: MenuButton, scenarios: readonly string[]): MenuFault | null {
  if (isBlank(label)) return 'label-missing'
  if (isLonger(label, 64)) return 'label-long'
  switch (action.kind) {
    case 'scenario':
      return scenarios.includes(action.scenario) ? null : 'scenario-missing'
    case 'text':
      return isBlank(action.text) ? 'text-missing' : isLonger(action.text, 4_096) ? 'text-long' : null
    case 'link':
      return isAddress(action.url, ['http:', 'https:']) ? null : 'url-invalid'
    case 'app':
      return isAddress(action.url, ['https:']) ? null : 'app-https'
  }
}

type SomeTexts = MenuButton['label']
export const isBlank = (texts: SomeTexts): boolean => !Object.values(texts).some((text) => text?.trim())
export const isLonger = (texts: SomeTexts, most: number): boolean =>
  Object.values(texts).some((text) => (text?.length ?? 0) > most)

export function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}
