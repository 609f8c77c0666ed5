import type { Platform } from '../../platform/platform.ts'

/** What inventory needs of the world. */
export type InventoryParts = Pick<Platform, 'storage' | 'addresses' | 'transact'> & {
  /** E.164, or null when nobody could be called by it. */
  readonly normalisePhone: (text: string) => string | null
}
