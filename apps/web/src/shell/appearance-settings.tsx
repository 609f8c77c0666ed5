import type { ReactNode } from 'react'
import { locales } from '@cartie/kernel'
import { Card, Segmented } from '@cartie/ui'
import { chooseDensity, chooseTheme, useAppearance } from '../lib/appearance.ts'
import { showLocale, useLocale, useText } from '../lib/text.ts'
import { ShortcutsList } from './shortcuts-list.tsx'
import { localeNames } from '../lib/locale-names.ts'

/** Theme, density, language and keys of this browser. */
export function AppearanceSettings() {
  const t = useText()
  const locale = useLocale()
  const { theme, density } = useAppearance()
  return (
    <>
      <Card title={t('settings.appearance')} aside={t('settings.appearance.help')}>
        <div className="grid gap-5">
          <Setting name={t('shell.theme')} help={t('settings.theme.help')}>
            <Segmented
              label={t('shell.theme')}
              value={theme}
              onChange={chooseTheme}
              options={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`shell.theme.${value}`),
              }))}
            />
          </Setting>
          <Setting name={t('settings.density')} help={t('settings.density.help')}>
            <Segmented
              label={t('settings.density')}
              value={density}
              onChange={chooseDensity}
              options={(['compact', 'comfortable'] as const).map((value) => ({
                value,
                label: t(`settings.density.${value}`),
              }))}
            />
          </Setting>
          <Setting name={t('shell.language')} help={t('settings.language.help')}>
            <Segmented
              label={t('shell.language')}
              value={locale}
              onChange={(next) => void showLocale(next)}
              options={locales.map((value) => ({ value, label: localeNames[value] }))}
            />
          </Setting>
        </div>
      </Card>
      <Card title={t('shell.shortcuts')}>
        <p className="mb-4 text-text-3">{t('settings.shortcuts.help')}</p>
        <ShortcutsList />
      </Card>
    </>
  )
}

function Setting({ name, help, children }: { name: string; help: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-60 flex-1">
        <h3 className="text-13 font-medium">{name}</h3>
        <p className="text-12 text-text-3">{help}</p>
      </div>
      {children}
    </div>
  )
}
