import { useQuery } from '@tanstack/react-query'
import { EllipsisVertical, Link2, MessageCircle, RotateCcw, Trophy, XCircle } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button, IconButton, Menu, Section, buttonClass, toast, useUi, type DetailView } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { LeadDetail } from '../types.ts'
import { useChangeRefusal } from '../use-change-refusal.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { stageOf, usePipelines } from '../use-pipelines.ts'
import { CloseLeadDialog, type Closing } from './close-lead-dialog.tsx'
import { LeadAppointments } from './lead-appointments.tsx'
import { LeadContact } from './lead-contact.tsx'
import { LeadFacts } from './lead-facts.tsx'
import { LeadHead } from './lead-head.tsx'
import { StageMark } from './lead-marks.tsx'
import { LeadRequests } from './lead-requests.tsx'
import { LeadTasks } from './lead-tasks.tsx'
import { SaidByClient } from './said-by-client.tsx'
import { Story } from './story.tsx'
import { useTellLead } from '../use-tell-lead.tsx'

/** A lead described once, for the sheet and for its page; `dialogs` go beside it. */
export function useLeadView(leadId: string): { view: DetailView<LeadDetail>; dialogs: ReactNode } {
  const t = useText()
  const pipelines = usePipelines()
  const [closing, setClosing] = useState<Closing | null>(null)
  const tell = useTellLead()
  const view: DetailView<LeadDetail> = {
    query: useQuery(orpc.leads.getLead.queryOptions({ input: { leadId } })),
    title: (lead) => lead.contact.name || lead.title,
    badge: (lead) => <StageMark stage={stageOf(pipelines, lead.stageId)} />,
    actions: (lead) => <LeadActions lead={lead} onClose={setClosing} />,
    facts: (lead) => (
      <>
        <LeadHead lead={lead} onClose={setClosing} />
        <LeadFacts lead={lead} />
        <LeadTasks leadId={lead.id} />
        <LeadAppointments leadId={lead.id} />
        <LeadRequests lead={lead} />
        <SaidByClient lead={lead} />
      </>
    ),
    story: (lead) => (
      <>
        <LeadContact lead={lead} />
        <Section title={t('leads.story')}>
          <Story subjectId={lead.id} label={t('leads.story')} tell={tell} />
        </Section>
      </>
    ),
  }
  return { view, dialogs: closing && <CloseLeadDialog closing={closing} onClose={() => setClosing(null)} /> }
}

function LeadActions({ lead, onClose }: { lead: LeadDetail; onClose: (closing: Closing) => void }) {
  const t = useText()
  const { Link } = useUi()
  const reason = useCan()('leads.edit') ? undefined : t('leads.read-only')
  const { reopen } = useLeadCommands()
  const refuse = useChangeRefusal()
  const isOpen = lead.outcome === 'open'
  const takeUp = () =>
    reopen.mutate(
      { leadId: lead.id, version: lead.version },
      { onError: refuse, onSuccess: () => toast.ok(t('leads.reopened')) },
    )
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/leads/${lead.id}`)
    toast.ok(t('leads.link-copied'))
  }
  return (
    <>
      {lead.conversationId && (
        <Link href={`/inbox?c=${lead.conversationId}`} className={buttonClass()}>
          <MessageCircle aria-hidden="true" size={16} className="text-text-2" />
          <span className="phone:sr-only">{t('leads.write')}</span>
        </Link>
      )}
      {isOpen ? (
        <Button icon={Trophy} reason={reason} onClick={() => onClose({ lead, outcome: 'won' })}>
          <span className="phone:sr-only">{t('leads.close.won')}</span>
        </Button>
      ) : (
        <Button icon={RotateCcw} reason={reason} busy={reopen.isPending} onClick={takeUp}>
          {t('leads.reopen')}
        </Button>
      )}
      <Menu
        align="end"
        trigger={<IconButton icon={EllipsisVertical} label={t('leads.more')} />}
        items={[
          { label: t('leads.copy-link'), icon: Link2, onPress: () => void copyLink() },
          isOpen && {
            label: t('leads.close.lost'),
            icon: XCircle,
            bad: true,
            reason,
            onPress: () => onClose({ lead, outcome: 'lost' }),
          },
        ]}
      />
    </>
  )
}
