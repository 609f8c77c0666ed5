import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { orpc } from '../lib/api.ts'
import { onLive } from '../lib/live.ts'
import { useCan, useSession } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { ShellDataProvider, useShellData, type ShellData } from '../lib/shell-data.ts'

const noticeCount = 30
const minuteMs = 60_000
/** Who was seen within so long is here. */
const presentMs = 3 * minuteMs

onLive('inbox', ({ name }) =>
  ['*', 'inbox.member-notified', 'inbox.notifications-read'].includes(name) ? [orpc.inbox.listNotifications.key()] : [],
)
onLive('messaging', ({ name }) => (name.endsWith('-typing') ? [] : [orpc.inbox.countConversations.key()]))

/** Adds what waits for the reader to what the session says: notifications, unread conversations, colleagues who are here. */
export function WaitingFrame({ children }: { children: ReactNode }) {
  const session = useShellData()
  const { notices, readNotices } = useNotices()
  const unread = useUnread()
  const presence = usePresence()
  const data = useMemo<ShellData>(
    () => ({ ...session, notices, readNotices, presence, counts: { ...session.counts, '/inbox': unread } }),
    [session, notices, readNotices, presence, unread],
  )
  return <ShellDataProvider value={data}>{children}</ShellDataProvider>
}

/** Whether there is an inbox to ask about: signed in, in a workspace, with a role that sees it. */
const useHasInbox = (): boolean => useCan()('inbox.view')

function useNotices(): Pick<ShellData, 'notices' | 'readNotices'> {
  const t = useText()
  const queries = useQueryClient()
  const hasInbox = useHasInbox()
  const { data } = useQuery(
    orpc.inbox.listNotifications.queryOptions({ input: { limit: noticeCount }, enabled: hasInbox }),
  )
  const { mutate } = useMutation(
    orpc.inbox.readNotifications.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.inbox.listNotifications.key() }),
    }),
  )
  return useMemo(() => {
    const notices = (data?.items ?? []).map((notice) => ({
      id: notice.id,
      text: t(`shell.notice.${notice.kind}`, { name: notice.data.contactName }),
      at: notice.createdAt.toISOString(),
      href: `/inbox?c=${notice.conversationId}`,
      isRead: notice.readAt !== null,
    }))
    return { notices, readNotices: () => notices.some(({ isRead }) => !isRead) && mutate({}) }
  }, [data, mutate, t])
}

function useUnread(): number {
  const hasInbox = useHasInbox()
  return useQuery(orpc.inbox.countConversations.queryOptions({ enabled: hasInbox })).data?.unread ?? 0
}

function usePresence(): ShellData['presence'] {
  const here = useSession()?.here
  const { data } = useQuery(
    orpc.identity.listMembers.queryOptions({ enabled: here != null, refetchInterval: minuteMs, staleTime: minuteMs }),
  )
  return useMemo(
    () =>
      (data ?? [])
        .filter(
          ({ id, lastSeenAt }) =>
            id !== here?.memberId && lastSeenAt !== null && Date.now() - lastSeenAt.getTime() < presentMs,
        )
        .map(({ id, name }) => ({ id, name })),
    [data, here],
  )
}
