import { CircleHelp } from 'lucide-react'
import { Avatar, AvatarStack, IconButton } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { LazyMemberMenu, loadMenus } from './lazy-menus.ts'
import { NoticeBell } from './notice-bell.tsx'
import { OnDemand } from './on-demand.tsx'
import { useShellData } from '../lib/shell-data.ts'
import { ThemeToggle } from './theme-toggle.tsx'

/** At the foot of the navigation: who is here, me, help, theme, notifications. */
export function NavFoot({ isRail, onShortcuts }: { isRail: boolean; onShortcuts: () => void }) {
  const t = useText()
  const { member, presence } = useShellData()
  const name = member?.name ?? t('shell.me')
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      {presence.length > 0 && (
        <div
          aria-label={t('shell.presence', { count: presence.length })}
          role="group"
          className="px-1.5 max-xl:justify-self-center max-xl:px-0"
        >
          <AvatarStack
            people={presence.map((person) => ({ name: person.name, src: person.imageUrl ?? null }))}
            max={isRail ? 1 : 5}
          />
        </div>
      )}
      <div className="flex items-center gap-0.5 max-xl:flex-col">
        <OnDemand
          preload={loadMenus}
          opened={LazyMemberMenu}
          button={
            <button
              type="button"
              aria-description={t('shell.member')}
              className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-box px-1.5 hover:bg-hover max-xl:flex-none"
            >
              <Avatar name={name} src={member?.imageUrl ?? null} />
              <span className={isRail ? 'sr-only' : 'min-w-0 truncate text-left font-medium'}>{name}</span>
            </button>
          }
        />
        <IconButton icon={CircleHelp} size="sm" label={t('shell.shortcuts')} shortcut="?" onClick={onShortcuts} />
        <ThemeToggle />
        <NoticeBell />
      </div>
    </div>
  )
}
