import type { Dashboard, dashboardPeriods } from '@cartie/contract/dashboard'

export type { Dashboard }
export type Period = (typeof dashboardPeriods)[number]
export type Attention = Dashboard['attention'][number]
export type ReplyDay = Dashboard['replies'][number]
