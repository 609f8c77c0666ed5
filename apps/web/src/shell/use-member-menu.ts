import { LogOut, Settings } from 'lucide-react'
import { locales, type Locale } from '@cartie/kernel'
import type { MenuItem } from '@cartie/ui'
import { showLocale, useLocale, useText } from '../lib/text.ts'
import { useShellData } from './shell-data.ts'

/** Languages are always named in themselves. */
export const localeNames: Record<Locale, string> = { uk: 'Українська', en: 'English', ru: 'Русский' }

/** What I may do about myself: language, settings, sign out. */
export function useMemberMenu(): readonly (MenuItem | false)[] {
  const t = useText()
  const locale = useLocale()
  const { signOut } = useShellData()
  return [
    { head: t('shell.language') },
    ...locales.map((each) => ({
      label: localeNames[each],
      checked: each === locale,
      onPress: () => void showLocale(each),
    })),
    'line',
    { label: t('nav.settings'), icon: Settings, href: '/settings' },
    signOut !== null && { label: t('shell.sign-out'), icon: LogOut, onPress: signOut },
  ]
}
