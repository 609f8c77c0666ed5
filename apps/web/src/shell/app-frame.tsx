import { useCallback, type ReactNode } from 'react'
import { UiProvider, Toasts, type Label } from '@cartie/ui'
import { describeError } from '../lib/errors.ts'
import { useLocale, useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'

/** Gives the design system the app's language, words and links. Stands inside the router. */
export function AppFrame({ children }: { children: ReactNode }) {
  const t = useText()
  const locale = useLocale()
  const label: Label = useCallback((key, values) => t(`ui.${key}`, values), [t])
  const words = useCallback((error: unknown) => describeError(error, t), [t])
  return (
    <UiProvider locale={locale} label={label} describeError={words} Link={AppLink}>
      {children}
      <Toasts />
    </UiProvider>
  )
}
