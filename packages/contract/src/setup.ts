import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden } from './common.ts'

export const setupSteps = [
  'company',
  'bot',
  'scenario',
  'admin-chat',
  'working-hours',
  'member',
  'conversation',
  'lead',
] as const

export const setupContract = {
  /** What stands between nothing and a living platform, each step looked at now. */
  getSetup: oc
    .route({ method: 'GET', path: '/setup', tags: ['setup'] })
    .output(
      z.object({
        steps: z.array(
          z.object({ step: z.enum(setupSteps), isDone: z.boolean(), count: z.number(), names: z.array(z.string()) }),
        ),
      }),
    )
    .errors(forbidden),
}
