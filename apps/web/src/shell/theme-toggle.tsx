import { Monitor, Moon, Sun } from 'lucide-react'
import { IconButton } from '@cartie/ui'
import { useAppearance } from '../lib/appearance.ts'
import { useText } from '../lib/text.ts'
import { LazyThemeMenu, loadMenus } from './lazy-menus.ts'
import { OnDemand } from './on-demand.tsx'

const icons = { system: Monitor, light: Sun, dark: Moon }

/** Shows the theme and opens the choice of it. */
export function ThemeToggle() {
  const t = useText()
  const { theme } = useAppearance()
  return (
    <OnDemand
      preload={loadMenus}
      opened={LazyThemeMenu}
      button={<IconButton icon={icons[theme]} size="sm" label={t('shell.theme')} />}
    />
  )
}
