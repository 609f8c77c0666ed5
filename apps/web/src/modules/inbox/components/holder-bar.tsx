import { Bot, Hand, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar, Button, Icon, useFormat } from '@cartie/ui'
import { useCan, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useMembers } from '../queries.ts'
import { useConversationActs } from '../use-conversation-acts.ts'
import { WaitBadge } from './conversation-row.tsx'
import type { ConversationDetail } from './thread.tsx'

/** Who answers the client now, the bot or a person, and how that is changed. */
export function HolderBar({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const format = useFormat()
  const can = useCan()
  const myId = useSession()?.here?.memberId
  const { nameOf } = useMembers()
  const acts = useConversationActs(conversation)
  const { holder, scenario } = conversation
  const reason = can('inbox.reply') ? undefined : t('inbox.read-only')
  const scenarioName = scenario?.name ?? ''
  const until = holder.until ? format.clock(holder.until) : ''
  const button = (icon: typeof Bot, label: string, run: () => void) => (
    <Button look="bare" size="sm" icon={icon} reason={reason} busy={acts.isChangingHands} onClick={run}>
      {label}
    </Button>
  )
  if (holder.kind === 'bot')
    return (
      <Bar face={<Avatar name="" isBot size="sm" />} end={button(Hand, t('inbox.holder.take'), acts.hold)}>
        <b>{t('inbox.holder.bot')}</b>{' '}
        {scenario ? t('inbox.holder.bot-scenario', { scenario: scenarioName }) : t('inbox.holder.bot-waits')}
      </Bar>
    )
  if (holder.memberId === null)
    return (
      <Bar
        face={<Icon of={UserRound} className="text-warn" />}
        end={
          <>
            {button(Bot, t('inbox.holder.release'), acts.release)}
            {button(Hand, t('inbox.holder.take'), acts.hold)}
          </>
        }
      >
        <b>{t('inbox.holder.nobody')}</b> {t('inbox.holder.nobody-text')}
        {conversation.waitingSince && (
          <span className="ml-2 inline-block align-middle">
            <WaitBadge since={conversation.waitingSince} />
          </span>
        )}
      </Bar>
    )
  const isMine = holder.memberId === myId
  const name = nameOf(holder.memberId) ?? t('inbox.author.colleague')
  const paused = scenario
    ? until
      ? t('inbox.holder.paused-until', { scenario: scenarioName, time: until })
      : t('inbox.holder.paused', { scenario: scenarioName })
    : until && t('inbox.holder.silent-until', { time: until })
  return (
    <Bar
      face={<Avatar name={name} size="sm" />}
      end={
        isMine
          ? button(Bot, t('inbox.holder.release'), acts.release)
          : button(Hand, t('inbox.holder.take-over'), acts.takeOver)
      }
    >
      <b>{isMine ? t('inbox.holder.you') : t('inbox.holder.other', { name })}</b> {paused}
    </Bar>
  )
}

function Bar({ face, end, children }: { face: ReactNode; end: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex min-h-10 shrink-0 items-center gap-2 border-b border-line bg-surface-2 pr-2 pl-4 text-12 text-text-2 phone:py-1 phone:pl-3"
    >
      {face}
      <span className="min-w-0 flex-1 text-balance">{children}</span>
      {end}
    </div>
  )
}
