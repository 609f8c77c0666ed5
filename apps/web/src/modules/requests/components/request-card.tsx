import { Avatar, Badge, Time } from '@cartie/ui'
import { HandCoins } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useCarTitle, useMemberName } from '../../leads/index.ts'
import type { RequestView } from '../types.ts'
import { PriorityMark } from './request-marks.tsx'

/** A request on the board: what is wanted, by whom, for how much. */
export function RequestCard({ request }: { request: RequestView }) {
  const t = useText()
  const { car, price } = useCarTitle()
  const assignee = useMemberName()(request.assigneeId)
  const facts = [price(request), request.city].filter(Boolean).join(' · ')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex min-w-0 items-center gap-2">
        <b className="min-w-0 flex-1 truncate">{car(request)}</b>
        {assignee && <Avatar name={assignee} size="sm" alone />}
      </div>
      <p className="truncate text-12 text-text-2 empty:hidden">{facts}</p>
      <p className="flex min-w-0 items-center gap-1.5 text-12 text-text-3">
        <span className="num shrink-0">{request.number}</span>
        <span className="min-w-0 truncate">{request.contact.name}</span>
      </p>
      <div className="flex flex-wrap items-center gap-1 pr-7">
        <PriorityMark priority={request.priority} />
        {request.kind === 'SELL' && (
          <Badge tone="info" icon={HandCoins}>
            {t('leads.kind.SELL')}
          </Badge>
        )}
        <Time at={request.createdAt} className="text-11 text-text-3" />
      </div>
    </div>
  )
}
