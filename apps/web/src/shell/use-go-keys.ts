import { useRouter } from '@tanstack/react-router'
import { useHotkeys } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { navPages } from './navigation.ts'

/** `g i` goes to the inbox: each page of the navigation has its keys. */
export function useGoKeys(): void {
  const t = useText()
  const router = useRouter()
  useHotkeys(
    navPages.map((page) => ({
      keys: page.nav.shortcut,
      label: t(page.titleId),
      group: t('shell.keys.go'),
      run: () => router.history.push(page.path),
    })),
  )
}
