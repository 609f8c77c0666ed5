import { useRouter } from '@tanstack/react-router'
import { Keyboard, Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { locales } from '@cartie/kernel'
import { CommandPalette, type Command } from '@cartie/ui'
import { chooseTheme } from '../lib/appearance.ts'
import { addSearchSource, searchEverywhere } from '../lib/search-sources.ts'
import { showLocale, useText } from '../lib/text.ts'
import { searchWork } from '../modules/search/index.ts'
import { navPages } from './navigation.ts'
import { localeNames } from '../lib/locale-names.ts'

/** ⌘K: pages and actions at once, and what the modules find for the text. */
export function Palette({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const commands = useCommands(onShortcuts)
  const { found, isSearching, search } = useFound()
  useSearchSources()
  return (
    <CommandPalette
      open
      onClose={onClose}
      commands={commands}
      found={found}
      isSearching={isSearching}
      onSearch={search}
    />
  )
}

function useCommands(onShortcuts: () => void): readonly Command[] {
  const t = useText()
  const router = useRouter()
  return useMemo(
    () => [
      ...navPages.map((page): Command => ({
        id: page.path,
        label: t(page.titleId),
        group: t('shell.palette.pages'),
        icon: page.nav.icon,
        shortcut: page.nav.shortcut,
        run: () => router.history.push(page.path),
      })),
      ...(['light', 'dark', 'system'] as const).map((theme): Command => ({
        id: `theme-${theme}`,
        label: t(`shell.theme.${theme}`),
        words: t('shell.theme'),
        group: t('shell.palette.actions'),
        icon: { light: Sun, dark: Moon, system: Monitor }[theme],
        run: () => chooseTheme(theme),
      })),
      ...locales.map((locale): Command => ({
        id: `locale-${locale}`,
        label: localeNames[locale],
        words: t('shell.language'),
        group: t('shell.palette.actions'),
        icon: Languages,
        run: () => void showLocale(locale),
      })),
      {
        id: 'keys',
        label: t('shell.shortcuts'),
        group: t('shell.palette.actions'),
        icon: Keyboard,
        shortcut: '?',
        run: onShortcuts,
      },
    ],
    [t, router, onShortcuts],
  )
}

/** While the palette is open, it also finds what the work is about. */
function useSearchSources(): void {
  const { history } = useRouter()
  useEffect(() => {
    const remove = searchWork((href) => history.push(href)).map(addSearchSource)
    return () => remove.forEach((each) => each())
  }, [history])
}

const pauseMs = 150

function useFound() {
  const [found, setFound] = useState<readonly Command[]>([])
  const [isSearching, setIsSearching] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const search = (text: string) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setIsSearching(text.length > 1)
    if (text.length < 2) return setFound([])
    setTimeout(async () => {
      if (controller.signal.aborted) return
      const next = await searchEverywhere(text, controller.signal)
      if (controller.signal.aborted) return
      setFound(next)
      setIsSearching(false)
    }, pauseMs)
  }
  return { found, isSearching, search }
}
