import { useState } from 'react'
import { Check, Clock, Download, Plus, Target, Users } from 'lucide-react'
import {
  Avatar,
  Badge,
  Board,
  Button,
  Empty,
  ListPage,
  Time,
  toast,
  useFormat,
  type BoardPlace,
  type Column,
  type ListQuery,
} from '@cartie/ui'
import { useListState } from '../lib/use-list-state.ts'
import { galleryLeads, galleryStages, type GalleryLead } from './gallery-leads.ts'
import { GallerySheet } from './item-gallery.tsx'

/** A list in every state: `?state=loading`, `?state=error`, `?state=empty`. */
export function ListGallery() {
  const format = useFormat()
  const [{ filters, ...state }, setState] = useListState()
  const { state: shown, ...rest } = filters
  const [leads, setLeads] = useState(galleryLeads)
  const found = leads.filter(
    (lead) =>
      lead.name.toLowerCase().includes(state.q.toLowerCase()) && (!rest.stage || rest.stage.includes(lead.stage)),
  )
  const move = (row: GalleryLead, place: BoardPlace) => {
    setLeads((before) => before.map((lead) => (lead.id === row.id ? { ...lead, stage: place.columnId } : lead)))
    toast.ok(`${row.name}: ${place.columnId}`, { undo: () => setLeads(leads) })
  }
  const columns: Column<GalleryLead>[] = [
    {
      id: 'name',
      label: 'Клієнт',
      isFixed: true,
      sortable: true,
      width: 220,
      cell: (lead) => <Person name={lead.name} />,
    },
    { id: 'want', label: 'Шукає', cell: (lead) => lead.want },
    { id: 'stage', label: 'Етап', width: 120, phone: 'aside', cell: (lead) => <StageBadge stage={lead.stage} /> },
    {
      id: 'budget',
      label: 'Бюджет',
      width: 120,
      align: 'right',
      sortable: true,
      cell: (lead) => lead.budget && format.money(lead.budget),
    },
    {
      id: 'phone',
      label: 'Телефон',
      width: 160,
      startsHidden: true,
      cell: (lead) => <span className="num">{format.phone(lead.phone)}</span>,
    },
    { id: 'owner', label: 'Веде', width: 170, cell: (lead) => <Person name={lead.owner} /> },
    { id: 'source', label: 'Джерело', width: 140, cell: (lead) => lead.source },
    {
      id: 'at',
      label: 'Оновлено',
      width: 130,
      sortable: true,
      cell: (lead) => <Time at={lead.at} className="text-text-3" />,
    },
  ]
  return (
    <ListPage
      id="gallery"
      title="Ліди"
      state={{ ...state, filters: rest }}
      onState={setState}
      query={queryIn(shown?.[0], found)}
      columns={columns}
      rowId={(lead) => lead.id}
      primary={
        <Button look="main" icon={Plus}>
          Додати лід
        </Button>
      }
      secondary={<Button icon={Download}>Експорт</Button>}
      searchPlaceholder="Ім’я, телефон або авто"
      tabs={[
        { id: 'all', label: 'Усі', count: 300 },
        { id: 'mine', label: 'Мої', count: 84 },
        { id: 'free', label: 'Нічиї', count: 6 },
      ]}
      filters={[
        {
          id: 'stage',
          label: 'Етап',
          isPinned: true,
          options: galleryStages.map((stage) => ({ value: stage, label: stage })),
        },
        { id: 'owner', label: 'Веде', options: [{ value: 'm1', label: 'Олена Ткачук' }] },
        { id: 'created', label: 'Створено' },
      ]}
      summary={`${found.length} лідів`}
      bulk={(ids, clear) => (
        <>
          <Button icon={Users} onClick={clear}>
            Призначити
          </Button>
          <Button icon={Check} onClick={() => toast.ok(`Закрито ${ids.length}`)}>
            Закрити
          </Button>
        </>
      )}
      board={(rows) => (
        <Board
          label="Ліди за етапами"
          rowId={(lead) => lead.id}
          rowName={(lead) => lead.name}
          onMove={move}
          onOpen={(lead) => setState({ ...state, filters: rest, open: lead.id })}
          columns={galleryStages.map((stage) => ({
            id: stage,
            title: stage,
            rows: rows.filter((lead) => lead.stage === stage).slice(0, 6),
            count: rows.filter((lead) => lead.stage === stage).length,
            total: '142 000 $',
          }))}
          card={(lead) => <LeadCard lead={lead} />}
        />
      )}
      empty={
        <Empty icon={Target} title="Лідів ще немає" action={<Button look="main">Додати лід</Button>}>
          Тут з’являться клієнти, які написали боту або заповнили форму.
        </Empty>
      }
      detail={(id, close) => <GallerySheet id={id} onClose={close} />}
    />
  )
}

function LeadCard({ lead }: { lead: GalleryLead }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <b className="min-w-0 flex-1 truncate">{lead.name}</b>
        <Avatar name={lead.owner} size="sm" alone />
      </div>
      <span className="text-12 text-text-3">{lead.want}</span>
      <span className="flex gap-1.5">
        <Badge tone="warn" icon={Clock}>
          подзвонити до 15:00
        </Badge>
      </span>
    </div>
  )
}

function Person({ name }: { name: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={name} />
      <span className="truncate">{name}</span>
    </span>
  )
}

function StageBadge({ stage }: { stage: string }) {
  return stage === 'Угода' ? (
    <Badge tone="ok" icon={Check}>
      {stage}
    </Badge>
  ) : (
    <Badge>{stage}</Badge>
  )
}

function queryIn(state: string | undefined, rows: readonly GalleryLead[]): ListQuery<GalleryLead> {
  const quiet = {
    isFetchingNextPage: false,
    hasNextPage: false,
    fetchNextPage: () => undefined,
    refetch: () => undefined,
  }
  if (state === 'loading') return { ...quiet, data: undefined, error: null, isPending: true }
  if (state === 'error')
    return { ...quiet, data: undefined, error: { status: 500, data: { requestId: 'e-7f3a' } }, isPending: false }
  return {
    ...quiet,
    data: { pages: [{ items: state === 'empty' ? [] : rows, next: null, total: state === 'empty' ? 0 : rows.length }] },
    error: null,
    isPending: false,
  }
}
