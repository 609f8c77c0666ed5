import type { BoardPlace } from '@cartie/ui'
import type { Money } from '@cartie/kernel'
import type { LeadBoard, LeadView } from './types.ts'

/** The board with a card put elsewhere, its counts and sums following: what is shown until the server has answered. */
export function moveCard(board: LeadBoard, lead: LeadView, place: BoardPlace): LeadBoard {
  return {
    columns: board.columns.map((column) => {
      const had = column.stageId === lead.stageId
      const gets = column.stageId === place.columnId
      if (!had && !gets) return column
      const others = column.items.filter((each) => each.id !== lead.id)
      if (!gets)
        return { ...column, items: others, count: column.count - 1, totals: added(column.totals, lead.amount, -1) }
      const at = place.afterId === null ? 0 : others.findIndex((each) => each.id === place.afterId) + 1
      const items = [...others.slice(0, at), { ...lead, stageId: column.stageId }, ...others.slice(at)]
      return had
        ? { ...column, items }
        : { ...column, items, count: column.count + 1, totals: added(column.totals, lead.amount, 1) }
    }),
  }
}

function added(totals: readonly Money[], amount: Money | null, sign: 1 | -1): Money[] {
  if (!amount) return [...totals]
  const has = totals.some(({ currency }) => currency === amount.currency)
  const all = has ? totals : [...totals, { amountMinor: 0, currency: amount.currency }]
  return all
    .map((each) =>
      each.currency === amount.currency ? { ...each, amountMinor: each.amountMinor + sign * amount.amountMinor } : each,
    )
    .filter(({ amountMinor }) => amountMinor !== 0)
}
