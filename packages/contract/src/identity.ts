import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['identity']

export const identityContract = {
  setupState: oc.route({ method: 'GET', path: '/identity/setup', tags }).output(z.object({ isNeeded: z.boolean() })),
}
