import { useMemo } from 'react'
import { Time, type Column } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { MemberLabel, useCarTitle } from '../../leads/index.ts'
import type { RequestView } from '../types.ts'
import { PriorityMark, StateMark } from './request-marks.tsx'

/** The facts of a request as columns of the table. */
export function useRequestColumns(): readonly Column<RequestView>[] {
  const t = useText()
  const { car, price } = useCarTitle()
  return useMemo(
    (): readonly Column<RequestView>[] => [
      {
        id: 'number',
        label: t('requests.number'),
        width: 92,
        isFixed: true,
        phone: 'line',
        cell: (request) => <span className="num text-text-2">{request.number}</span>,
      },
      {
        id: 'car',
        label: t('requests.car'),
        isFixed: true,
        phone: 'title',
        cell: (request) => <span className="font-medium">{car(request)}</span>,
      },
      {
        id: 'price',
        label: t('requests.price'),
        width: 150,
        align: 'right',
        sortable: 'desc',
        cell: (request) => price(request),
      },
      {
        id: 'state',
        label: t('requests.state'),
        width: 140,
        phone: 'aside',
        cell: (request) => <StateMark state={request.state} />,
      },
      {
        id: 'priority',
        label: t('requests.priority'),
        width: 124,
        sortable: 'desc',
        cell: (request) => <PriorityMark priority={request.priority} always />,
      },
      { id: 'contact', label: t('requests.contact'), width: 160, cell: (request) => request.contact.name },
      { id: 'city', label: t('requests.city'), width: 96, phone: 'hide', cell: (request) => request.city },
      {
        id: 'kind',
        label: t('requests.kind'),
        width: 90,
        startsHidden: true,
        phone: 'hide',
        cell: (request) => t(`leads.kind.${request.kind}`),
      },
      {
        id: 'assignee',
        label: t('requests.assignee'),
        width: 150,
        cell: (request) => <MemberLabel memberId={request.assigneeId} />,
      },
      {
        id: 'updated',
        label: t('requests.updated'),
        width: 120,
        sortable: 'desc',
        startsHidden: true,
        phone: 'hide',
        cell: (request) => <Time at={request.updatedAt} />,
      },
      {
        id: 'created',
        label: t('requests.created'),
        width: 104,
        sortable: true,
        phone: 'hide',
        cell: (request) => <Time at={request.createdAt} />,
      },
    ],
    [t, car, price],
  )
}
