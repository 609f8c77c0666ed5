import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema } from './common.ts'

export const webchatContract = {
  /** The workspace's web chat, for the simulator: a page opens a visit there like any visitor's. */
  getSimulator: oc
    .route({ method: 'GET', path: '/webchat', tags: ['webchat'] })
    .output(z.object({ accountId: idSchema<'channel-account'>() }))
    .errors({ ...forbidden, WEBCHAT_MISSING: { status: 404 } }),
}
