import type { QueryKey } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient } from './query-client.ts'

/** What the server says over `/events`: something of this topic has changed. */
export type LiveMessage = { readonly topic: string; readonly id?: string }

/**
 * Names the queries that a topic makes stale: `onLive('leads', ({ id }) => [orpc.leads.list.key(), …])`.
 * Called once per topic when a module loads. A topic `leads` also hears `leads.lead-created`.
 */
export function onLive(topic: string, keys: (message: LiveMessage) => readonly QueryKey[]): () => void {
  const listener: Listener = { topic, keys }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the line to the server open while the component is on the screen and someone is signed in. */
export function useLiveUpdates(isOn: boolean): void {
  useEffect(() => (isOn ? connect() : undefined), [isOn])
}

/** Whether what is on the screen may be old: the line has been down for a while. */
export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, () => isOffline)

type Listener = { readonly topic: string; readonly keys: (message: LiveMessage) => readonly QueryKey[] }

const listeners = new Set<Listener>()
const subscribers = new Set<() => void>()
const patienceMs = 4_000
const longestWaitMs = 30_000
let isOffline = false

function connect(): () => void {
  let source: EventSource | null = null
  let attempt = 0
  let hasBeenOpen = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let alarm: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource('/events')
    source.onopen = () => {
      attempt = 0
      clearTimeout(alarm)
      alarm = undefined
      setOffline(false)
      if (hasBeenOpen) hear({ topic: '*' })
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
    const isMeant = message.topic === '*' || message.topic === topic || message.topic.startsWith(`${topic}.`)
    if (isMeant) for (const queryKey of keys(message)) void queryClient.invalidateQueries({ queryKey })
  }
}

function messageOf(data: unknown): LiveMessage | null {
  try {
    const read: unknown = JSON.parse(String(data))
    if (typeof read !== 'object' || read === null || !('topic' in read) || typeof read.topic !== 'string') return null
    return 'id' in read && typeof read.id === 'string' ? { topic: read.topic, id: read.id } : { topic: read.topic }
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
