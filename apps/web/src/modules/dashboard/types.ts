import type { Dashboard, dashboardPeriods } from '@cartie/contract/dashboard'

export type { Dashboard }
export type Period = (typeof dashboardPeriods)[number]
export type Attention = Dashboard['attention'][number]
export type ReplyDay = Dashboard['replies'][number]

/** The same as the contract's: naming them here leaves its schemas out of the page. */
export const periods = ['day', 'week', 'month'] as const satisfies readonly Period[]
