import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Board, Button, useFormat, type BoardColumn, type BoardPlace } from '@cartie/ui'
import type { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { moveCard } from '../move-card.ts'
import type { LeadBoard as BoardData, LeadView, Pipeline } from '../types.ts'
import { useChangeRefusal } from '../use-change-refusal.ts'
import { useLeadCommands } from '../use-lead-commands.ts'
import { CloseLeadDialog, type Closing } from './close-lead-dialog.tsx'
import { LeadCard } from './lead-card.tsx'

type LeadBoardProps = {
  pipeline: Pipeline
  data: BoardData
  queryKey: ReturnType<typeof orpc.leads.boardLeads.queryKey>
  onOpen: (lead: LeadView) => void
  /** Shows the whole of a stage in the table. */
  onStage: (stageId: string) => void
}

/** A pipeline as columns. A card follows the hand at once; into a closing stage only after the amount or the reason. */
export function LeadBoard({ pipeline, data, queryKey, onOpen, onStage }: LeadBoardProps) {
  const t = useText()
  const format = useFormat()
  const can = useCan()
  const [closing, setClosing] = useState<Closing | null>(null)
  const move = useBoardMove(queryKey)
  const columns = pipeline.stages.map((stage): BoardColumn<LeadView> => {
    const column = data.columns.find(({ stageId }) => stageId === stage.id)
    const items = column?.items ?? []
    const count = column?.count ?? 0
    return {
      id: stage.id,
      title: stage.name,
      rows: items,
      count,
      total: column?.totals.map(format.money).join(' + ') || undefined,
      foot: count > items.length && (
        <Button size="sm" look="bare" onClick={() => onStage(stage.id)}>
          {t('leads.board.more', { count: count - items.length })}
        </Button>
      ),
    }
  })
  const drop = (lead: LeadView, place: BoardPlace) => {
    const stage = pipeline.stages.find(({ id }) => id === place.columnId)
    if (!stage) return
    if (stage.kind !== 'open' && lead.outcome !== stage.kind)
      return setClosing({ lead, outcome: stage.kind, stageId: stage.id, afterLeadId: place.afterId })
    move(lead, place)
  }
  return (
    <>
      <Board
        label={pipeline.name}
        columns={columns}
        rowId={(lead) => lead.id}
        rowName={(lead) => lead.contact.name || lead.title}
        card={(lead) => <LeadCard lead={lead} />}
        onOpen={onOpen}
        onMove={can('leads.edit') ? drop : undefined}
      />
      {closing && <CloseLeadDialog closing={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

/** Moves cards one after another, each over the version the one before it made. */
function useBoardMove(queryKey: LeadBoardProps['queryKey']) {
  const queries = useQueryClient()
  const commands = useLeadCommands()
  const refuse = useChangeRefusal()
  const line = useRef(Promise.resolve())
  const versions = useRef(new Map<string, number>())
  const save = async (lead: LeadView, place: BoardPlace) => {
    try {
      const moved = await commands.move.mutateAsync({
        leadId: lead.id,
        stageId: place.columnId,
        afterLeadId: place.afterId,
        version: Math.max(lead.version, versions.current.get(lead.id) ?? 0),
      })
      versions.current.set(lead.id, moved.version)
    } catch (error) {
      refuse(error)
      void queries.invalidateQueries({ queryKey })
    }
  }
  return (lead: LeadView, place: BoardPlace) => {
    void queries.cancelQueries({ queryKey })
    queries.setQueryData<BoardData>(queryKey, (board) => board && moveCard(board, lead, place))
    line.current = line.current.then(() => save(lead, place))
  }
}
