import { useMemo } from 'react'
import { Time, useFormat, type Column } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { sourceText } from '../source-text.ts'
import { stageOf } from '../use-pipelines.ts'
import type { LeadView, Pipeline } from '../types.ts'
import { KindMark, NextStepMark, RottingMark, StageMark } from './lead-marks.tsx'
import { MemberLabel } from './member-select.tsx'

/** The facts of a lead as columns of the table. */
export function useLeadColumns(pipelines: readonly Pipeline[]): readonly Column<LeadView>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    (): readonly Column<LeadView>[] => [
      {
        id: 'contact',
        label: t('leads.contact'),
        isFixed: true,
        width: 190,
        cell: (lead) => <span className="font-medium">{lead.contact.name || lead.title}</span>,
      },
      {
        id: 'title',
        label: t('leads.wish'),
        sortable: 'asc',
        cell: (lead) => lead.title,
      },
      {
        id: 'stage',
        label: t('leads.stage'),
        width: 130,
        phone: 'aside',
        cell: (lead) => <StageMark stage={stageOf(pipelines, lead.stageId)} />,
      },
      {
        id: 'amount',
        label: t('leads.amount'),
        width: 110,
        align: 'right',
        sortable: 'desc',
        cell: (lead) => lead.amount && format.money(lead.amount),
      },
      {
        id: 'due',
        label: t('leads.next-step'),
        width: 210,
        sortable: 'asc',
        cell: (lead) => (
          <span className="flex gap-1">
            <NextStepMark lead={lead} />
            <RottingMark lead={lead} />
          </span>
        ),
      },
      {
        id: 'assignee',
        label: t('leads.assignee'),
        width: 160,
        cell: (lead) => <MemberLabel memberId={lead.assigneeId} />,
      },
      {
        id: 'kind',
        label: t('leads.kind'),
        width: 120,
        startsHidden: true,
        phone: 'hide',
        cell: (lead) => <KindMark kind={lead.kind} />,
      },
      {
        id: 'phone',
        label: t('leads.phone'),
        width: 150,
        startsHidden: true,
        phone: 'hide',
        cell: (lead) => {
          const phone = lead.phone ?? lead.contact.phone
          return phone && <span className="num">{format.phone(phone)}</span>
        },
      },
      { id: 'source', label: t('leads.source'), width: 110, phone: 'hide', cell: (lead) => sourceText(lead.source, t) },
      {
        id: 'active',
        label: t('leads.active'),
        width: 120,
        sortable: 'desc',
        startsHidden: true,
        phone: 'hide',
        cell: (lead) => <Time at={lead.lastActivityAt} />,
      },
      {
        id: 'created',
        label: t('leads.created'),
        width: 120,
        sortable: 'desc',
        phone: 'hide',
        cell: (lead) => <Time at={lead.createdAt} />,
      },
    ],
    [t, format, pipelines],
  )
}
