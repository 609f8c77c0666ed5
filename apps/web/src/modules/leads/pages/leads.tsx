import { Plus, Target } from 'lucide-react'
import { useState } from 'react'
import { Button, Empty, ErrorState, ListPage, Page, SkeletonRows, rowsOf } from '@cartie/ui'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../lib/api.ts'
import { useCan, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useSavedViews } from '../../identity/index.ts'
import '../live.ts'
import { LeadBoard } from '../components/lead-board.tsx'
import { LeadBulk } from '../components/lead-bulk.tsx'
import { useLeadColumns } from '../components/lead-columns.tsx'
import { LeadSheet } from '../components/lead-sheet.tsx'
import { NewLeadSheet } from '../components/new-lead-sheet.tsx'
import { PipelineEditor } from '../components/pipeline-editor.tsx'
import { PipelineMenu } from '../components/pipeline-menu.tsx'
import { leadFilterOf } from '../lead-filter.ts'
import type { Pipeline } from '../types.ts'
import { useLeadFilters, useLeadTabs } from '../use-lead-filters.ts'
import { rowsOfBoard, useLeadBoard, useLeadRows } from '../use-lead-list.ts'
import { useListAside } from '../use-list-aside.ts'
import { pipelineOf } from '../use-pipelines.ts'

/** `/leads`: the leads of a pipeline as a board or a table. */
export function LeadsPage() {
  const t = useText()
  const pipelines = useQuery(orpc.leads.listPipelines.queryOptions())
  if (pipelines.data && pipelines.data.length > 0) return <LeadList pipelines={pipelines.data} />
  return (
    <Page title={t('leads.list.title')} width="none">
      {pipelines.error ? (
        <ErrorState error={pipelines.error} onRetry={() => void pipelines.refetch()} />
      ) : (
        <div className="flex-1">
          <SkeletonRows rows={12} />
        </div>
      )}
    </Page>
  )
}

function LeadList({ pipelines }: { pipelines: readonly Pipeline[] }) {
  const t = useText()
  const can = useCan()
  const memberId = useSession()?.here?.memberId
  const { state, setState, aside, setAside } = useListAside(['pipeline', 'new'])
  const [isEdited, setIsEdited] = useState(false)
  const pipeline = pipelineOf(pipelines, aside('pipeline'))
  const isBoard = (state.layout ?? 'board') === 'board'
  const rows = useLeadRows(state, pipeline, !isBoard)
  const board = useLeadBoard(state, pipeline, isBoard)
  const query = isBoard ? rowsOfBoard(board.query) : rows
  const columns = useLeadColumns(pipelines)
  const filters = useLeadFilters(pipeline, isBoard)
  const tabs = useLeadTabs()
  const views = useSavedViews('leads', ['new'])
  if (!pipeline) return null
  const reason = can('leads.edit') ? undefined : t('leads.read-only')
  const create = (
    <Button look="main" icon={Plus} reason={reason} onClick={() => setAside({ new: '1' })}>
      {t('leads.create')}
    </Button>
  )
  const empty = (
    <Empty icon={Target} title={t('leads.empty.title')} action={create}>
      {t('leads.empty.text')}
    </Empty>
  )
  const isNothing = isBoard && state.tab === null && rowsOf(query).length === 0
  return (
    <>
      <ListPage
        id="leads"
        title={t('leads.list.title')}
        state={state}
        onState={setState}
        query={query}
        columns={columns}
        rowId={(lead) => lead.id}
        startsAs="board"
        searchPlaceholder={t('leads.search')}
        tabs={tabs}
        views={views}
        filters={filters}
        primary={create}
        secondary={
          <PipelineMenu
            pipelines={pipelines}
            pipeline={pipeline}
            filter={leadFilterOf(state, memberId)}
            onChoose={(id) => setAside({ pipeline: id })}
            onEdit={() => setIsEdited(true)}
          />
        }
        bulk={(ids, clear) => (
          <LeadBulk pipeline={pipeline} leads={rowsOf(query).filter(({ id }) => ids.includes(id))} clear={clear} />
        )}
        board={() =>
          board.query.data &&
          (isNothing ? (
            empty
          ) : (
            <LeadBoard
              pipeline={pipeline}
              data={board.query.data}
              queryKey={board.queryKey}
              onOpen={(lead) => setState({ ...state, open: lead.id })}
              onStage={(id) => setState({ ...state, layout: 'table', filters: { ...state.filters, stage: [id] } })}
            />
          ))
        }
        empty={empty}
        detail={(id, close) => <LeadSheet leadId={id} onClose={close} />}
      />
      {aside('new') && (
        <NewLeadSheet
          pipeline={pipeline}
          onClose={() => setAside({ new: null })}
          onMade={(id) => setAside({ new: null }, id)}
        />
      )}
      {isEdited && (
        <PipelineEditor
          pipelineId={pipeline.id}
          onChoose={(id) => setAside({ pipeline: id })}
          onClose={() => setIsEdited(false)}
        />
      )}
    </>
  )
}
