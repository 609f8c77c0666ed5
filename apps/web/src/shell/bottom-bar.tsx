import { useRouterState } from '@tanstack/react-router'
import { CircleHelp, Ellipsis, Search } from 'lucide-react'
import { useState } from 'react'
import { Button, Count, Icon, Sheet, Menu } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from './app-link.tsx'
import { isWithin, navGroups, navPages, type NavPage } from './navigation.ts'
import { NoticeBell } from './notice-bell.tsx'
import { useShellData } from './shell-data.ts'
import { ThemeToggle } from './theme-toggle.tsx'
import { useMemberMenu } from './use-member-menu.ts'
import { WorkspaceSwitch } from './workspace-switch.tsx'

type BottomBarProps = { onPalette: () => void; onShortcuts: () => void }

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
      <Sheet open={isOpen} onClose={() => setIsOpen(false)} title={t('shell.nav')} actions={<NoticeBell />}>
        <MorePages {...props} onLeave={() => setIsOpen(false)} />
      </Sheet>
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

function MorePages({ onPalette, onShortcuts, onLeave }: BottomBarProps & { onLeave: () => void }) {
  const t = useText()
  const { member } = useShellData()
  const items = useMemberMenu()
  const leaveTo = (open: () => void) => () => {
    onLeave()
    open()
  }
  return (
    <div className="grid gap-2 p-3">
      <WorkspaceSwitch isRail={false} />
      <Button icon={Search} onClick={leaveTo(onPalette)} wide>
        {t('shell.palette')}
      </Button>
      {navGroups.map((group) => (
        <section key={group.id}>
          <h2 className="px-2 pt-3 pb-1 text-11 font-medium text-text-3">{t(`nav.group.${group.id}`)}</h2>
          <ul>
            {group.pages.map((page) => (
              <li key={page.path}>
                <AppLink
                  href={page.path}
                  onClick={onLeave}
                  className="flex h-11 items-center gap-3 rounded-mid px-2 font-medium text-text-2 hover:bg-hover"
                >
                  <Icon of={page.nav.icon} className="text-text-3" />
                  {t(page.titleId)}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="flex items-center gap-2 border-t border-line pt-3">
        <Menu trigger={<Button className="min-w-0 flex-1">{member?.name ?? t('shell.me')}</Button>} items={items} />
        <Button icon={CircleHelp} onClick={leaveTo(onShortcuts)} aria-label={t('shell.shortcuts')} />
        <ThemeToggle />
      </div>
    </div>
  )
}

const barClass =
  'relative grid h-13.5 content-center justify-items-center gap-0.75 text-11 font-medium text-text-3 -outline-offset-2 aria-[current]:text-text aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-0.5 aria-[current]:before:w-8 aria-[current]:before:bg-accent'
