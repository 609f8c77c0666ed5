import { lazy, Suspense } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, SkeletonFacts, Tabs } from '@cartie/ui'
import { useText } from '../../lib/text.ts'
import type { SettingsSection } from '../../lib/settings-section.ts'
import { AppearanceSettings } from '../appearance-settings.tsx'

const contributed = import.meta.glob<{ settingsSections: readonly SettingsSection[] }>(
  '../../modules/*/settings-sections.ts',
  { eager: true },
)

const sections = [
  { id: 'appearance', labelId: 'settings.appearance', order: 0, Section: AppearanceSettings },
  ...Object.values(contributed).flatMap((module) =>
    module.settingsSections.map(({ load, ...section }) => ({
      ...section,
      Section: lazy(async () => ({ default: await load() })),
    })),
  ),
].toSorted((a, b) => a.order - b.order)

/** My settings: each part is a tab, contributed by the module it belongs to. */
export function SettingsPage() {
  const t = useText()
  const navigate = useNavigate()
  const search: { tab?: string } = useSearch({ strict: false })
  const current = sections.find((section) => section.id === search.tab) ?? sections[0]
  return (
    <Page
      title={t('nav.settings')}
      width="narrow"
      head={
        sections.length > 1 && (
          <Tabs
            label={t('nav.settings')}
            tabs={sections.map((section) => ({ id: section.id, label: t(section.labelId) }))}
            value={current?.id ?? ''}
            onChange={(tab) => void navigate({ to: '.', search: { tab } })}
          />
        )
      }
    >
      <Suspense fallback={<SkeletonFacts />}>{current && <current.Section />}</Suspense>
    </Page>
  )
}
