import { useRouterState } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { Icon, Kbd, Tip, useMedia } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'
import { isWithin, navGroups, type NavPage } from './navigation.ts'
import { NavFoot } from './nav-foot.tsx'
import { useShellData } from '../lib/shell-data.ts'
import { WorkspaceSwitch } from './workspace-switch.tsx'

type SideNavProps = { onPalette: () => void; onShortcuts: () => void }

/** The navigation: 204 px with words, below 1400 px a rail of icons, on a phone the bottom bar instead. */
export function SideNav({ onPalette, onShortcuts }: SideNavProps) {
  const t = useText()
  const isRail = !useMedia('(min-width: 1400px)')
  const search = (
    <button
      type="button"
      onClick={onPalette}
      className="flex h-7 items-center gap-2 rounded-[7px] border border-line-2 bg-surface px-2 text-text-3 hover:text-text max-xl:justify-center max-xl:px-0"
    >
      <Icon of={Search} />
      <span className="max-xl:sr-only">{t('shell.search')}</span>
      <span className="ml-auto max-xl:hidden">
        <Kbd keys="mod+k" bare />
      </span>
    </button>
  )
  return (
    <nav aria-label={t('shell.nav')} className="flex min-h-0 min-w-0 flex-col gap-2 p-2 phone:hidden">
      <WorkspaceSwitch isRail={isRail} />
      {isRail ? <Tip text={t('shell.palette')} shortcut="mod+k" children={search} /> : search}
      <div className="no-bar min-h-0 flex-1 overflow-y-auto">
        {navGroups.map((group) => (
          <section
            key={group.id}
            aria-label={t(`nav.group.${group.id}`)}
            className="first:*:first:pt-1 max-xl:not-first:mt-1.5 max-xl:not-first:border-t max-xl:not-first:border-line-2 max-xl:not-first:pt-1.5"
          >
            <h2 aria-hidden="true" className="px-2 pt-3 pb-1 text-11 font-medium text-text-3 max-xl:hidden">
              {t(`nav.group.${group.id}`)}
            </h2>
            <ul>
              {group.pages.map((page) => (
                <NavItem key={page.path} page={page} isRail={isRail} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <NavFoot isRail={isRail} onShortcuts={onShortcuts} />
    </nav>
  )
}

function NavItem({ page, isRail }: { page: NavPage; isRail: boolean }) {
  const t = useText()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const count = useShellData().counts[page.path] ?? 0
  const isHere = isWithin(pathname, page.path)
  const link = (
    <AppLink
      href={page.path}
      aria-current={isHere ? 'page' : undefined}
      onPointerEnter={() => void page.load()}
      className="relative flex h-nav items-center gap-2.25 rounded-mid px-2 font-medium text-text-2 -outline-offset-2 hover:bg-hover aria-[current]:bg-pressed aria-[current]:text-text max-xl:justify-center max-xl:px-0"
    >
      <Icon of={page.nav.icon} className={isHere ? '' : 'text-text-3'} />
      <span className="min-w-0 truncate max-xl:sr-only">{t(page.titleId)}</span>
      {count > 0 && (
        <span className="num ml-auto text-11 text-text-3 max-xl:absolute max-xl:top-0 max-xl:right-0 max-xl:rounded-full max-xl:bg-accent max-xl:px-1 max-xl:text-[10px] max-xl:text-on-accent">
          {count}
        </span>
      )}
    </AppLink>
  )
  return (
    <li>
      {isRail ? (
        <Tip text={t(page.titleId)} shortcut={page.nav.shortcut}>
          {link}
        </Tip>
      ) : (
        link
      )}
    </li>
  )
}
