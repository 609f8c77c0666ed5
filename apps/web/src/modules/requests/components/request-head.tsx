import { Select, toast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { MemberLabel, MemberSelect, Steps, useCarTitle, useChangeRefusal } from '../../leads/index.ts'
import { requestPriorities, requestStates, type RequestDetail, type RequestPriority } from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'
import { PriorityMark, priorityLooks } from './request-marks.tsx'

/** What the request is, how urgent, whose, and where its life stands. */
export function RequestHead({ request }: { request: RequestDetail }) {
  const t = useText()
  const { title } = useCarTitle()
  const tone = request.state === 'WON' ? 'won' : request.state === 'LOST' ? 'lost' : 'open'
  const last = request.state === 'LOST' ? 'WON' : 'LOST'
  return (
    <section className="grid gap-4 border-b border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="min-w-0 text-20 break-words phone:text-16">{title(request)}</h2>
        <div className="flex items-center gap-2">
          <PriorityChoice request={request} />
          <AssigneeChoice request={request} />
        </div>
      </div>
      <Steps
        label={t('requests.state')}
        tone={tone}
        current={request.state}
        steps={requestStates
          .filter((state) => state !== last)
          .map((state) => ({ id: state, label: t(`requests.state.${state}`) }))}
      />
    </section>
  )
}

function PriorityChoice({ request }: { request: RequestDetail }) {
  const t = useText()
  const can = useCan()
  const { prioritise } = useRequestCommands()
  const refuse = useChangeRefusal()
  if (!can('requests.edit')) return <PriorityMark priority={request.priority} always />
  return (
    <Select<RequestPriority>
      size="sm"
      label={t('requests.priority')}
      value={request.priority}
      className="w-auto!"
      options={requestPriorities.map((value) => ({
        value,
        label: t(`requests.priority.${value}`),
        icon: priorityLooks[value].icon,
      }))}
      onChange={(priority) =>
        priority &&
        priority !== request.priority &&
        prioritise.mutate({ requestId: request.id, priority }, { onError: refuse })
      }
    />
  )
}

function AssigneeChoice({ request }: { request: RequestDetail }) {
  const t = useText()
  const can = useCan()
  const { assign } = useRequestCommands()
  const refuse = useChangeRefusal()
  const give = (assigneeId: string | null, before: string | null) =>
    assign.mutate(
      { requestId: request.id, assigneeId },
      {
        onError: refuse,
        onSuccess: () =>
          toast.ok(t('leads.fact.saved', { fact: t('requests.assignee') }), { undo: () => give(before, assigneeId) }),
      },
    )
  if (!can('requests.edit')) return <MemberLabel memberId={request.assigneeId} />
  return (
    <MemberSelect
      size="sm"
      className="w-auto! max-w-56"
      label={t('requests.assignee')}
      value={request.assigneeId}
      onChange={(id) => id !== request.assigneeId && give(id, request.assigneeId)}
    />
  )
}
