import { oc } from '@orpc/contract'
import { z } from 'zod'
import { accountContract } from './account.ts'
import { currencySchema, forbidden, idSchema, localeSchema, pageInput, pageOf } from './common.ts'
import { companyContract, timezoneSchema } from './company.ts'
import { membersContract } from './members.ts'
import { viewsContract } from './views.ts'
import { done, newAccount, permissionSchema, tooMany, userId, workspaceId } from './people.ts'

const tags = ['identity']

const workspaceDraft = z.object({
  name: z.string().trim().min(1).max(80),
  locale: localeSchema,
  currency: currencySchema,
  timezone: timezoneSchema,
})

export const apiKeySchema = z.object({
  id: idSchema<'api-key'>(),
  name: z.string(),
  /** The key's first characters, to tell it from others. */
  hint: z.string(),
  scopes: z.array(permissionSchema),
  createdBy: z.string(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
})

export const auditLineSchema = z.object({
  id: z.string(),
  at: z.date(),
  /** Who: a member by name, an API key's owner, a part of Cartie. */
  actor: z.object({
    kind: z.string(),
    userId: userId.nullable(),
    name: z.string().nullable(),
    via: z.string().nullable(),
    part: z.string().nullable(),
  }),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

export const identityContract = {
  // The first run, and further workspaces.
  setupState: oc
    .route({ method: 'GET', path: '/identity/setup', tags })
    .output(z.object({ isNeeded: z.boolean(), isMailConfigured: z.boolean() })),
  setUp: oc
    .route({ method: 'POST', path: '/identity/setup', tags })
    .input(z.object({ owner: newAccount, workspace: workspaceDraft }))
    .output(z.object({ workspaceId }))
    .errors({ SETUP_DONE: { status: 409 }, ...tooMany }),
  createWorkspace: oc
    .route({ method: 'POST', path: '/workspaces', tags })
    .input(workspaceDraft)
    .output(z.object({ workspaceId }))
    .errors(tooMany),

  ...accountContract,
  ...membersContract,
  ...companyContract,
  ...viewsContract,

  // Keys for programs.
  listApiKeys: oc
    .route({ method: 'GET', path: '/api-keys', tags })
    .output(z.array(apiKeySchema))
    .errors({ ...forbidden }),
  createApiKey: oc
    .route({ method: 'POST', path: '/api-keys', tags })
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        scopes: z.array(permissionSchema).min(1),
        expiresAt: z.date().nullable(),
      }),
    )
    .output(z.object({ apiKeyId: idSchema<'api-key'>(), key: z.string() }))
    .errors({
      ...forbidden,
      SCOPE_ABOVE_YOURS: { status: 403, data: z.object({ scope: permissionSchema }) },
      EXPIRY_PAST: { status: 422 },
    }),
  revokeApiKey: oc
    .route({ method: 'DELETE', path: '/api-keys/{apiKeyId}', tags })
    .input(z.object({ apiKeyId: idSchema<'api-key'>() }))
    .output(done)
    .errors({ ...forbidden, API_KEY_NOT_FOUND: { status: 404 } }),

  // Who changed what.
  listAudit: oc
    .route({ method: 'GET', path: '/audit', tags })
    .input(
      pageInput.extend({
        /** Part of a person's name, or the whole id of the thing changed. */
        q: z.string().trim().max(100).optional(),
        entity: z.string().max(63).optional(),
        entityId: z.string().max(64).optional(),
        userId: userId.optional(),
        from: z.date().optional(),
        to: z.date().optional(),
      }),
    )
    .output(pageOf(auditLineSchema))
    .errors({ ...forbidden }),
}
