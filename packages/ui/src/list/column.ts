import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Pixels; without it the column shares what is left. */
  readonly width?: number
  readonly align?: 'right'
  /** `asc` or `desc`: only that way round. */
  readonly sortable?: boolean | 'asc' | 'desc'
  /** Cannot be hidden; usually the first. */
  readonly isFixed?: boolean
  /** Out of sight until chosen. */
  readonly startsHidden?: boolean
  /**
   * Its place in the card that stands for the row on a phone: the first line, its end, a line with the label, or nowhere.
   * The first column is the title, the others are lines unless they say so.
   */
  readonly phone?: 'title' | 'aside' | 'line' | 'hide'
}

/** The direction of a column that can be sorted one way only; null when both do. */
export const onlyWay = <Row>({ sortable }: Column<Row>): 'asc' | 'desc' | null =>
  typeof sortable === 'string' ? sortable : null

const storageKey = (list: string): string => `cartie.columns.${list}`

/** The columns a person chose for a list in this browser; null when they have not. */
export function readColumns(list: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(list)) ?? 'null')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null
  } catch {
    return null
  }
}

export const writeColumns = (list: string, ids: readonly string[]): void =>
  localStorage.setItem(storageKey(list), JSON.stringify(ids))

/** The columns in sight: chosen ones, or all but those that start hidden; fixed ones always. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
): readonly Column<Row>[] {
  return columns.filter((column) => column.isFixed || (chosen ? chosen.includes(column.id) : !column.startsHidden))
}
