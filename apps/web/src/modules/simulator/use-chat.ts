import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { newId } from '@cartie/kernel'
import { readChat, say, watchChat, type ChatMessage, type Said, type Visitor } from './visit.ts'
import { useFailed } from '../../lib/use-failed.ts'

export type Echo = { readonly id: string; readonly text: string; readonly sentAt: string }

/** While an answer is awaited the chat is also read by itself: a word lost on the line must not leave a client waiting. */
const pollMs = 2_000
const awaitMs = 15_000

/** One visitor's chat: what was said, and saying more. What one types is shown at once. */
export function useChat(accountId: string, visitor: Visitor) {
  const queryClient = useQueryClient()
  const failed = useFailed()
  const [echoes, setEchoes] = useState<readonly Echo[]>([])
  const [pressed, setPressed] = useState<ReadonlySet<string>>(() => new Set())
  const [awaitsSince, setAwaitsSince] = useState<number | null>(null)
  const queryKey = ['simulator', accountId, visitor.token]
  const query = useQuery({
    queryKey,
    queryFn: () => readChat(accountId, visitor),
    staleTime: 0,
    refetchInterval: awaitsSince === null ? false : pollMs,
  })
  const messages: readonly ChatMessage[] = query.data ?? []
  const read = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: ['simulator', accountId, visitor.token] }),
    [queryClient, accountId, visitor.token],
  )
  const { token } = visitor
  useEffect(() => watchChat(accountId, { token }, read), [accountId, token, read])

  const lastSeq = messages.at(-1)?.seq ?? 0
  const lastFrom = messages.at(-1)?.from
  useEffect(() => {
    // what was typed is among the messages now
    setEchoes([])
    if (lastFrom && lastFrom !== 'visitor') setAwaitsSince(null)
  }, [lastSeq, lastFrom])
  useEffect(() => {
    if (awaitsSince === null) return
    const timer = setTimeout(() => setAwaitsSince(null), awaitMs)
    return () => clearTimeout(timer)
  }, [awaitsSince])

  const send = useMutation({
    mutationFn: ({ id, what }: { id: string; what: Said }) => say(accountId, visitor, { id, what }),
    onError: (error, { id }) => {
      setEchoes((before) => before.filter((echo) => echo.id !== id))
      setAwaitsSince(null)
      failed(error)
    },
  })
  const tell = (what: Said, echo?: string) => {
    const id = newId()
    if (echo) setEchoes((before) => [...before, { id, text: echo, sentAt: new Date().toISOString() }])
    if (what.type === 'press') setPressed((before) => new Set(before).add(`${what.messageId} ${what.token}`))
    setAwaitsSince(Date.now())
    send.mutate({ id, what })
  }
  return { query, messages, echoes, pressed, isBotTyping: awaitsSince !== null, tell }
}
