import type { healthContract, healthPartSchema } from '@cartie/contract/health'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { z } from 'zod'

export type Health = InferContractRouterOutputs<typeof healthContract>['getHealth']
export type HealthPart = z.infer<typeof healthPartSchema>
export type Channel = Health['channels'][number]
export type DeadTask = Health['dead'][number]
export type State = HealthPart['state']
