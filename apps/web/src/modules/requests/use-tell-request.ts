import { Flag, ListPlus, Pencil, RotateCcw, StickyNote, Trophy, UserRound, XCircle } from 'lucide-react'
import { useCallback } from 'react'
import { currencies } from '@cartie/kernel'
import { useFormat } from '@cartie/ui'
import { hasText, useText } from '../../lib/text.ts'
import { useMemberName, type Telling, type TimelineEntry } from '../leads/index.ts'

/** Tells the facts of a request. */
export function useTellRequest(): (entry: TimelineEntry) => Telling | null {
  const t = useText()
  const format = useFormat()
  const nameOf = useMemberName()
  return useCallback(
    ({ name, data }): Telling | null => {
      const said = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
      switch (name) {
        case 'requests.request-created':
          return { icon: ListPlus, tone: 'gold', text: t('requests.told.created') }
        case 'requests.request-updated':
          return { icon: Pencil, text: t('requests.told.updated', { facts: factNames(data.changed, t) }) }
        case 'requests.request-priority-set':
          return {
            icon: Flag,
            text: t('requests.told.priority', { priority: t(`requests.priority.${said('priority')}`) }),
          }
        case 'requests.request-assigned': {
          const member = nameOf(said('assigneeId'))
          return { icon: UserRound, text: member ? t('leads.told.assigned', { member }) : t('leads.told.unassigned') }
        }
        case 'requests.request-won': {
          const currency = currencies.find((each) => each === data.currency)
          const isKnown = typeof data.amountMinor === 'number' && currency
          const amount = isKnown ? format.money({ amountMinor: Number(data.amountMinor), currency }) : null
          return { icon: Trophy, tone: 'ok', text: t('requests.told.won'), detail: amount }
        }
        case 'requests.request-lost':
          return { icon: XCircle, tone: 'bad', text: t('requests.told.lost'), detail: said('reason') || null }
        case 'requests.request-reopened':
          return {
            icon: RotateCcw,
            text: t('requests.told.reopened', { state: t(`requests.state.${said('state')}`) }),
          }
        case 'requests.request-note-added':
          return { icon: StickyNote, text: t('requests.told.note') }
        default:
          return null
      }
    },
    [t, format, nameOf],
  )
}

/** The names of changed facts, in a row; both ends of a span are one fact. */
function factNames(changed: unknown, t: ReturnType<typeof useText>): string {
  const names = Array.isArray(changed) ? changed.filter((each) => typeof each === 'string') : []
  const ids = names.map((name) => oneName[name] ?? name)
  return [...new Set(ids.map((id) => (hasText(`requests.${id}`) ? t(`requests.${id}`) : t('requests.extra'))))].join(
    ', ',
  )
}

const oneName: Readonly<Record<string, string>> = {
  yearFrom: 'years',
  yearTo: 'years',
  budgetMinMinor: 'budget',
  budgetMaxMinor: 'budget',
  askingPriceMinor: 'askingPrice',
}
