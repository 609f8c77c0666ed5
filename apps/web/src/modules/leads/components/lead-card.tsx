import { Avatar, Badge, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { sourceText } from '../source-text.ts'
import type { LeadView } from '../types.ts'
import { useMemberName } from '../use-members.ts'
import { KindMark, NextStepMark, RepeatMark, RottingMark } from './lead-marks.tsx'

/** A lead on the board: who, what they want and for how much, what comes next. */
export function LeadCard({ lead }: { lead: LeadView }) {
  const t = useText()
  const format = useFormat()
  const assignee = useMemberName()(lead.assigneeId)
  const name = lead.contact.name || lead.title
  const wish = [name === lead.title ? null : lead.title, lead.amount && format.money(lead.amount)]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex min-w-0 items-center gap-2">
        <b className="min-w-0 flex-1 truncate">{name}</b>
        {assignee && <Avatar name={assignee} size="sm" alone />}
      </div>
      <p className="truncate text-12 text-text-2 empty:hidden">{wish.filter(Boolean).join(' · ')}</p>
      <div className="flex flex-wrap gap-1 pr-7 empty:hidden">
        <NextStepMark lead={lead} />
        <RottingMark lead={lead} />
        {lead.kind === 'SELL' && <KindMark kind={lead.kind} />}
        <RepeatMark count={lead.repeatCount} />
        {lead.source && <Badge outlined>{sourceText(lead.source, t)}</Badge>}
      </div>
    </div>
  )
}
