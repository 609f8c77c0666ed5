import { isRecord, type MediaRef, type Value } from './value.ts'

/**
 * The cards of a list of cars, as `inventory.search` gives them: `[{ id, title, subtitle, price, photos, url }]`, or
 * `{ cards: […] }`. Anything that has no id and no title is none.
 */
export function cardsIn(value: Value): { [name: string]: Value }[] {
  const list = isRecord(value) ? (value.cards ?? null) : value
  return Array.isArray(list)
    ? list.filter(isRecord).filter(({ id, title }) => typeof id === 'string' && typeof title === 'string')
    : []
}

/** The picture a card is shown with; none when it has none. */
export function coverOf({ photos }: { [name: string]: Value }): MediaRef[] {
  const [first] = Array.isArray(photos) ? photos.filter(isRecord) : []
  return typeof first?.ref === 'string' && first.ref !== '' ? [{ kind: 'photo', ref: first.ref }] : []
}
