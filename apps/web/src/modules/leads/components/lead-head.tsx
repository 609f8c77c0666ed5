import { useFormat } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { LeadDetail } from '../types.ts'
import { useChangeRefusal } from '../use-change-refusal.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { pipelineOf, usePipelines } from '../use-pipelines.ts'
import type { Closing } from './close-lead-dialog.tsx'
import { KindMark, NextStepMark, RepeatMark, RottingMark } from './lead-marks.tsx'
import { Steps } from './steps.tsx'

/** What the lead is about, how urgent it is, and the stages it goes through: a press on one moves it there. */
export function LeadHead({ lead, onClose }: { lead: LeadDetail; onClose: (closing: Closing) => void }) {
  const t = useText()
  const format = useFormat()
  const can = useCan()
  const { move } = useLeadCommands()
  const refuse = useChangeRefusal()
  const stages = pipelineOf(usePipelines(), lead.pipelineId)?.stages ?? []
  const go = (stageId: string) => {
    const stage = stages.find(({ id }) => id === stageId)
    if (!stage || move.isPending) return
    if (stage.kind !== 'open' && lead.outcome !== stage.kind)
      return onClose({ lead, outcome: stage.kind, stageId: stage.id })
    move.mutate({ leadId: lead.id, stageId, version: lead.version }, { onError: refuse })
  }
  const isCarNamed = lead.title !== lead.contact.name
  const shown = stages.filter(({ kind, id }) => kind === 'open' || lead.outcome === kind || id === lead.stageId)
  const won = stages.find(({ kind }) => kind === 'won')
  const steps = lead.outcome === 'open' && won ? [...shown, won] : shown
  return (
    <section className="grid gap-3 border-b border-line p-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="min-w-0 text-16 break-words">
          {[isCarNamed && lead.title, lead.amount && format.money(lead.amount)].filter(Boolean).join(', ') ||
            t('leads.wish.unknown')}
        </h2>
        <KindMark kind={lead.kind} />
        <RottingMark lead={lead} />
        <RepeatMark count={lead.repeatCount} />
        <NextStepMark lead={lead} />
      </div>
      <Steps
        label={t('leads.stage')}
        steps={steps.map(({ id, name }) => ({ id, label: name }))}
        current={lead.stageId}
        tone={lead.outcome}
        onStep={can('leads.edit') ? go : undefined}
      />
    </section>
  )
}
