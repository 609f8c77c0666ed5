import { Monitor, Moon, Sun } from 'lucide-react'
import { IconButton, Menu } from '@cartie/ui'
import { chooseTheme, useAppearance, type Theme } from '../lib/appearance.ts'
import { useText } from '../lib/text.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Light, dark, or as the system is. */
export function ThemeToggle() {
  const t = useText()
  const { theme } = useAppearance()
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={icons[theme]} size="sm" label={t('shell.theme')} />}
      items={themes.map((each) => ({
        label: t(`shell.theme.${each}`),
        icon: icons[each],
        checked: each === theme,
        onPress: () => chooseTheme(each),
      }))}
    />
  )
}
