import { Bot, CornerUpLeft, UserRound } from 'lucide-react'
import type { Message } from '@cartie/contract/messaging'
import { Avatar, Icon, cn, useFormat } from '@cartie/ui'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useMembers } from '../queries.ts'
import { DeliveryMark, DeliveryTrouble } from './delivery-mark.tsx'
import { FormattedText } from './formatted-text.tsx'
import { MessageButtons } from './message-buttons.tsx'
import { MessageMedia } from './message-media.tsx'
import { MessageMenu } from './message-menu.tsx'
import { ContactCard, LocationCard, PollCard, plainNameOf } from './message-parts.tsx'
import type { ConversationDetail, MessageHands } from './thread.tsx'

type Props = {
  messages: readonly [Message, ...Message[]]
  isLast: boolean
  conversation: ConversationDetail
  hands: MessageHands
  byId: ReadonlyMap<string, Message>
}

/** What somebody said: the client on the left, we on the right; an album is one bubble. */
export function Bubble({ messages, isLast, conversation, hands, byId }: Props) {
  const t = useText()
  const [first] = messages
  const isOut = first.direction === 'out'
  const isBot = first.author.kind === 'bot'
  const media = messages.flatMap((message) => message.media)
  const said = messages.find((message) => message.body.text)
  const replied = first.replyToId ? (byId.get(first.replyToId) ?? null) : null
  return (
    <article
      aria-label={isOut ? t('inbox.message.ours') : t('inbox.message.theirs', { name: conversation.contact.name })}
      className={cn(
        'group/message grid max-w-[84%] gap-x-2 gap-y-0.5 phone:max-w-[92%]',
        isOut ? 'ml-auto justify-end' : 'grid-cols-[24px_minmax(0,auto)] justify-start',
      )}
    >
      {!isOut && <span className="self-end">{isLast && <Avatar name={conversation.contact.name} />}</span>}
      <div className={cn('flex min-w-0 items-center gap-1', isOut && 'flex-row-reverse')}>
        <div
          className={cn(
            'min-w-0 text-14 break-words',
            isOut ? 'rounded-[12px_12px_4px_12px]' : 'rounded-[12px_12px_12px_4px]',
            !isOut && 'bg-bubble-in shadow-[inset_0_0_0_1px_var(--line)]',
            isOut && (isBot ? 'shadow-[inset_0_0_0_1px_var(--line-2)]' : 'bg-bubble-out'),
            media.length > 0 && !first.deletedAt ? 'p-0.75' : 'px-2.75 py-1.75',
          )}
        >
          {replied && <Quote message={replied} />}
          {first.deletedAt ? (
            <span className="text-text-3 italic">{t('inbox.message.deleted')}</span>
          ) : (
            <>
              {first.body.forwardedFrom && (
                <p className="text-12 text-text-3">
                  {t('inbox.message.forwarded', { from: first.body.forwardedFrom })}
                </p>
              )}
              {media.length > 0 && <MessageMedia media={media} kind={first.kind} />}
              {first.body.location && <LocationCard location={first.body.location} />}
              {first.body.contact && <ContactCard contact={first.body.contact} />}
              {first.body.poll && <PollCard poll={first.body.poll} />}
              {said ? (
                <p
                  className={cn('whitespace-pre-wrap', media.length > 0 && 'max-w-[min(300px,66vw)] px-2 pt-1.5 pb-1')}
                >
                  <FormattedText text={said.body.text} spans={said.body.spans} />
                </p>
              ) : (
                hasNothing(first, media.length) && <span className="text-text-3 italic">{plainNameOf(first, t)}</span>
              )}
              {first.body.buttons && first.body.buttons.length > 0 && <MessageButtons rows={first.body.buttons} />}
            </>
          )}
        </div>
        {!first.deletedAt && <MessageMenu message={said ?? first} conversation={conversation} hands={hands} />}
      </div>
      <Reactions message={first} isOut={isOut} />
      {(isLast || first.editedAt || first.delivery?.state !== 'sent') && <Meta message={first} />}
      <DeliveryTrouble message={first} />
    </article>
  )
}

const hasNothing = ({ body }: Message, mediaCount: number): boolean =>
  mediaCount === 0 && !body.location && !body.contact && !body.poll

function Meta({ message }: { message: Message }) {
  const t = useText()
  const format = useFormat()
  const { nameOf } = useMembers()
  const myId = useSession()?.here?.memberId
  const { author } = message
  const who =
    author.kind === 'bot'
      ? t('inbox.author.bot')
      : author.kind === 'owner'
        ? t('inbox.author.owner')
        : author.kind === 'member' && author.memberId !== myId
          ? (nameOf(author.memberId) ?? t('inbox.author.colleague'))
          : null
  return (
    <p
      className={cn(
        'num flex flex-wrap items-center gap-1 px-0.5 text-11 text-text-3',
        message.direction === 'out' ? 'justify-end' : 'col-start-2',
      )}
    >
      {author.kind === 'bot' && <Icon of={Bot} size={13} />}
      {(author.kind === 'owner' || (who && author.kind === 'member')) && <Icon of={UserRound} size={12} />}
      {who && `${who} · `}
      <time dateTime={message.sentAt.toISOString()} title={format.exact(message.sentAt)}>
        {format.clock(message.sentAt)}
      </time>
      {message.editedAt && !message.deletedAt && (
        <span title={format.exact(message.editedAt)}> · {t('inbox.message.edited')}</span>
      )}
      <DeliveryMark message={message} />
    </p>
  )
}

function Quote({ message }: { message: Message }) {
  const t = useText()
  return (
    <p className="mb-1 flex max-w-80 items-center gap-1.5 rounded-[4px] border-l-2 border-accent bg-hover px-2 py-1 text-12 text-text-2">
      <Icon of={CornerUpLeft} size={12} className="text-text-3" />
      <span className="truncate">{message.body.text || plainNameOf(message, t)}</span>
    </p>
  )
}

function Reactions({ message, isOut }: { message: Message; isOut: boolean }) {
  const t = useText()
  if (message.reactions.length === 0) return null
  return (
    <p className={cn('flex gap-1', isOut ? 'justify-end' : 'col-start-2')}>
      {message.reactions.map(({ emoji, by }, index) => (
        <span
          key={index}
          title={t(by === 'us' ? 'inbox.reaction.ours' : 'inbox.reaction.theirs')}
          className="rounded-full bg-sunken px-1.5 text-12/5"
        >
          {emoji}
        </span>
      ))}
    </p>
  )
}
