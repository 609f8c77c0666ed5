import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { orpc } from '../../lib/api.ts'

/** How often the state of the bots is asked anew while the page is open: what Telegram does to them announces nothing. */
const refreshMs = 15_000

export const useBots = () => useQuery(orpc.telegram.listBots.queryOptions({ refetchInterval: refreshMs }))

export const botTabs = ['health', 'menu', 'commands', 'replies', 'admin-chat', 'connection'] as const
export type BotTab = (typeof botTabs)[number]

/** Which bot is open and on which face; both stand in the address. `connect` is the sheet for a new one. */
export function useBotPlace() {
  const search: { open?: string; tab?: string; connect?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (next: { open?: string | undefined; tab?: BotTab | undefined; connect?: '1' | undefined }) =>
      void navigate({ to: '.', search: next }),
    [navigate],
  )
  return {
    openId: search.open ?? null,
    tab: botTabs.find((each) => each === search.tab) ?? 'health',
    isTabNamed: search.tab !== undefined,
    isConnecting: search.connect === '1',
    go,
  }
}
