import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { textIn } from '@cartie/kernel'
import { ErrorState, Page, SkeletonFacts } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import '../live.ts'

const ScenarioBuilder = lazy(async () => ({ default: (await import('../builder/builder.tsx')).ScenarioBuilder }))

/** `/scenarios/:id`: the builder, whose canvas is fetched when it is opened. */
export function ScenarioPage() {
  const t = useText()
  const locale = useLocale()
  const { scenarioId = '' } = useParams({ strict: false })
  // the draft that is open is the editor's own; it asks anew by itself
  const scenario = useQuery(
    orpc.scenarios.getScenario.queryOptions({ input: { scenarioId }, staleTime: 0, refetchOnWindowFocus: false }),
  )
  const list = useQuery(orpc.scenarios.listScenarios.queryOptions({ input: {} }))
  const choices = useMemo(
    () => (list.data ?? []).map(({ key, name }) => ({ key, name: textIn(name, locale) })),
    [list.data, locale],
  )
  const waiting = (
    <Page title={t('nav.scenario')} width="none">
      {scenario.error ? (
        <ErrorState error={scenario.error} onRetry={() => void scenario.refetch()} />
      ) : (
        <SkeletonFacts />
      )}
    </Page>
  )
  if (!scenario.data || (scenario.isFetching && !scenario.isFetchedAfterMount)) return waiting
  return (
    <Suspense fallback={waiting}>
      <ScenarioBuilder key={scenario.data.id} scenario={scenario.data} scenarios={choices} />
    </Suspense>
  )
}
