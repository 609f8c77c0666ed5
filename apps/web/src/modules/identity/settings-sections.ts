import type { SettingsSection } from '../../lib/settings-section.ts'

export const settingsSections: readonly SettingsSection[] = [
  {
    id: 'account',
    labelId: 'identity.settings.account',
    order: -3,
    load: async () => (await import('./settings/account-settings.tsx')).AccountSettings,
  },
  {
    id: 'security',
    labelId: 'identity.settings.security',
    order: -2,
    load: async () => (await import('./settings/security-settings.tsx')).SecuritySettings,
  },
  {
    id: 'api-keys',
    labelId: 'identity.settings.api-keys',
    order: 5,
    load: async () => (await import('./settings/api-key-settings.tsx')).ApiKeySettings,
  },
]
