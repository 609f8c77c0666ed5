import { lazy, Suspense, useCallback, useMemo, useSyncExternalStore } from 'react'
import { useUi } from '../ui-provider.tsx'

export type ToastAction = { readonly label: string; readonly onPress: () => void }
export type ToastKind = 'ok' | 'info' | 'bad'
export type Said = {
  readonly kind: ToastKind
  readonly text: string
  readonly undo?: (() => void) | undefined
  readonly action?: ToastAction | undefined
}

/** Says what has just happened: `toast.ok('Розмову закрито', { undo })` offers to take it back for eight seconds. */
export const toast = {
  ok: (text: string, options: { undo?: () => void; action?: ToastAction } = {}) =>
    say({ kind: 'ok', text, ...options }),
  info: (text: string, options: { action?: ToastAction } = {}) => say({ kind: 'info', text, ...options }),
  bad: (text: string, options: { action?: ToastAction } = {}) => say({ kind: 'bad', text, ...options }),
}

/** Toasts that know the reader's words: `failed(error)` says a failure plainly. */
export function useToast() {
  const { describeError } = useUi()
  return useMemo(
    () => ({
      ...toast,
      failed: (error: unknown, action?: ToastAction) => {
        const words = describeError(error)
        say({ kind: 'bad', text: [words.title, words.text, words.id].filter(Boolean).join(' · '), action })
      },
    }),
    [describeError],
  )
}

const ToastView = lazy(async () => ({ default: (await import('./toast-view.tsx')).ToastView }))

/** Where toasts appear; once in the app. Their drawing is fetched with the first of them. */
export function Toasts() {
  const isNeeded = useSyncExternalStore(subscribe, () => hasSpoken)
  const take = useCallback((show: (said: Said) => void) => {
    shown = show
    waiting.splice(0).forEach(show)
    return () => (shown = null)
  }, [])
  return <Suspense>{isNeeded && <ToastView take={take} />}</Suspense>
}

const subscribers = new Set<() => void>()
const waiting: Said[] = []
let shown: ((said: Said) => void) | null = null
let hasSpoken = false

function say(said: Said): void {
  if (shown) return shown(said)
  waiting.push(said)
  hasSpoken = true
  subscribers.forEach((subscriber) => subscriber())
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
