import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, textsSchema } from './common.ts'

export const scenariosContract = {
  /** What clients can be led into: by key, as menus and jumps name it. */
  listScenarios: oc
    .route({ method: 'GET', path: '/scenarios', tags: ['scenarios'] })
    .output(z.array(z.object({ key: z.string(), name: textsSchema, isPublished: z.boolean() })))
    .errors(forbidden),
}
