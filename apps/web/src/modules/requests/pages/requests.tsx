import { ClipboardList, Plus } from 'lucide-react'
import { Button, Empty, ListPage, rowsOf } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useSavedViews } from '../../identity/index.ts'
import { useListAside } from '../../leads/index.ts'
import '../live.ts'
import { NewRequestSheet } from '../components/new-request-sheet.tsx'
import { RequestBoard } from '../components/request-board.tsx'
import { RequestBulk } from '../components/request-bulk.tsx'
import { useRequestColumns } from '../components/request-columns.tsx'
import { RequestSheet } from '../components/request-sheet.tsx'
import { requestStates } from '../types.ts'
import { rowsOfBoard, useRequestBoard, useRequestRows } from '../use-request-list.ts'
import { useRequestFilters, useRequestTabs } from '../use-request-filters.ts'

/** `/requests`: what clients want found or offer, as a table or by state. */
export function RequestsPage() {
  const t = useText()
  const can = useCan()
  const { state, setState, aside, setAside } = useListAside(['new', 'lead', 'contact'])
  const isBoard = state.layout === 'board'
  const rows = useRequestRows(state, !isBoard)
  const board = useRequestBoard(state, isBoard)
  const query = isBoard ? rowsOfBoard(board) : rows
  const columns = useRequestColumns()
  const filters = useRequestFilters(isBoard)
  const tabs = useRequestTabs(isBoard)
  const views = useSavedViews('requests', ['new', 'lead', 'contact'])
  const create = (
    <Button
      look="main"
      icon={Plus}
      reason={can('requests.edit') ? undefined : t('requests.read-only')}
      onClick={() => setAside({ new: '1' })}
    >
      {t('requests.create')}
    </Button>
  )
  const isFirstTab = state.tab === null
  const empty = (
    <Empty
      icon={ClipboardList}
      title={t(isFirstTab ? 'requests.empty.title' : 'requests.empty-tab.title')}
      action={isFirstTab && create}
    >
      {t(isFirstTab ? 'requests.empty.text' : 'requests.empty-tab.text')}
    </Empty>
  )
  return (
    <>
      <ListPage
        id="requests"
        title={t('requests.list.title')}
        state={state}
        onState={setState}
        query={query}
        columns={columns}
        rowId={(request) => request.id}
        searchPlaceholder={t('requests.search')}
        tabs={tabs}
        views={views}
        filters={filters}
        primary={create}
        bulk={(ids, clear) => (
          <RequestBulk requests={rowsOf(query).filter(({ id }) => ids.includes(id))} clear={clear} />
        )}
        board={(all) =>
          board.data &&
          (all.length === 0 && isFirstTab ? (
            empty
          ) : (
            <RequestBoard
              data={board.data}
              states={requestStates}
              onOpen={(request) => setState({ ...state, open: request.id })}
              onState={(id) => setState({ ...state, layout: null, filters: { ...state.filters, state: [id] } })}
            />
          ))
        }
        empty={empty}
        detail={(id, close) => <RequestSheet requestId={id} onClose={close} />}
      />
      {aside('new') && (
        <NewRequestSheet
          leadId={aside('lead')}
          contactId={aside('contact')}
          onClose={() => setAside({ new: null, lead: null, contact: null })}
          onMade={(id) => setAside({ new: null, lead: null, contact: null }, id)}
        />
      )}
    </>
  )
}
