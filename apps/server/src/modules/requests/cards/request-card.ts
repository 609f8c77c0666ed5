import { textIn, type Locale } from '@cartie/kernel'
import type { RequestView } from '../domain/request.ts'
import type { RequestCard } from '../ports.ts'
import { words } from './card-words.ts'

export const actions = {
  take: 'requests.take',
  close: 'requests.close',
  reopen: 'requests.reopen',
  urgent: 'requests.urgent',
} as const

/** A request as the team sees it in its chat: what is wanted, by whom, who has it, and what may be done with one press. */
export function requestCard(
  request: RequestView,
  { locale, assignee }: { locale: Locale; assignee: string | null },
): RequestCard {
  const say = (name: keyof typeof words): string => textIn(words[name], locale)
  const car = [request.make, request.model, request.generation].filter(Boolean).join(' ')
  const lines = [
    [say(request.kind), car].filter(Boolean).join(': '),
    line(say('years'), span(request.yearFrom, request.yearTo)),
    line(say('budget'), budgetOf(request, say)),
    line(say('price'), amount(request.askingPriceMinor, request.currency, locale)),
    line(say('mileage'), request.mileageKm === null ? '' : `${request.mileageKm.toLocaleString(locale)} км`),
    line(say('city'), request.city ?? ''),
    line(say('client'), [request.contact.name, request.contact.phone].filter(Boolean).join(', ')),
    request.closedAt ? say(request.state === 'WON' ? 'won' : 'lost') : line(say('assignee'), assignee ?? say('nobody')),
  ]
  return { title: request.number, lines: lines.filter((text) => text !== ''), buttons: buttonsOf(request, say) }

  function budgetOf({ budgetMinMinor, budgetMaxMinor, currency }: RequestView, word: typeof say): string {
    const from = amount(budgetMinMinor, currency, locale)
    const to = amount(budgetMaxMinor, currency, locale)
    if (from && to) return `${from} – ${to}`
    if (to) return `${word('upTo')} ${to}`
    return from ? `${word('from')} ${from}` : ''
  }
}

const line = (name: string, value: string): string => (value ? `${name}: ${value}` : '')

const span = (from: number | null, to: number | null): string =>
  from !== null && to !== null && from !== to ? `${from}–${to}` : String(from ?? to ?? '')

const amount = (minor: number | null, currency: string, locale: Locale): string =>
  minor === null
    ? ''
    : new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: 0,
        currencyDisplay: 'narrowSymbol',
      }).format(minor / 100)

function buttonsOf(request: RequestView, say: (name: keyof typeof words) => string): RequestCard['buttons'] {
  const button = (action: string, name: keyof typeof words) => ({ action, id: request.id, label: say(name) })
  if (request.closedAt) return [button(actions.reopen, 'reopenIt')]
  return [
    button(actions.take, 'takeIt'),
    ...(request.priority === 'URGENT' ? [] : [button(actions.urgent, 'urgent')]),
    button(actions.close, 'closeIt'),
  ]
}
