import { useQuery } from '@tanstack/react-query'
import {
  CircleCheck,
  CircleDashed,
  ClipboardList,
  MessagesSquare,
  Target,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, Icon, Section, buttonClass, cn, useFormat, useUi } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { ContactTimeline } from '../../contacts/index.ts'
import { visitorIdOf, type Visitor } from '../visit.ts'

/** What became of the client's words, live: the contact, the conversation, the lead, the request, and every fact in order. */
export function Happenings({ accountId, visitor }: { accountId: string; visitor: Visitor }) {
  const t = useText()
  const { Link } = useUi()
  const search = visitorIdOf(visitor)
  const found = useQuery(orpc.contacts.listContacts.queryOptions({ input: { search, limit: 1 } }))
  const contact = found.data?.items[0] ?? null
  const enabled = contact !== null
  // @NOTE asked only once the contact is known: `enabled`.
  const contactId = contact?.id as NonNullable<typeof contact>['id']
  const conversations =
    useQuery(orpc.inbox.conversationsOfContact.queryOptions({ input: { contactId }, enabled })).data ?? []
  const leads =
    useQuery(orpc.leads.listLeads.queryOptions({ input: { contactId, limit: 3 }, enabled })).data?.items ?? []
  const requests =
    useQuery(orpc.requests.listRequests.queryOptions({ input: { contactId, limit: 3 }, enabled })).data?.items ?? []
  const conversation = conversations.find((each) => each.accountId === accountId) ?? conversations[0]
  return (
    <>
      <Section title={t('simulator.happened')}>
        <p className="mb-3 text-text-3">{t('simulator.happened.text')}</p>
        <ol className="grid gap-1">
          <Step
            icon={UserRound}
            isDone={enabled}
            name={t('simulator.step.contact')}
            waits={t('simulator.step.contact.waits')}
          >
            {contact && (
              <ContactLine
                name={contact.name}
                phone={contact.identities.find(({ kind }) => kind === 'phone')?.value ?? null}
              />
            )}
          </Step>
          <Step
            icon={MessagesSquare}
            isDone={conversation !== undefined}
            name={t('simulator.step.conversation')}
            waits={t('simulator.step.conversation.waits')}
          >
            {conversation && (
              <>
                <Link href={`/inbox?c=${conversation.id}`} className="link">
                  {t('simulator.step.conversation.open')}
                </Link>
                <Badge>
                  {t(conversation.holder.kind === 'bot' ? 'simulator.holder.bot' : 'simulator.holder.person')}
                </Badge>
              </>
            )}
          </Step>
          <Step
            icon={Target}
            isDone={leads.length > 0}
            name={t('simulator.step.lead')}
            waits={t('simulator.step.lead.waits')}
          >
            {leads.map((lead) => (
              <Link key={lead.id} href={`/leads/${lead.id}`} className="link">
                {lead.title}
              </Link>
            ))}
          </Step>
          <Step
            icon={ClipboardList}
            isDone={requests.length > 0}
            name={t('simulator.step.request')}
            waits={t('simulator.step.request.waits')}
          >
            {requests.map((request) => (
              <Link key={request.id} href={`/requests/${request.id}`} className="link num">
                {[request.number, [request.make, request.model].filter(Boolean).join(' ')].filter(Boolean).join(' · ')}
              </Link>
            ))}
          </Step>
        </ol>
        {conversation && (
          <Link href={`/inbox?c=${conversation.id}`} className={cn(buttonClass({}), 'mt-4 w-full')}>
            <Icon of={MessagesSquare} className="text-text-2" />
            {t('simulator.answer')}
          </Link>
        )}
      </Section>
      {contact && (
        <Section title={t('simulator.timeline')}>
          <ContactTimeline subjectId={contact.id} />
        </Section>
      )}
    </>
  )
}

function ContactLine({ name, phone }: { name: string; phone: string | null }) {
  const format = useFormat()
  return (
    <span>
      {name}
      {phone && <span className="num text-text-3"> · {format.phone(phone)}</span>}
    </span>
  )
}

type StepProps = { icon: LucideIcon; isDone: boolean; name: string; waits: string; children: ReactNode }

function Step({ icon, isDone, name, waits, children }: StepProps) {
  const t = useText()
  return (
    <li
      className={cn(
        'grid grid-cols-[28px_minmax(0,1fr)_auto] items-start gap-x-2 rounded-box p-2',
        isDone && 'bg-surface-2',
      )}
    >
      <span className="grid size-7 place-items-center rounded-full bg-sunken text-text-2">
        <Icon of={icon} size={14} />
      </span>
      <div className="grid min-w-0 gap-0.5 pt-0.5">
        <b className="font-medium">{name}</b>
        {isDone ? (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">{children}</span>
        ) : (
          <span className="text-12 text-text-3">{waits}</span>
        )}
      </div>
      <span role="img" aria-label={t(isDone ? 'simulator.step.done' : 'simulator.step.not-yet')} className="pt-1.5">
        <Icon of={isDone ? CircleCheck : CircleDashed} className={isDone ? 'text-ok' : 'text-text-3'} />
      </span>
    </li>
  )
}
