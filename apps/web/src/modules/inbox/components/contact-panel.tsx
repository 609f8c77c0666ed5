import { useQuery } from '@tanstack/react-query'
import { ClipboardList, Merge, Phone, Target } from 'lucide-react'
import { useState } from 'react'
import { Avatar, Button, Icon, Section, buttonClass, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { ContactFacts, ContactTimeline, MergeDialog } from '../../contacts/index.ts'
import { ContactLeads } from './contact-leads.tsx'
import { ContactRequests } from './contact-requests.tsx'
import { LabelPicker } from './label-picker.tsx'
import { NewLeadDialog } from './new-lead-dialog.tsx'
import { NewRequestDialog } from './new-request-dialog.tsx'
import { OtherConversations } from './other-conversations.tsx'
import type { ConversationDetail } from './thread.tsx'

type Opened = 'lead' | 'request' | 'merge' | null

/** Who one is talking to: how to reach them, what they want, what happened. */
export function ContactPanel({ conversation }: { conversation: ConversationDetail }) {
  const t = useText()
  const can = useCan()
  const format = useFormat()
  const [opened, setOpened] = useState<Opened>(null)
  const { contact } = conversation
  const phone = contact.identities.find(({ kind }) => kind === 'phone')?.value
  const close = () => setOpened(null)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Section>
        <div className="flex items-center gap-3">
          <Avatar name={contact.name} size="xl" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-16">{contact.name}</h2>
            <p className="text-12 text-text-3">
              {[t('inbox.contact.since', { date: format.date(contact.createdAt) }), contact.city]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </div>
        <div className="mt-3 grid grid-cols-2 gap-2">
          {phone && (
            <a href={`tel:${phone}`} className={buttonClass({ size: 'sm' })}>
              <Icon of={Phone} className="text-text-2" />
              {t('inbox.contact.call')}
            </a>
          )}
          <Button
            size="sm"
            icon={ClipboardList}
            reason={can('requests.edit') ? undefined : t('inbox.read-only')}
            onClick={() => setOpened('request')}
          >
            {t('inbox.contact.request')}
          </Button>
          <Button
            size="sm"
            icon={Target}
            reason={can('leads.edit') ? undefined : t('inbox.read-only')}
            onClick={() => setOpened('lead')}
          >
            {t('inbox.contact.lead')}
          </Button>
          <Button
            size="sm"
            icon={Merge}
            reason={can('contacts.merge') ? undefined : t('inbox.read-only')}
            onClick={() => setOpened('merge')}
          >
            {t('inbox.contact.merge')}
          </Button>
        </div>
      </Section>
      <Section>
        <ContactFacts contact={contact} />
      </Section>
      <Section title={t('inbox.labels')}>
        <LabelPicker conversation={conversation} />
      </Section>
      <ContactRequests contactId={contact.id} />
      <ContactLeads contactId={contact.id} />
      <OtherConversations conversation={conversation} />
      <Section title={t('inbox.contact.timeline')}>
        <ContactTimeline subjectId={contact.id} />
      </Section>
      {opened === 'merge' && <MergeDialog contact={contact} onClose={close} />}
      {opened === 'lead' && <NewLeadDialog conversation={conversation} onClose={close} />}
      {opened === 'request' && <NewRequestDialog conversation={conversation} onClose={close} />}
    </div>
  )
}

/** The currency the company quotes in. */
export const useCurrency = () =>
  useQuery(orpc.identity.getCompany.queryOptions({ staleTime: 300_000 })).data?.currency ?? 'USD'
