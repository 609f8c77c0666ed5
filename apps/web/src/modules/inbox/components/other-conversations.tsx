import { useQuery } from '@tanstack/react-query'
import { Icon, Section, Time, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { channelIcons } from '../channel-icons.ts'
import type { ConversationDetail } from './thread.tsx'

/** The same person on other channels. */
export function OtherConversations({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const { Link } = useUi()
  const input = { contactId: conversation.contact.id }
  const all = useQuery(orpc.inbox.conversationsOfContact.queryOptions({ input })).data ?? []
  const others = all.filter(({ id }) => id !== conversation.id)
  if (others.length === 0) return null
  return (
    <Section title={t('inbox.contact.conversations')}>
      <ul className="grid gap-1.5">
        {others.map((other) => (
          <li key={other.id}>
            <Link
              href={`/inbox?c=${other.id}`}
              className="-mx-1.5 flex items-center gap-2 rounded-in px-1.5 py-1 hover:bg-hover"
            >
              <Icon of={channelIcons[other.channel]} size={14} className="text-text-3" />
              <span className="min-w-0 flex-1 truncate">{other.preview.text || other.accountName}</span>
              <Time at={other.lastMessageAt} className="text-11 text-text-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
