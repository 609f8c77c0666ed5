import { createContext, use, useMemo, type ComponentProps, type ComponentType, type ReactNode } from 'react'
import type { Locale } from '@cartie/kernel'
import type { Label } from './labels.ts'

/** What a person reads about a failure: what happened, what it means, and the id support asks for. */
export type ErrorWords = { readonly title: string; readonly text?: string; readonly id?: string }

/** An anchor to a page of the app; takes everything an anchor takes. */
export type LinkProps = ComponentProps<'a'> & { readonly href: string }

export type Ui = {
  readonly locale: Locale
  readonly label: Label
  readonly describeError: (error: unknown) => ErrorWords
  /** How this app moves between its pages without a reload. */
  readonly Link: ComponentType<LinkProps>
  /** The zone times are shown in (IANA name); the browser's own when absent. */
  readonly timeZone?: string
}

const UiContext = createContext<Ui | null>(null)

/** Gives the design system its language, its texts, its links and the words for failures. Wraps the whole app once. */
export function UiProvider({ children, locale, label, describeError, Link, timeZone }: Ui & { children: ReactNode }) {
  const ui = useMemo(
    () => ({ locale, label, describeError, Link, ...(timeZone ? { timeZone } : {}) }),
    [locale, label, describeError, Link, timeZone],
  )
  return <UiContext value={ui}>{children}</UiContext>
}

export function useUi(): Ui {
  const ui = use(UiContext)
  if (!ui) throw new Error('a component of @cartie/ui needs UiProvider above it')
  return ui
}

export const useLabels = (): Label => useUi().label
