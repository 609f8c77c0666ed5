import { AtSign, MessageCircle, Phone, UserRound } from 'lucide-react'
import { Avatar, Icon, Section, useFormat, useUi } from '@cartie/ui'
import type { LucideIcon } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import type { LeadView } from '../types.ts'

type ContactCard = LeadView['contact']

/** Who it is and how to reach them. */
export function LeadContact({
  lead,
}: {
  lead: { contact: ContactCard; phone?: string | null; conversationId: string | null }
}) {
  const t = useText()
  const format = useFormat()
  const { Link } = useUi()
  const { contact } = lead
  const phones = [...new Set([lead.phone, contact.phone].filter((phone) => typeof phone === 'string'))]
  return (
    <Section title={t('leads.contact')}>
      <div className="grid gap-1">
        <div className="flex items-center gap-2 pb-1">
          <Avatar name={contact.name || '?'} />
          <b className="min-w-0 truncate">{contact.name || t('leads.contact.nameless')}</b>
        </div>
        {phones.map((phone) => (
          <a key={phone} href={`tel:${phone}`} className={lineClass}>
            <Line icon={Phone}>
              <span className="num">{format.phone(phone)}</span>
            </Line>
          </a>
        ))}
        {contact.username && (
          <a href={`https://t.me/${contact.username}`} target="_blank" rel="noreferrer" className={lineClass}>
            <Line icon={AtSign}>{contact.username}</Line>
          </a>
        )}
        {lead.conversationId && (
          <Link href={`/inbox?c=${lead.conversationId}`} className={lineClass}>
            <Line icon={MessageCircle}>{t('leads.conversation')}</Line>
          </Link>
        )}
        {phones.length === 0 && !contact.username && !lead.conversationId && (
          <p className="flex items-center gap-2 text-text-3">
            <Line icon={UserRound}>{t('leads.contact.unreachable')}</Line>
          </p>
        )}
      </div>
    </Section>
  )
}

const lineClass = '-mx-1.5 flex min-h-7 items-center gap-2 rounded-in px-1.5 hover:bg-hover phone:min-h-11'

const Line = ({ icon, children }: { icon: LucideIcon; children: React.ReactNode }) => (
  <>
    <Icon of={icon} className="text-text-3" />
    <span className="min-w-0 truncate">{children}</span>
  </>
)
