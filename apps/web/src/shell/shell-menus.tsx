import { Check, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import type { ReactElement } from 'react'
import { locales, type Locale } from '@cartie/kernel'
import { Menu, Popover, Time } from '@cartie/ui'
import { chooseTheme, useAppearance, type Theme } from '../lib/appearance.ts'
import { showLocale, useLocale, useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'
import { localeNames } from '../lib/locale-names.ts'
import { useShellData } from '../lib/shell-data.ts'

type ShellMenuProps = { button: ReactElement; startsOpen?: true }

const themes: readonly Theme[] = ['system', 'light', 'dark']
const themeIcons = { system: Monitor, light: Sun, dark: Moon }

/** Light, dark, or as the system is. */
export function ThemeMenu({ button, startsOpen }: ShellMenuProps) {
  const t = useText()
  const { theme } = useAppearance()
  return (
    <Menu
      align="end"
      startsOpen={startsOpen}
      trigger={button}
      items={themes.map((each) => ({
        label: t(`shell.theme.${each}`),
        icon: themeIcons[each],
        checked: each === theme,
        onPress: () => chooseTheme(each),
      }))}
    />
  )
}

/** What I may do about myself: language, settings, sign out. */
export function MemberMenu({ button, startsOpen }: ShellMenuProps) {
  const t = useText()
  const locale = useLocale()
  const { signOut } = useShellData()
  const language = (each: Locale) => ({
    label: localeNames[each],
    checked: each === locale,
    onPress: () => void showLocale(each),
  })
  return (
    <Menu
      startsOpen={startsOpen}
      trigger={button}
      items={[
        { head: t('shell.language') },
        ...locales.map(language),
        'line',
        { label: t('nav.settings'), icon: Settings, href: '/settings' },
        signOut !== null && { label: t('shell.sign-out'), icon: LogOut, onPress: signOut },
      ]}
    />
  )
}

/** The dealerships I belong to. */
export function WorkspaceMenu({ button, startsOpen }: ShellMenuProps) {
  const { workspaces, workspaceId, switchWorkspace } = useShellData()
  return (
    <Menu
      startsOpen={startsOpen}
      trigger={button}
      items={workspaces.map((workspace) => ({
        label: workspace.name,
        ...(workspace.id === workspaceId ? { icon: Check } : {}),
        onPress: () => switchWorkspace(workspace.id),
      }))}
    />
  )
}

/** What has happened that is mine to know. Opening it marks all as read. */
export function NoticePopover({ button, startsOpen }: ShellMenuProps) {
  const t = useText()
  const { notices, readNotices } = useShellData()
  return (
    <Popover
      title={t('shell.notices')}
      heading
      align="end"
      startsOpen={startsOpen}
      onOpenChange={(open) => open && readNotices()}
      trigger={button}
    >
      <ul className="w-80 max-w-full">
        {notices.map((notice) => (
          <li key={notice.id}>
            <AppLink href={notice.href} className="grid gap-0.5 rounded-in px-2 py-2 hover:bg-hover">
              <span className={notice.isRead ? '' : 'font-medium'}>{notice.text}</span>
              <Time at={notice.at} className="text-11 text-text-3" />
            </AppLink>
          </li>
        ))}
      </ul>
      {notices.length === 0 && <p className="max-w-72 px-2 pb-3 text-text-3">{t('shell.notices.empty')}</p>}
    </Popover>
  )
}
