import { Flag, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, toast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useMemberOptions } from '../../leads/index.ts'
import { requestPriorities, type RequestView } from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'
import { priorityLooks } from './request-marks.tsx'

/** What may be done to several requests at once. */
export function RequestBulk({ requests, clear }: { requests: readonly RequestView[]; clear: () => void }) {
  const t = useText()
  const can = useCan()
  const members = useMemberOptions()
  const { assign, prioritise } = useRequestCommands()
  const [isBusy, setIsBusy] = useState(false)
  const reason = can('requests.edit') ? undefined : t('requests.read-only')
  const each = async (change: (requestId: string) => Promise<unknown>) => {
    setIsBusy(true)
    let done = 0
    for (const { id } of requests)
      await change(id).then(
        () => done++,
        () => undefined,
      )
    setIsBusy(false)
    const said = t('requests.bulk.done', { done, all: requests.length })
    if (done < requests.length) return toast.bad(said)
    toast.ok(said)
    clear()
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
            onPress: () => void each((requestId) => assign.mutateAsync({ requestId, assigneeId: value })),
          })),
          'line',
          {
            label: t('leads.member.none'),
            onPress: () => void each((requestId) => assign.mutateAsync({ requestId, assigneeId: null })),
          },
        ]}
      />
      <Menu
        trigger={
          <Button icon={Flag} busy={isBusy} reason={reason}>
            {t('requests.priority')}
          </Button>
        }
        items={requestPriorities.map((priority) => ({
          label: t(`requests.priority.${priority}`),
          icon: priorityLooks[priority].icon,
          onPress: () => void each((requestId) => prioritise.mutateAsync({ requestId, priority })),
        }))}
      />
    </>
  )
}
