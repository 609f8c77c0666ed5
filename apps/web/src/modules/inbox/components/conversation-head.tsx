import {
  ArrowLeft,
  Check,
  ChevronDown,
  Clock,
  Ellipsis,
  Link2,
  MailOpen,
  PanelRight,
  RotateCcw,
  UserRound,
  UserX,
} from 'lucide-react'
import { useState } from 'react'
import { Avatar, AvatarStack, Button, Dialog, Icon, IconButton, Kbd, Menu, useHotkeys, useMedia } from '@cartie/ui'
import { useCan, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePresence } from '../live.ts'
import { useMembers } from '../queries.ts'
import { useConversationActs } from '../use-conversation-acts.ts'
import { SnoozePicker } from './snooze-picker.tsx'
import type { ConversationDetail } from './thread.tsx'

type Props = { conversation: ConversationDetail; onBack: () => void; onContact: () => void }

/** Who it is and where, who else is here, whose it is, and how it is put away. */
export function ConversationHead({ conversation, onBack, onContact }: Props) {
  const t = useText()
  return (
    <header className="flex min-h-bar shrink-0 items-center gap-1.5 border-b border-line pr-3 pl-4 phone:px-1.5">
      <IconButton icon={ArrowLeft} label={t('inbox.back')} onClick={onBack} className="wide:hidden" />
      <Who conversation={conversation} onContact={onContact} />
      <Lookers conversation={conversation} />
      <AssignMenu conversation={conversation} />
      <Acts conversation={conversation} />
      <IconButton
        size="sm"
        icon={PanelRight}
        label={t('inbox.contact')}
        onClick={onContact}
        className="lg:hidden phone:hidden"
      />
    </header>
  )
}

/** Who it is; where the contact stands in a sheet, pressing it opens the sheet. */
function Who({ conversation, onContact }: Omit<Props, 'onBack'>) {
  const t = useText()
  const isBeside = useMedia('(min-width: 1280px)')
  const words = (
    <>
      <h2 className="truncate text-16">{conversation.contact.name}</h2>
      <p className="truncate text-11 text-text-3">
        {t(`inbox.channel.${conversation.channel}`)} · {conversation.accountName}
        {!conversation.isReachable && ` · ${t('inbox.row.blocked')}`}
      </p>
    </>
  )
  if (isBeside) return <div className="min-w-0 flex-1">{words}</div>
  return (
    <button type="button" onClick={onContact} className="min-w-0 flex-1 rounded-in py-1 text-left">
      {words}
    </button>
  )
}

