import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter, Tab } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { sourceText } from './source-text.ts'
import { leadTabs } from './lead-filter.ts'
import type { Pipeline } from './types.ts'
import { useMemberOptions } from './use-members.ts'

/** The conditions leads can be narrowed by. On a board the stages stand side by side, so there is no filter for them. */
export function useLeadFilters(pipeline: Pipeline | undefined, isBoard: boolean): readonly Filter[] {
  const t = useText()
  const members = useMemberOptions()
  const sources = useSources()
  return useMemo(() => {
    const stages = (pipeline?.stages ?? []).map(({ id, name }) => ({ value: id, label: name }))
    const outcomes = (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`leads.outcome.${value}`) }))
    const kinds = (['BUY', 'SELL'] as const).map((value) => ({ value, label: t(`leads.kind.${value}`) }))
    const assignees = [{ value: 'none', label: t('leads.member.none') }, ...members]
    return [
      ...(isBoard ? [] : [{ id: 'stage', label: t('leads.stage'), options: stages, isPinned: true }]),
      { id: 'assignee', label: t('leads.assignee'), options: assignees, isPinned: true },
      { id: 'kind', label: t('leads.kind'), options: kinds, isPinned: true },
      { id: 'outcome', label: t('leads.outcome'), options: outcomes },
      {
        id: 'source',
        label: t('leads.source'),
        options: sources.map((value) => ({ value, label: sourceText(value, t) ?? value })),
      },
      { id: 'created', label: t('leads.created') },
    ]
  }, [t, members, sources, pipeline, isBoard])
}

export function useLeadTabs(): readonly Tab[] {
  const t = useText()
  return useMemo(() => leadTabs.map((id) => ({ id, label: t(`leads.tab.${id}`) })), [t])
}

/** The sources that the newest leads came from. */
function useSources(): readonly string[] {
  const { data } = useQuery(orpc.leads.listLeads.queryOptions({ input: { limit: 100 }, staleTime: 300_000 }))
  return useMemo(
    () => [...new Set((data?.items ?? []).flatMap(({ source }) => (source ? [source] : [])))].toSorted(),
    [data],
  )
}
