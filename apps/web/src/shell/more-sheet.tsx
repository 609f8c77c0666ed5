import { CircleHelp, Search } from 'lucide-react'
import { Button, Icon, Sheet } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'
import type { BottomBarProps } from './bottom-bar.tsx'
import { navGroups } from './navigation.ts'
import { NoticeBell } from './notice-bell.tsx'
import { useShellData } from '../lib/shell-data.ts'
import { MemberMenu } from './shell-menus.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { WorkspaceSwitch } from './workspace-switch.tsx'

/** Everything a phone's bottom bar has no room for. */
export function MoreSheet({ onPalette, onShortcuts, onLeave }: BottomBarProps & { onLeave: () => void }) {
  const t = useText()
  const { member } = useShellData()
  const leaveTo = (open: () => void) => () => {
    onLeave()
    open()
  }
  return (
    <Sheet open onClose={onLeave} title={t('shell.nav')} actions={<NoticeBell />}>
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
          <MemberMenu button={<Button className="min-w-0 flex-1">{member?.name ?? t('shell.me')}</Button>} />
          <Button icon={CircleHelp} onClick={leaveTo(onShortcuts)} aria-label={t('shell.shortcuts')} />
          <ThemeToggle />
        </div>
      </div>
    </Sheet>
  )
}
