import { ArrowRightLeft, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, toast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { LeadView, Pipeline } from '../types.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { useMemberOptions } from '../use-members.ts'

type LeadBulkProps = { pipeline: Pipeline; leads: readonly LeadView[]; clear: () => void }

/** What may be done to several leads at once. Lost is left out: each needs its own reason. */
export function LeadBulk({ pipeline, leads, clear }: LeadBulkProps) {
  const t = useText()
  const can = useCan()
  const members = useMemberOptions()
  const { assign, move } = useLeadCommands()
  const [isBusy, setIsBusy] = useState(false)
  const reason = can('leads.edit') ? undefined : t('leads.read-only')
  const each = async (change: (lead: LeadView) => Promise<unknown>) => {
    setIsBusy(true)
    let done = 0
    for (const lead of leads)
      await change(lead).then(
        () => done++,
        () => undefined,
      )
    setIsBusy(false)
    const said = t('leads.bulk.done', { done, all: leads.length })
    if (done === leads.length) {
      toast.ok(said)
      clear()
    } else toast.bad(said)
  }
  return (
    <>
      <Menu
        trigger={
          <Button icon={UserRound} busy={isBusy} reason={reason}>
            {t('leads.bulk.assign')}
          </Button>
        }
        items={[
          ...members.map(({ value, label, hint }) => ({
            label,
            hint,
            onPress: () => void each(({ id }) => assign.mutateAsync({ leadId: id, assigneeId: value })),
          })),
          'line',
          {
            label: t('leads.member.none'),
            onPress: () => void each(({ id }) => assign.mutateAsync({ leadId: id, assigneeId: null })),
          },
        ]}
      />
      <Menu
        trigger={
          <Button icon={ArrowRightLeft} busy={isBusy} reason={reason}>
            {t('leads.bulk.move')}
          </Button>
        }
        items={pipeline.stages
          .filter((stage) => stage.kind !== 'lost')
          .map((stage) => ({
            label: stage.name,
            onPress: () => void each(({ id, version }) => move.mutateAsync({ leadId: id, stageId: stage.id, version })),
          }))}
      />
    </>
  )
}
