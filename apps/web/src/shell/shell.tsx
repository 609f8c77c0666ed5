import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { SkeletonRows, useHotkeys } from '@cartie/ui'
import { useLiveUpdates } from '../lib/live.ts'
import { useText } from '../lib/text.ts'
import { BottomBar } from './bottom-bar.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { SideNav } from './side-nav.tsx'
import { useShellData } from '../lib/shell-data.ts'
import { useGoKeys } from './use-go-keys.ts'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
/** Long enough for the page itself to come first; then the palette is there before anybody types into it. */
const paletteAfterMs = 1_500
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }))

/** What stands around every page: navigation, ⌘K, help, the state of the line. */
export function Shell() {
  const t = useText()
  const { workspaceId } = useShellData()
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), paletteAfterMs)
    return () => clearTimeout(timer)
  }, [])
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null)
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  useLiveUpdates(workspaceId)
  useGoKeys()
  useHotkeys([
    { keys: 'mod+k', label: t('shell.palette'), group: t('shell.keys.everywhere'), run: () => setOverlay('palette') },
    { keys: '?', label: t('shell.shortcuts'), group: t('shell.keys.everywhere'), run: () => setOverlay('shortcuts') },
  ])
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) main.current?.focus({ preventScroll: true })
    isFirst.current = false
  }, [pathname])
  const close = () => setOverlay(null)
  return (
    <div className="grid h-dvh grid-cols-[52px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] phone:grid-cols-[minmax(0,1fr)] phone:grid-rows-[minmax(0,1fr)_auto] xl:grid-cols-[204px_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-box bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      <SideNav onPalette={() => setOverlay('palette')} onShortcuts={() => setOverlay('shortcuts')} />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-col border-l border-line bg-surface outline-none phone:border-l-0"
      >
        <OfflineBanner />
        <Suspense fallback={<SkeletonRows rows={12} />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar onPalette={() => setOverlay('palette')} onShortcuts={() => setOverlay('shortcuts')} />
      <Suspense>
        {overlay === 'palette' && <Palette onClose={close} onShortcuts={() => setOverlay('shortcuts')} />}
        {overlay === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </div>
  )
}
