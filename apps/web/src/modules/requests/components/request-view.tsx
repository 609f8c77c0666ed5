import { useQuery } from '@tanstack/react-query'
import { EllipsisVertical, Link2, MessageCircle, RotateCcw, Target, Trophy, XCircle } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button, Icon, IconButton, Menu, Section, buttonClass, toast, useUi, type DetailView } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { LeadContact, Story, useChangeRefusal } from '../../leads/index.ts'
import { isClosed, type RequestDetail } from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'
import { useTellRequest } from '../use-tell-request.ts'
import { CloseRequestDialog, type Closing } from './close-request-dialog.tsx'
import { RequestFacts } from './request-facts.tsx'
import { RequestHead } from './request-head.tsx'
import { StateMark } from './request-marks.tsx'
import { RequestNotes } from './request-notes.tsx'
import { RequestPhotos } from './request-photos.tsx'

/** A request described once, for the sheet and for its page; `dialogs` go beside it. */
export function useRequestView(requestId: string): { view: DetailView<RequestDetail>; dialogs: ReactNode } {
  const t = useText()
  const tell = useTellRequest()
  const [closing, setClosing] = useState<Closing | null>(null)
  const view: DetailView<RequestDetail> = {
    query: useQuery(orpc.requests.getRequest.queryOptions({ input: { requestId } })),
    title: (request) => <span className="num">{request.number}</span>,
    badge: (request) => <StateMark state={request.state} />,
    actions: (request) => <RequestActions request={request} onClose={setClosing} />,
    facts: (request) => (
      <>
        <RequestHead request={request} />
        <RequestFacts request={request} />
        <RequestPhotos request={request} />
        <RequestNotes request={request} />
      </>
    ),
    story: (request) => (
      <>
        <LeadContact lead={request} />
        {request.leadId && <LeadLink leadId={request.leadId} />}
        <Section title={t('leads.story')}>
          <Story subjectId={request.id} label={t('leads.story')} tell={tell} />
        </Section>
      </>
    ),
  }
  return { view, dialogs: closing && <CloseRequestDialog closing={closing} onClose={() => setClosing(null)} /> }
}

function RequestActions({ request, onClose }: { request: RequestDetail; onClose: (closing: Closing) => void }) {
  const t = useText()
  const { Link } = useUi()
  const reason = useCan()('requests.edit') ? undefined : t('requests.read-only')
  const { reopen } = useRequestCommands()
  const refuse = useChangeRefusal()
  const isOpen = !isClosed(request.state)
  const takeUp = () =>
    reopen.mutate(
      { requestId: request.id, version: request.version },
      {
        onError: refuse,
        onSuccess: ({ number, state }) =>
          toast.ok(t('requests.reopened', { number, state: t(`requests.state.${state}`) })),
      },
    )
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/requests/${request.id}`)
    toast.ok(t('leads.link-copied'))
  }
  return (
    <>
      {request.conversationId && (
        <Link href={`/inbox?c=${request.conversationId}`} className={buttonClass()}>
          <Icon of={MessageCircle} className="text-text-2" />
          <span className="phone:sr-only">{t('leads.write')}</span>
        </Link>
      )}
      {isOpen ? (
        <Button icon={Trophy} reason={reason} onClick={() => onClose({ request, outcome: 'WON' })}>
          <span className="phone:sr-only">{t('requests.close.won')}</span>
        </Button>
      ) : (
        <Button icon={RotateCcw} reason={reason} busy={reopen.isPending} onClick={takeUp}>
          {t('requests.reopen')}
        </Button>
      )}
      <Menu
        align="end"
        trigger={<IconButton icon={EllipsisVertical} label={t('leads.more')} />}
        items={[
          { label: t('leads.copy-link'), icon: Link2, onPress: () => void copyLink() },
          isOpen && {
            label: t('requests.close.lost'),
            icon: XCircle,
            bad: true,
            reason,
            onPress: () => onClose({ request, outcome: 'LOST' }),
          },
        ]}
      />
    </>
  )
}

/** The lead this request came out of. */
function LeadLink({ leadId }: { leadId: string }) {
  const t = useText()
  const { Link } = useUi()
  const { data: lead } = useQuery(orpc.leads.getLead.queryOptions({ input: { leadId } }))
  return (
    <Section title={t('requests.lead')}>
      <Link
        href={`/leads/${leadId}`}
        className="-mx-1.5 flex min-h-7 items-center gap-2 rounded-in px-1.5 hover:bg-hover phone:min-h-11"
      >
        <Icon of={Target} className="text-text-3" />
        <span className="min-w-0 truncate">{lead?.title ?? t('requests.lead.open')}</span>
      </Link>
    </Section>
  )
}
