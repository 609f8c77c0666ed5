import { useState } from 'react'
import { Board, Button, toast, type BoardColumn, type BoardPlace } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useCarTitle, useChangeRefusal } from '../../leads/index.ts'
import {
  isClosed,
  requestStates,
  type RequestBoard as BoardData,
  type RequestState,
  type RequestView,
} from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'
import { CloseRequestDialog, type Closing } from './close-request-dialog.tsx'

import { RequestCard } from './request-card.tsx'

type RequestBoardProps = {
  data: BoardData
  /** The states shown as columns. */
  states: readonly RequestState[]
  onOpen: (request: RequestView) => void
  onState: (state: RequestState) => void
}

/** Requests by state. A person closes them and takes them up again; the steps between come with what happens to them. */
export function RequestBoard({ data, states, onOpen, onState }: RequestBoardProps) {
  const t = useText()
  const can = useCan()
  const { title } = useCarTitle()
  const { reopen } = useRequestCommands()
  const refuse = useChangeRefusal()
  const [closing, setClosing] = useState<Closing | null>(null)
  const columns = states.map((state): BoardColumn<RequestView> => {
    const column = data.columns.find((each) => each.state === state)
    const items = column?.items ?? []
    const count = column?.count ?? 0
    return {
      id: state,
      title: t(`requests.state.${state}`),
      rows: items,
      count,
      foot: count > items.length && (
        <Button size="sm" look="bare" onClick={() => onState(state)}>
          {t('leads.board.more', { count: count - items.length })}
        </Button>
      ),
    }
  })
  const drop = (request: RequestView, { columnId }: BoardPlace) => {
    const state = requestStates.find((each) => each === columnId)
    if (state === 'WON' || state === 'LOST') return setClosing({ request, outcome: state })
    reopen.mutate(
      { requestId: request.id, version: request.version },
      {
        onError: refuse,
        onSuccess: (opened) =>
          toast.ok(t('requests.reopened', { number: opened.number, state: t(`requests.state.${opened.state}`) })),
      },
    )
  }
  return (
    <>
      <Board
        label={t('requests.list.title')}
        columns={columns}
        rowId={(request) => request.id}
        rowName={(request) => `${request.number} ${title(request)}`}
        card={(request) => <RequestCard request={request} />}
        onOpen={onOpen}
        refusal={(request, columnId) => refusalOf(request, columnId, t)}
        onMove={can('requests.edit') ? drop : undefined}
      />
      {closing && <CloseRequestDialog closing={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

/** Why a card may not go into a column: only closing and taking up again are a person's to do here. */
function refusalOf(request: RequestView, columnId: string, t: ReturnType<typeof useText>): string | null {
  const toClosed = columnId === 'WON' || columnId === 'LOST'
  if (columnId === request.state) return t('requests.board.same')
  if (isClosed(request.state)) return toClosed ? t('requests.board.reopen-first') : null
  return toClosed ? null : t('requests.board.by-itself')
}
