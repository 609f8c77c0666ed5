import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden } from './common.ts'
import { done } from './people.ts'
import { tags } from './scenarios-common.ts'

/** As expressions and HTTP nodes name it: `{{secret.CRM_KEY}}`. */
const secretName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/)

/** Keys of servers outside: written, named, replaced and removed; a value never comes back. */
export const secretsContract = {
  listSecrets: oc
    .route({ method: 'GET', path: '/scenario-secrets', tags })
    .output(z.array(z.object({ name: z.string(), updatedAt: z.date() })))
    .errors(forbidden),
  saveSecret: oc
    .route({ method: 'PUT', path: '/scenario-secrets/{name}', tags })
    .input(z.object({ name: secretName, value: z.string().min(1).max(4_000) }))
    .output(done)
    .errors(forbidden),
  removeSecret: oc
    .route({ method: 'DELETE', path: '/scenario-secrets/{name}', tags })
    .input(z.object({ name: secretName }))
    .output(done)
    .errors({ ...forbidden, SECRET_NOT_FOUND: { status: 404 } }),
}
