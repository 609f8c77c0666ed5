import type { SettingsSection } from '../../lib/settings-section.ts'

export const settingsSections: readonly SettingsSection[] = [
  {
    id: 'inbox',
    labelId: 'inbox.settings',
    order: 20,
    load: () => import('./components/inbox-settings.tsx').then(({ InboxSettings }) => InboxSettings),
  },
]
