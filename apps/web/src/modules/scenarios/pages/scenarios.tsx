import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus, Workflow } from 'lucide-react'
import { useState } from 'react'
import { textIn } from '@cartie/kernel'
import { Badge, Button, Dialog, Empty, ErrorState, Input, Page, SkeletonRows, Time, useToast } from '@cartie/ui'
import { AppLink } from '../../../lib/app-link.tsx'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import '../live.ts'

/** `/scenarios`: every conversation there is, what runs of it and who drew last. */
export function ScenariosPage() {
  const t = useText()
  const locale = useLocale()
  const can = useCan()
  const [isMaking, setIsMaking] = useState(false)
  const list = useQuery(orpc.scenarios.listScenarios.queryOptions({ input: {} }))
  const create = (
    <Button
      look="main"
      icon={Plus}
      reason={can('scenarios.edit') ? undefined : t('scenarios.read-only')}
      onClick={() => setIsMaking(true)}
    >
      {t('scenarios.create')}
    </Button>
  )
  return (
    <Page title={t('nav.scenarios')} aside={list.data?.length} actions={create}>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={6} />}
      {list.data?.length === 0 && (
        <Empty icon={Workflow} title={t('scenarios.empty')} action={create}>
          {t('scenarios.empty.text')}
        </Empty>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(280px,1fr))] gap-3">
        {(list.data ?? []).map((line) => (
          <li key={line.id}>
            <AppLink
              href={`/scenarios/${line.id}`}
              className="grid h-full content-start gap-2 rounded-box border border-line bg-surface p-4 hover:border-line-3"
            >
              <span className="text-14 font-semibold">{textIn(line.name, locale)}</span>
              <span className="flex flex-wrap gap-1.5">
                {line.isPublished ? (
                  <Badge tone="ok">{t('scenarios.published', { number: line.publishedNumber ?? 1 })}</Badge>
                ) : (
                  <Badge>{t('scenarios.never-published')}</Badge>
                )}
                {line.isPublished && line.hasUnpublishedChanges && (
                  <Badge tone="warn">{t('scenarios.unpublished-changes')}</Badge>
                )}
              </span>
              <span className="text-12 text-text-3">
                {t('scenarios.running', { count: line.running })} · <Time at={line.draftAt} />
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
      {isMaking && <NewScenario onClose={() => setIsMaking(false)} />}
    </Page>
  )
}

function NewScenario({ onClose }: { onClose: () => void }) {
  const t = useText()
  const locale = useLocale()
  const navigate = useNavigate()
  const { failed } = useToast()
  const [name, setName] = useState('')
  const create = useMutation(
    orpc.scenarios.createScenario.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: `/scenarios/${id}` }),
      onError: (error) => failed(error),
    }),
  )
  const make = () => create.mutate({ name: { [locale]: name.trim() } })
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t('scenarios.create')}
      text={t('scenarios.create.text')}
      actions={
        <Button look="main" busy={create.isPending} disabled={name.trim() === ''} onClick={make}>
          {t('scenarios.create')}
        </Button>
      }
    >
      <Input
        autoFocus
        label={t('scenarios.name')}
        placeholder={t('scenarios.name')}
        maxLength={80}
        value={name}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && name.trim() !== '' && make()}
      />
    </Dialog>
  )
}
