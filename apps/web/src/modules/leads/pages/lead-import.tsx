import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ErrorState, Loading, Bone, Notice, Page } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import '../live.ts'
import { ImportMapping } from '../components/import-mapping.tsx'
import { ImportProgress } from '../components/import-progress.tsx'
import { ImportUpload } from '../components/import-upload.tsx'
import type { LeadImport } from '../types.ts'

/** `/leads/import`: a file of leads, from its upload to its report; which one is open stands in the address. */
export function LeadImportPage() {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const importId = search['id']
  const open = (id: string | null) => void navigate({ to: '.', search: id ? { id } : {} })
  return (
    <Page title={t('leads.import.title')} crumbs={[{ label: t('leads.list.title'), href: '/leads' }]} width="narrow">
      {!can('leads.import') ? (
        <Notice>{t('leads.import.refused')}</Notice>
      ) : importId ? (
        <OpenImport key={importId} importId={importId} onOpen={open} />
      ) : (
        <ImportUpload onOpen={open} />
      )}
    </Page>
  )
}

const working: readonly LeadImport['state'][] = ['running', 'undoing']

function OpenImport({ importId, onOpen }: { importId: string; onOpen: (id: string | null) => void }) {
  const query = useQuery({
    ...orpc.leads.getLeadImport.queryOptions({
      // @NOTE an id of the address is only looked up; a stranger's finds nothing.
      input: { importId: importId as LeadImport['id'] },
    }),
    // While it works, its progress is asked for: events would tell of every chunk.
    refetchInterval: ({ state }) => (state.data && working.includes(state.data.state) ? 1_000 : false),
  })
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data)
    return (
      <Loading>
        <Bone className="h-40" />
      </Loading>
    )
  return query.data.state === 'mapping' ? (
    <ImportMapping leadImport={query.data} onClose={() => onOpen(null)} />
  ) : (
    <ImportProgress leadImport={query.data} onClose={() => onOpen(null)} />
  )
}
