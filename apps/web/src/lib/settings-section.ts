import type { ComponentType } from 'react'

/**
 * A tab of `/settings`. A module contributes its own in `modules/<m>/settings-sections.ts`:
 * `export const settingsSections: readonly SettingsSection[] = [{ id, labelId, order, load }]`.
 */
export type SettingsSection = {
  readonly id: string
  readonly labelId: string
  /** Appearance is 0. */
  readonly order: number
  readonly load: () => Promise<ComponentType>
}
