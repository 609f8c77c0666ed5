import { BotOff, ChevronRight, CircleHelp, ClipboardList, Clock, CalendarClock, type LucideIcon } from 'lucide-react'
import { buttonClass, cn, Icon, Time, useFormat, useUi } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Attention } from '../types.ts'
import { named, NamedText } from './named-text.tsx'

/** One thing that waits: what it is, since when, and the verb that leads to it. */
export function AttentionRow({ item }: { item: Attention }) {
  const t = useText()
  const format = useFormat()
  const { Link } = useUi()
  const look = looks[item.kind]
  const verb = t(`dashboard.attention.${item.kind}.do`)
  const what = item.kind === 'lead-due' && item.text === '' ? 'lead-due-step' : item.kind
  const sentence = t(`dashboard.attention.${what}`, {
    name: named(item.name),
    number: named('number' in item ? item.number : ''),
    wait: format.duration(Date.now() - item.since.getTime()),
    text: 'text' in item ? item.text : '',
  })
  return (
    <li className="relative flex min-h-10.5 items-center gap-3 border-b border-line px-4 py-1.5 last:border-b-0 hover:bg-hover phone:min-h-12 phone:pr-1">
      <Icon of={look.icon} className={look.tone} />
      <span className="min-w-0 flex-1 truncate text-text-2 phone:whitespace-normal">
        <NamedText>{sentence}</NamedText>
      </span>
      <span className="shrink-0 text-12 text-text-3 phone:hidden">
        {item.kind === 'waiting' ? (
          item.isMine ? (
            t('dashboard.attention.mine')
          ) : (
            t('dashboard.attention.free')
          )
        ) : (
          <Time at={item.since} />
        )}
      </span>
      <Link
        href={hrefOf(item)}
        aria-label={t('dashboard.attention.act', { verb, name: item.name })}
        className={cn(
          buttonClass({ size: 'sm' }),
          'after:absolute after:inset-0 phone:w-11 phone:border-transparent phone:bg-transparent phone:px-0',
        )}
      >
        <span className="phone:hidden">{verb}</span>
        <Icon of={ChevronRight} className="text-text-3 wide:hidden" />
      </Link>
    </li>
  )
}

export const attentionKey = (item: Attention): string => `${item.kind} ${hrefOf(item)}`

const looks: Record<Attention['kind'], { icon: LucideIcon; tone: string }> = {
  waiting: { icon: Clock, tone: 'text-warn' },
  'unknown-fate': { icon: CircleHelp, tone: 'text-warn' },
  'lead-due': { icon: CalendarClock, tone: 'text-text-3' },
  'request-new': { icon: ClipboardList, tone: 'text-text-3' },
  'bot-silent': { icon: BotOff, tone: 'text-bad' },
}

function hrefOf(item: Attention): string {
  switch (item.kind) {
    case 'waiting':
    case 'unknown-fate':
      return `/inbox?c=${item.conversationId}`
    case 'lead-due':
      return `/leads/${item.leadId}`
    case 'request-new':
      return `/requests/${item.requestId}`
    case 'bot-silent':
      return `/telegram?open=${item.accountId}`
  }
}
