import { Bot, Check, Clock, RotateCcw, UserRound, UserX, type LucideIcon } from 'lucide-react'
import { Icon, useFormat } from '@cartie/ui'
import { hasText, useText } from '../../../lib/text.ts'
import { useFactNames } from '../../contacts/index.ts'
import type { TimelineEntry } from '../thread-items.ts'

/** A fact between the messages: who took the conversation, who put it away. */
export function FactLine({ entry }: { entry: TimelineEntry }) {
  const t = useText()
  const format = useFormat()
  const names = useFactNames()
  const memberId = textOf(entry.data['memberId'])
  const actorId = textOf(entry.actor['memberId'])
  const who = names.member(memberId) ?? textOf(entry.data['memberName'])
  const by = names.member(actorId)
  const id = `inbox.fact.${entry.name}`
  const ending = who ? '.who' : by ? '.by' : ''
  const until = textOf(entry.data['until'])
  return (
    <p className="flex flex-wrap items-center justify-center gap-1.5 text-center text-12 text-text-3">
      <Icon of={icons[entry.name] ?? Bot} size={14} />
      <span>
        {t(hasText(`inbox.fact.${entry.name}${ending}`) ? `inbox.fact.${entry.name}${ending}` : id, {
          who: who ?? '',
          by: by ?? '',
          until: until ? format.relative(new Date(until)) : '',
          scenario: names.scenario(textOf(entry.data['scenario']) ?? ''),
        })}{' '}
        ·{' '}
        <time dateTime={entry.at.toISOString()} title={format.exact(entry.at)} className="num">
          {format.clock(entry.at)}
        </time>
      </span>
    </p>
  )
}

const icons: Readonly<Record<string, LucideIcon>> = {
  'messaging.handed-off': UserRound,
  'messaging.handed-back': Bot,
  'messaging.conversation-assigned': UserRound,
  'messaging.conversation-resolved': Check,
  'messaging.conversation-reopened': RotateCcw,
  'messaging.conversation-snoozed': Clock,
  'messaging.conversation-woke': Clock,
  'messaging.contact-blocked-us': UserX,
  'messaging.contact-unblocked-us': UserRound,
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