function Lookers({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const myId = useSession()?.here?.memberId
  const { nameOf } = useMembers()
  const { looking, typing } = usePresence(conversation.id)
  const people = looking.filter((id) => id !== myId).flatMap((id) => nameOf(id) ?? [])
  const writer = typing.filter((id) => id !== myId && id !== 'contact').flatMap((id) => nameOf(id) ?? [])[0]
  if (people.length === 0 && !writer) return null
  return (
    <span role="status" className="flex items-center gap-1.5 text-11 whitespace-nowrap text-text-3 phone:hidden">
      <AvatarStack people={(people.length > 0 ? people : [writer ?? '']).map((name) => ({ name, size: 'sm' }))} />
      {writer ? t('inbox.presence.writes', { name: writer.split(' ')[0] }) : t('inbox.presence.here')}
    </span>
  )
}

function AssignMenu({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const can = useCan()
  const myId = useSession()?.here?.memberId
  const { members, nameOf } = useMembers()
  const { assign } = useConversationActs(conversation)
  const assignee = nameOf(conversation.assigneeId)
  const mayGive = can('inbox.assign')
  const mine = members.find(({ id }) => id === myId)
  const others = members.filter(({ id, role }) => id !== myId && role !== 'DEALER' && role !== 'VIEWER')
  const [openedByKey, setOpenedByKey] = useState(0)
  useHotkeys([{ keys: 'a', label: t('inbox.keys.assign'), run: () => setOpenedByKey((count) => count + 1) }])
  if (!can('inbox.reply'))
    return (
      <span className="text-12 whitespace-nowrap text-text-3 phone:hidden">{assignee ?? t('inbox.assign.nobody')}</span>
    )
  return (
    <Menu
      key={openedByKey}
      startsOpen={openedByKey > 0}
      align="end"
      trigger={
        <Button size="sm" aria-label={t('inbox.assign.now', { name: assignee ?? t('inbox.assign.nobody') })}>
          {assignee ? <Avatar name={assignee} size="sm" /> : <Icon of={UserRound} className="text-text-3" />}
          <span className="max-w-28 truncate phone:hidden">{assignee ?? t('inbox.assign.nobody')}</span>
          <Icon of={ChevronDown} size={12} className="text-text-3" />
        </Button>
      }
      items={[
        { head: t('inbox.assign') },
        mine && {
          label: t('inbox.assign.me'),
          checked: conversation.assigneeId === mine.id,
          onPress: () => assign(mine.id),
        },
        ...others.map(({ id, name, isAway }) => ({
          label: name,
          checked: conversation.assigneeId === id,
          hint: isAway ? t('inbox.assign.away') : undefined,
          reason: mayGive ? undefined : t('inbox.assign.managers'),
          onPress: () => assign(id),
        })),
        'line',
        {
          label: t('inbox.assign.nobody'),
          icon: UserX,
          checked: conversation.assigneeId === null,
          onPress: () => assign(null),
        },
      ]}
    />
  )
}

function Acts({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const can = useCan()
  const acts = useConversationActs(conversation)
  const [isSnoozing, setIsSnoozing] = useState(false)
  const reason = can('inbox.reply') ? undefined : t('inbox.read-only')
  const isOpen = conversation.state === 'open'
  const isSnoozed = conversation.snoozedUntil !== null && conversation.snoozedUntil > new Date()
  const finish = isOpen && !isSnoozed ? acts.resolve : acts.reopen
  useHotkeys([
    { keys: 'e', label: t('inbox.keys.resolve'), run: () => reason || finish() },
    { keys: 'h', label: t('inbox.keys.snooze'), run: () => reason || setIsSnoozing(true) },
    { keys: 'u', label: t('inbox.keys.unread'), run: () => reason || acts.markUnread() },
  ])
  return (
    <>
      <IconButton
        size="sm"
        icon={Clock}
        label={t('inbox.snooze')}
        shortcut="h"
        reason={reason}
        onClick={() => setIsSnoozing(true)}
        className="phone:hidden"
      />
      <Button
        size="sm"
        icon={isOpen && !isSnoozed ? Check : RotateCcw}
        reason={reason}
        onClick={finish}
        className="phone:w-11 phone:px-0!"
      >
        <span className="inline-flex gap-1.5 phone:sr-only">
          {t(isOpen && !isSnoozed ? 'inbox.resolve' : 'inbox.reopen')}
          <Kbd keys="e" />
        </span>
      </Button>
      <Menu
        align="end"
        trigger={<IconButton size="sm" icon={Ellipsis} label={t('inbox.more')} />}
        items={[
          { label: t('inbox.snooze'), icon: Clock, shortcut: 'h', reason, onPress: () => setIsSnoozing(true) },
          { label: t('inbox.mark-unread'), icon: MailOpen, shortcut: 'u', reason, onPress: acts.markUnread },
          { label: t('inbox.copy-link'), icon: Link2, onPress: acts.copyLink },
        ]}
      />
      <Dialog
        open={isSnoozing}
        onClose={() => setIsSnoozing(false)}
        size="sm"
        title={t('inbox.snooze')}
        text={t('inbox.snooze.text')}
      >
        <SnoozePicker
          verb={t('inbox.snooze')}
          onPick={(until) => {
            setIsSnoozing(false)
            acts.snooze(until)
          }}
        />
      </Dialog>
    </>
  )
}
