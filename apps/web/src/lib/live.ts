import type { QueryKey } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient } from './query-client.ts'

/** What the server says over `/events`: a fact's name, such as `leads.lead-created`, and the ids it is about. */
export type LiveMessage = { readonly name: string; readonly ids: readonly string[] }

/**
 * Names the queries that a topic makes stale: `onLive('leads', ({ ids }) => [orpc.leads.key()])`. Called once per topic
 * when a module loads. The topic `leads` hears every `leads.…`; after a gap in the line it is called with no ids.
 */
export function onLive(topic: string, keys: (message: LiveMessage) => readonly QueryKey[]): () => void {
  const listener: Listener = { topic, keys }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the line to the server open while the component is on the screen and someone is signed in. */
export function useLiveUpdates(workspaceId: string | null): void {
  useEffect(() => (workspaceId ? connect(workspaceId) : undefined), [workspaceId])
}

/** Whether what is on the screen may be old: the line has been down for a while. */
export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, () => isOffline)

type Listener = { readonly topic: string; readonly keys: (message: LiveMessage) => readonly QueryKey[] }

const listeners = new Set<Listener>()
const subscribers = new Set<() => void>()
const patienceMs = 4_000
const longestWaitMs = 30_000
let isOffline = false

function connect(workspaceId: string): () => void {
  let source: EventSource | null = null
  let attempt = 0
  let hasBeenOpen = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let alarm: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(`/events?workspace=${encodeURIComponent(workspaceId)}`)
    source.onopen = () => {
      attempt = 0
      clearTimeout(alarm)
      alarm = undefined
      setOffline(false)
      if (hasBeenOpen) hear({ name: '*', ids: [] })
      hasBeenOpen = true
    }
    source.onmessage = (event) => {
      const message = messageOf(event.data)
      if (message) hear(message)
    }
    source.onerror = () => {
      source?.close()
      alarm ??= setTimeout(() => setOffline(true), patienceMs)
      clearTimeout(retry)
      retry = setTimeout(open, Math.min(longestWaitMs, 500 * 2 ** attempt++) * (0.5 + Math.random() / 2))
    }
  }
  const now = () => {
    clearTimeout(retry)
    source?.close()
    open()
  }
  open()
  addEventListener('online', now)
  return () => {
    removeEventListener('online', now)
    clearTimeout(retry)
    clearTimeout(alarm)
    source?.close()
    setOffline(false)
  }
}

/** Makes stale what a message is about; `*` after a gap means everything that anybody listens to. */
export function hear(message: LiveMessage): void {
  for (const { topic, keys } of listeners) {
    const isMeant = message.name === '*' || message.name === topic || message.name.startsWith(`${topic}.`)
    if (isMeant) for (const queryKey of keys(message)) void queryClient.invalidateQueries({ queryKey })
  }
}

function messageOf(data: unknown): LiveMessage | null {
  try {
    const read: unknown = JSON.parse(String(data))
    if (typeof read !== 'object' || read === null || !('name' in read) || typeof read.name !== 'string') return null
    const ids = 'ids' in read && Array.isArray(read.ids) ? read.ids.filter((id) => typeof id === 'string') : []
    return { name: read.name, ids }
  } catch {
    return null
  }
}

function setOffline(next: boolean): void {
  if (isOffline === next) return
  isOffline = next
  subscribers.forEach((subscriber) => subscriber())
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
