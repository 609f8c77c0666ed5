import type { Platform } from '../../platform/platform.ts'

/** What imports need of the world: where the file is kept, and transactions of their own, chunk by chunk. */
export type ImportParts = Pick<Platform, 'storage' | 'transact'>
