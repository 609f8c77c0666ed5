import { useState } from 'react'
import type { Week } from '@cartie/contract/week'
import { Button, Card, ErrorState, Notice, SkeletonFacts } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../parts/use-act.ts'
import { isWeekSound, WeekInput } from '../parts/week-input.tsx'
import { useCompany } from './use-company.ts'

/** When the company is open: what round robin and automatic answers go by. */
export function CompanyHours() {
  const t = useText()
  const { query, reason } = useCompany()
  const [draft, setDraft] = useState<Week | null>(null)
  const { isBusy, act } = useAct()
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonFacts />
  const week = draft ?? query.data.workingHours
  const save = async () => {
    const saved = await client.identity.updateCompany({ workingHours: week })
    queryClient.setQueryData(orpc.identity.getCompany.queryKey(), saved)
    setDraft(null)
  }
  return (
    <Card title={t('identity.company.hours')} aside={query.data.timezone}>
      <p className="mb-4 text-text-3">{t('identity.company.hours.help')}</p>
      <WeekInput value={week} onChange={setDraft} disabled={reason !== undefined} />
      {!isWeekSound(week) && (
        <Notice tone="bad" className="mt-3">
          {t('identity.week.backwards')}
        </Notice>
      )}
      <Button
        look="main"
        className="mt-4"
        busy={isBusy}
        reason={reason}
        disabled={!draft || !isWeekSound(week)}
        onClick={() => void act(save, t('identity.company.saved'))}
      >
        {t('identity.company.hours.save')}
      </Button>
    </Card>
  )
}
