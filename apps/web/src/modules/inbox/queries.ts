import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Id } from '@cartie/kernel'
import { client, orpc } from '../../lib/api.ts'
import type { InboxState } from './inbox-state.ts'

export type ConversationId = Id<'conversation'>

/** The conversations of a view, newest talk first; with a search, those that say it. */
export function useConversations(state: InboxState) {
  const filter = {
    view: state.view,
    ...(state.search && { search: state.search }),
    ...(state.channel && { channel: state.channel }),
    // @NOTE ids of the address are only looked up: one that is nobody's finds nothing.
    ...(state.labelId && { labelId: state.labelId as Id<'label'> }),
    ...(state.assigneeId && { assigneeId: state.assigneeId as Id<'member'> }),
    ...(state.isWaiting && { isWaiting: true }),
  }
  return useInfiniteQuery(
    orpc.inbox.listConversations.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
}

export const useConversation = (conversationId: ConversationId) =>
  useQuery(orpc.inbox.getConversation.queryOptions({ input: { conversationId } }))

export const threadKey = (conversationId: string) => ['inbox', 'thread', conversationId] as const

/** The thread, newest page first; each page is oldest first. */
export function useThread(conversationId: ConversationId) {
  return useInfiniteQuery({
    queryKey: threadKey(conversationId),
    queryFn: ({ pageParam }: { pageParam: number | undefined }) =>
      client.messaging.listMessages({ conversationId, ...(pageParam !== undefined && { before: pageParam }) }),
    // @NOTE widens only: the newest page is asked for without a number, those before it with one.
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
  })
}

/** Colleagues by id; what they are called stands in many places. */
export function useMembers() {
  const members = useQuery(orpc.identity.listMembers.queryOptions({ staleTime: 300_000 })).data ?? []
  return { members, nameOf: (id: string | null) => members.find((member) => member.id === id)?.name ?? null }
}

export const useLabels = () => useQuery(orpc.inbox.listLabels.queryOptions({ staleTime: 300_000 })).data ?? []
