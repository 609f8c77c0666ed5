import { Bot, CheckCheck, Clock, Lock, MoonStar, UserX } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Conversation, snippetSchema } from '@cartie/contract/inbox'
import type { z } from 'zod'
import { Avatar, Badge, Count, Icon, Time, cn, useFormat, useUi } from '@cartie/ui'
import { useText, type Text } from '../../../lib/text.ts'
import { channelIcons } from '../channel-icons.ts'
import { writeInboxState, type InboxState } from '../inbox-state.ts'
import { kindIcons } from '../kind-icons.ts'
import { usePresence } from '../live.ts'
import { useLabels, useMembers } from '../queries.ts'
import { LabelBadge } from './label-badge.tsx'

type Snippet = z.infer<typeof snippetSchema>
type Listed = Conversation & { readonly snippet: Snippet | null }

/** A conversation in the list: who, what was said last, who waits and how long, whose it is. */
export function ConversationRow({
  conversation,
  isOpen,
  state,
}: {
  conversation: Listed
  isOpen: boolean
  state: InboxState
}) {
  const t = useText()
  const { Link } = useUi()
  const isUnread = conversation.unreadCount > 0
  const href = `/inbox?${new URLSearchParams(writeInboxState({ ...state, openId: conversation.id }))}`
  return (
    <Link
      href={href}
      aria-current={isOpen || undefined}
      className={cn(
        'relative grid h-full grid-cols-[36px_minmax(0,1fr)] content-start gap-x-2.5 border-b border-line py-2.25 pr-4 pl-3 -outline-offset-2',
        isOpen
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent'
          : 'hover:bg-hover',
      )}
    >
      <Avatar name={conversation.contact.name} size="lg" mark={channelIcons[conversation.channel]} />
      <div className="min-w-0">
        <div className="flex h-4.5 items-center gap-1.5">
          <span className={cn('truncate', isUnread ? 'font-semibold' : 'font-medium')}>
            {conversation.contact.name}
          </span>
          <Time at={conversation.lastMessageAt} className="ml-auto shrink-0 text-11 text-text-3" />
        </div>
        <div className={cn('flex h-4.75 items-center gap-1.5', isUnread ? 'text-text-2' : 'text-text-3')}>
          <Preview conversation={conversation} />
          {isUnread && (
            <Count
              value={conversation.unreadCount}
              label={t('inbox.row.unread', { count: conversation.unreadCount })}
            />
          )}
        </div>
        {conversation.snippet && <SnippetLine snippet={conversation.snippet} />}
        <Badges conversation={conversation} />
      </div>
    </Link>
  )
}

function Preview({ conversation: { id, preview } }: { conversation: Conversation }) {
  const t = useText()
  const presence = usePresence(id)
  if (presence.typing.includes('contact'))
    return (
      <span className="flex min-w-0 flex-1 items-center gap-1.5 truncate">
        <TypingDots />
        {t('inbox.typing')}
      </span>
    )
  const icon = preview.direction === 'note' ? Lock : kindIcons[preview.kind]
  return (
    <>
      {preview.direction === 'out' && <Icon of={CheckCheck} size={13} className="text-text-3" />}
      {icon && <Icon of={icon} size={13} className="text-text-3" />}
      <span className="min-w-0 flex-1 truncate">{previewText(preview, t)}</span>
    </>
  )
}

const previewText = ({ text, direction, kind }: Conversation['preview'], t: Text): string => {
  const said = text || (kind === 'text' ? '' : t(`inbox.kind.${kind}`))
  return direction === 'note' ? t('inbox.row.note', { text: said }) : said
}

/** Three dots: somebody is writing. */
export const TypingDots = () => (
  <span aria-hidden="true" className="inline-flex gap-0.75 *:size-1.25 *:rounded-full *:bg-text-3">
    <i />
    <i className="opacity-70" />
    <i className="opacity-40" />
  </span>
)

function SnippetLine({ snippet: { text, start, length } }: { snippet: Snippet }) {
  const from = Math.max(0, start - 24)
  return (
    <p className="h-5 truncate text-12 text-text-3">
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark className="rounded-[3px] bg-accent-soft px-px text-text shadow-[inset_0_-1px_0_var(--accent-line)]">
        {text.slice(start, start + length)}
      </mark>
      {text.slice(start + length)}
    </p>
  )
}

function Badges({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const labels = useLabels().filter(({ id }) => conversation.labelIds.includes(id))
  const { nameOf } = useMembers()
  const assignee = nameOf(conversation.assigneeId)
  return (
    <div className="mt-0.75 flex h-5 min-w-0 items-center gap-1.5 overflow-hidden">
      {conversation.waitingSince && conversation.holder.kind !== 'bot' && (
        <WaitBadge since={conversation.waitingSince} />
      )}
      {conversation.snoozedUntil && conversation.snoozedUntil > new Date() && (
        <SmallBadge>
          <Badge icon={MoonStar}>
            <Time at={conversation.snoozedUntil} />
          </Badge>
        </SmallBadge>
      )}
      {!conversation.isReachable && (
        <Badge tone="bad" icon={UserX}>
          {t('inbox.row.blocked')}
        </Badge>
      )}
      {conversation.holder.kind === 'bot' && conversation.state === 'open' && (
        <Badge outlined icon={Bot}>
          {t('inbox.row.bot')}
        </Badge>
      )}
      {labels.slice(0, 2).map((label) => (
        <LabelBadge key={label.id} label={label} />
      ))}
      {assignee && <Avatar name={assignee} size="sm" alone className="ml-auto" />}
    </div>
  )
}

const SmallBadge = ({ children }: { children: ReactNode }) => <span className="shrink-0">{children}</span>

/** How long the client has waited for a person; the minutes go on by themselves. */
export function WaitBadge({ since }: { since: Date }) {
  const t = useText()
  const format = useFormat()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const waitMs = now - since.getTime()
  return (
    <Badge tone={waitMs > 15 * 60_000 ? 'bad' : 'warn'} icon={Clock}>
      {waitMs < 60_000 ? t('inbox.row.waiting-now') : t('inbox.row.waiting', { time: format.duration(waitMs) })}
    </Badge>
  )
}
