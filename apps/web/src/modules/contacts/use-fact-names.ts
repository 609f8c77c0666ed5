import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { textIn } from '@cartie/kernel'
import { orpc } from '../../lib/api.ts'
import { useLocale } from '../../lib/text.ts'

/** What facts call by an id or a key, as people call it. */
export type FactNames = {
  readonly member: (id: string | null) => string | null
  readonly scenario: (key: string) => string
}

/** The names of members and scenarios, for the sentences of facts. */
export function useFactNames(): FactNames {
  const locale = useLocale()
  const members = useQuery(orpc.identity.listMembers.queryOptions({ staleTime: 300_000 })).data
  const scenarios = useQuery(orpc.scenarios.listScenarios.queryOptions({ staleTime: 300_000 })).data
  return useMemo(
    () => ({
      member: (id) => members?.find((member) => member.id === id)?.name ?? null,
      scenario: (key) => {
        const found = scenarios?.find((scenario) => scenario.key === key)
        return found ? textIn(found.name, locale) : key
      },
    }),
    [members, scenarios, locale],
  )
}
