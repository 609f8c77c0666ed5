import {
  ArrowRight,
  CalendarCheck,
  CalendarPlus,
  CircleCheckBig,
  ListPlus,
  Pencil,
  RotateCcw,
  Target,
  Trash2,
  Trophy,
  UserRound,
  XCircle,
} from 'lucide-react'
import { useCallback } from 'react'
import { currencies } from '@cartie/kernel'
import { useFormat } from '@cartie/ui'
import { hasText, useText } from '../../lib/text.ts'
import { sourceText } from './source-text.ts'
import type { Telling } from './components/story.tsx'
import type { TimelineEntry } from './types.ts'
import { useMemberName } from './use-members.ts'

/** Tells the facts of a lead; what other modules record about it is theirs to tell. */
export function useTellLead(): (entry: TimelineEntry) => Telling | null {
  const t = useText()
  const format = useFormat()
  const nameOf = useMemberName()
  return useCallback(
    ({ name, data }): Telling | null => {
      const said = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
      switch (name) {
        case 'leads.lead-created':
          return { icon: Target, tone: 'gold', text: t('leads.told.created'), detail: sourceText(said('source'), t) }
        case 'leads.lead-repeated':
          return { icon: RotateCcw, tone: 'info', text: t('leads.told.repeated') }
        case 'leads.lead-updated':
          return { icon: Pencil, text: t('leads.told.updated', { facts: factNames(data.changed, t) }) }
        case 'leads.lead-moved':
          return { icon: ArrowRight, text: t('leads.told.moved', { from: said('fromStage'), to: said('toStage') }) }
        case 'leads.lead-assigned': {
          const member = nameOf(said('assigneeId'))
          return { icon: UserRound, text: member ? t('leads.told.assigned', { member }) : t('leads.told.unassigned') }
        }
        case 'leads.lead-won': {
          const currency = currencies.find((each) => each === data.currency)
          const amount =
            typeof data.amountMinor === 'number' && currency
              ? format.money({ amountMinor: data.amountMinor, currency })
              : null
          return { icon: Trophy, tone: 'ok', text: t('leads.told.won'), detail: amount }
        }
        case 'leads.lead-lost':
          return {
            icon: XCircle,
            tone: 'bad',
            text: t('leads.told.lost', { reason: said('reason') }),
            detail: said('note') || null,
          }
        case 'leads.lead-reopened':
          return { icon: RotateCcw, text: t('leads.told.reopened', { stage: said('toStage') }) }
        case 'leads.task-added':
          return { icon: ListPlus, text: t('leads.told.task-added', { text: said('text') }) }
        case 'leads.task-changed':
          return { icon: Pencil, text: t('leads.told.task-changed', { text: said('text') }) }
        case 'leads.task-completed':
          return { icon: CircleCheckBig, tone: 'ok', text: t('leads.told.task-completed', { text: said('text') }) }
        case 'leads.task-removed':
          return { icon: Trash2, text: t('leads.told.task-removed', { text: said('text') }) }
        case 'leads.appointment-planned': {
          const at = new Date(said('at'))
          return {
            icon: CalendarPlus,
            tone: 'info',
            text: t('leads.told.appointment-planned', {
              kind: kindText(said('kind'), t),
              at: `${format.date(at)}, ${format.clock(at)}`,
            }),
          }
        }
        case 'leads.appointment-ended':
          return {
            icon: CalendarCheck,
            text: t('leads.told.appointment-ended', {
              kind: kindText(said('kind'), t),
              outcome: t(`leads.appointments.outcome.${said('outcome')}`),
            }),
          }
        case 'requests.request-created':
          return { icon: ListPlus, tone: 'info', text: t('leads.told.request-created', { number: said('number') }) }
        default:
          return null
      }
    },
    [t, format, nameOf],
  )
}

/** The names of changed facts, in a row. */
function factNames(changed: unknown, t: ReturnType<typeof useText>): string {
  const names = Array.isArray(changed) ? changed.filter((each) => typeof each === 'string') : []
  return [
    ...new Set(
      names.map((name) => (hasText(`leads.fact.${name}`) ? t(`leads.fact.${name}`) : t('leads.fact.details'))),
    ),
  ].join(', ')
}

const kindText = (kind: string, t: ReturnType<typeof useText>): string =>
  hasText(`leads.appointments.kind.${kind}`) ? t(`leads.appointments.kind.${kind}`) : kind
