import { useRouterState } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Count, Icon } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'
import { isWithin, navPages, type NavPage } from './navigation.ts'
import { useShellData } from '../lib/shell-data.ts'

const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet.tsx')).MoreSheet }))

export type BottomBarProps = { onPalette: () => void; onShortcuts: () => void }

/** The navigation of a phone: the four main pages, and everything else behind «Ще». */
export function BottomBar(props: BottomBarProps) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const main = navPages.filter((page) => page.nav.onPhone).slice(0, 4)
  return (
    <nav
      aria-label={t('shell.nav')}
      className="z-20 hidden auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] phone:grid"
    >
      {main.map((page) => (
        <BarLink key={page.path} page={page} />
      ))}
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(true)} className={barClass}>
        <Icon of={Ellipsis} size={20} />
        {t('shell.more')}
      </button>
      <Suspense>{isOpen && <MoreSheet {...props} onLeave={() => setIsOpen(false)} />}</Suspense>
    </nav>
  )
}

function BarLink({ page }: { page: NavPage }) {
  const t = useText()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const count = useShellData().counts[page.path] ?? 0
  return (
    <AppLink href={page.path} aria-current={isWithin(pathname, page.path) ? 'page' : undefined} className={barClass}>
      <span className="relative">
        <Icon of={page.nav.icon} size={20} />
        <span className="absolute -top-1.5 left-3.5">
          <Count value={count} />
        </span>
      </span>
      {t(page.titleId)}
    </AppLink>
  )
}

const barClass =
  'relative grid h-13.5 content-center justify-items-center gap-0.75 text-11 font-medium text-text-3 -outline-offset-2 aria-[current]:text-text aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-0.5 aria-[current]:before:w-8 aria-[current]:before:bg-accent'
