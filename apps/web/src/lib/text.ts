import { i18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import { defaultLocale, localeOf, type Locale } from '@cartie/kernel'

export type TextValues = Readonly<Record<string, string | number | Date | null | undefined>>

/** A text of the catalogues by its id, its ICU values filled in. */
export type Text = (id: string, values?: TextValues) => string

/** The texts in the reader's language; a change of language draws the page anew. */
export function useText(): Text {
  return useSyncExternalStore(subscribe, () => current)
}

/** The language on the screen. */
export const useLocale = (): Locale => useSyncExternalStore(subscribe, () => locale)

/** The same as `useText` outside React: in a toast, in an error. */
export const text: Text = (id, values) => current(id, values)

export const hasText = (id: string): boolean => id in i18n.messages

/** Loads a language and shows it; this browser remembers. */
export async function showLocale(next: Locale): Promise<void> {
  const { messages } = await catalogues[next]()
  i18n.load(next, messages)
  i18n.activate(next)
  locale = next
  current = (id, values) => i18n._(id, { ...values })
  document.documentElement.lang = next
  localStorage.setItem(storageKey, next)
  subscribers.forEach((subscriber) => subscriber())
}

/** The language this browser was left in, else the one it asks for, else Ukrainian. */
export function rememberedLocale(): Locale {
  return (
    localeOf(localStorage.getItem(storageKey)) ??
    navigator.languages.map(localeOf).find((each) => each !== null) ??
    defaultLocale
  )
}

const storageKey = 'cartie.locale'
const catalogues = {
  uk: () => import('virtual:messages/uk'),
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
}
const subscribers = new Set<() => void>()
let locale: Locale = defaultLocale
let current: Text = (id) => id

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
