import { useSyncExternalStore } from 'react'
import type { Id } from '@cartie/kernel'
import { client } from '../../lib/api.ts'
import { queryClient } from '../../lib/query-client.ts'
import { orpc } from '../../lib/api.ts'
import { threadKey, type ConversationId } from './queries.ts'

/** A message on its way to the server: shown at once, kept with its error until it is sent again or thrown away. */
export type Pending = {
  readonly onceKey: string
  readonly conversationId: ConversationId
  readonly text: string
  readonly uploads: readonly {
    readonly id: Id<'upload'>
    readonly fileName: string
    readonly previewUrl: string | null
  }[]
  readonly replyToId: Id<'message'> | null
  readonly sendAt: Date | null
  readonly isNote: boolean
  readonly mentions: readonly { readonly memberId: Id<'member'>; readonly offset: number; readonly length: number }[]
  readonly error: unknown
}

export function usePending(conversationId: string): readonly Pending[] {
  const all = useSyncExternalStore(subscribe, () => pending)
  return all.filter((each) => each.conversationId === conversationId)
}

/** Shows a message at once and sends it. The same key is used for every attempt, so it is sent once. */
export async function sendPending(message: Omit<Pending, 'error'>): Promise<void> {
  replace(message.onceKey, { ...message, error: null })
  try {
    await ask(message)
    await queryClient.invalidateQueries({ queryKey: threadKey(message.conversationId) })
    replace(message.onceKey, null)
    void queryClient.invalidateQueries({ queryKey: orpc.inbox.key() })
  } catch (error) {
    replace(message.onceKey, { ...message, error })
  }
}

export const dropPending = (onceKey: string): void => replace(onceKey, null)

async function ask(message: Omit<Pending, 'error'>): Promise<unknown> {
  const { conversationId, text, onceKey } = message
  if (message.isNote) return client.inbox.writeNote({ conversationId, text, mentions: [...message.mentions], onceKey })
  return client.messaging.sendMessage({
    conversationId,
    text,
    onceKey,
    ...(message.uploads.length > 0 && { uploadIds: message.uploads.map(({ id }) => id) }),
    ...(message.replyToId && { replyToId: message.replyToId }),
    ...(message.sendAt && { sendAt: message.sendAt }),
  })
}

const subscribers = new Set<() => void>()
let pending: readonly Pending[] = []

function replace(onceKey: string, next: Pending | null): void {
  const index = pending.findIndex((each) => each.onceKey === onceKey)
  if (next === null) pending = pending.filter((each) => each.onceKey !== onceKey)
  else pending = index < 0 ? [...pending, next] : pending.with(index, next)
  subscribers.forEach((subscriber) => subscriber())
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
