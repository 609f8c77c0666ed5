import { Page } from '@cartie/ui'
import { AppearanceSettings } from '../shell/appearance-settings.tsx'

/** The shell's own settings, without the tabs that need a server. */
export function AppearanceGallery() {
  return (
    <Page title="Налаштування" width="narrow">
      <AppearanceSettings />
    </Page>
  )
}
