import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { Empty, ListPage, Notice, Page, rowsOf, Time, type Column } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText, type Text } from '../../../lib/text.ts'
import { useListState } from '../../../lib/use-list-state.ts'
import { AuditSheet } from '../audit/audit-sheet.tsx'
import {
  actionWord,
  actorWord,
  changesOf,
  entityWord,
  fieldWord,
  valueWord,
  type AuditLine,
} from '../audit/audit-words.ts'

/** Who changed what, when, and what it was before. */
export function AuditPage() {
  const t = useText()
  const can = useCan()
  if (!can('audit.view'))
    return (
      <Page title={t('nav.audit')} width="narrow">
        <Notice>{t('identity.audit.read-only')}</Notice>
      </Page>
    )
  return <AuditList />
}

const entities = [
  'workspaces',
  'members',
  'invitations',
  'api_keys',
  'users',
  'contacts',
  'leads',
  'requests',
  'conversations',
  'scenarios',
  'channel_accounts',
  'pipelines',
  'stages',
]

function AuditList() {
  const t = useText()
  const [state, setState] = useListState()
  const members = useQuery(orpc.identity.listMembers.queryOptions())
  const [from, to] = state.filters.at?.[0]?.split('..') ?? []
  const query = useInfiniteQuery(
    orpc.identity.listAudit.infiniteOptions({
      input: (cursor: string | undefined): Parameters<typeof client.identity.listAudit>[0] => ({
        cursor,
        q: state.q || undefined,
        entity: state.filters.entity?.[0],
        userId: state.filters.person?.[0],
        from: from ? new Date(`${from}T00:00:00`) : undefined,
        to: to ? new Date(new Date(`${to}T00:00:00`).getTime() + 86_400_000) : undefined,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const columns: Column<AuditLine>[] = [
    {
      id: 'what',
      label: t('identity.audit.what'),
      isFixed: true,
      width: 220,
      cell: (line) => (
        <span className="truncate font-medium">{`${entityWord(line.entity, t)}: ${actionWord(line.action, t)}`}</span>
      ),
    },
    { id: 'changes', label: t('identity.audit.changes'), cell: (line) => <Changes line={line} />, phone: 'hide' },
    { id: 'who', label: t('identity.audit.who'), width: 190, cell: (line) => actorWord(line.actor, t) },
    { id: 'when', label: t('identity.audit.when'), width: 130, phone: 'aside', cell: (line) => <Time at={line.at} /> },
  ]
  return (
    <ListPage
      id="audit"
      title={t('nav.audit')}
      state={state}
      onState={setState}
      query={query}
      columns={columns}
      rowId={({ id }) => id}
      searchPlaceholder={t('identity.audit.search')}
      filters={[
        {
          id: 'person',
          label: t('identity.audit.who'),
          isPinned: true,
          options: (members.data ?? []).map(({ userId, name }) => ({ value: userId, label: name })),
        },
        {
          id: 'entity',
          label: t('identity.audit.what'),
          isPinned: true,
          options: entities.map((value) => ({ value, label: entityWord(value, t) })),
        },
        { id: 'at', label: t('identity.audit.when') },
      ]}
      empty={
        <Empty icon={ScrollText} title={t('identity.audit.empty')}>
          {t('identity.audit.empty.text')}
        </Empty>
      }
      detail={(id, close) => {
        const line = rowsOf(query).find((each) => each.id === id)
        return line && <AuditSheet line={line} onClose={close} />
      }}
    />
  )
}

function Changes({ line }: { line: AuditLine }) {
  const t = useText()
  const changes = changesOf(line).filter(({ field }) => !/(^id|_id|_by|_at)$/.test(field))
  const told = changes.slice(0, 4).map((change) => changeWord(line, change, t))
  return <span className="block truncate text-text-2">{told.join(' · ')}</span>
}

function changeWord(line: AuditLine, { field, before, after }: ReturnType<typeof changesOf>[number], t: Text): string {
  const name = fieldWord(field, t)
  return line.before && line.after
    ? `${name}: ${valueWord(before)} → ${valueWord(after)}`
    : `${name}: ${valueWord(after ?? before)}`
}
