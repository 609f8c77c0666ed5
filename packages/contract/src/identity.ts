import { oc } from '@orpc/contract'
import { z } from 'zod'
import { currencySchema, forbidden, idSchema, localeSchema, pageInput, pageOf } from './common.ts'
import { passwordMinLength } from './password.ts'
import { permissions, roles } from './permissions.ts'

const tags = ['identity']
const done = z.object({})

export const roleSchema = z.enum(roles)
export const permissionSchema = z.enum(permissions)
const userId = idSchema<'user'>()
const memberId = idSchema<'member'>()
const workspaceId = idSchema<'workspace'>()

const personName = z.string().trim().min(1).max(120)
const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())
const password = z.string().min(passwordMinLength).max(200)
const anyPassword = z.string().min(1).max(200)
const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/)
const timezone = z.string().refine(isTimezone, 'TIMEZONE_UNKNOWN')

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const openSpan = z.object({ from: clock, to: clock }).refine((span) => span.from < span.to, 'SPAN_BACKWARDS')
/** Monday first, seven days; null is a day off. Times are local to the workspace. */
export const weekSchema = z.tuple([
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
])
export type Week = z.infer<typeof weekSchema>

const workspaceDraft = z.object({
  name: z.string().trim().min(1).max(80),
  locale: localeSchema,
  currency: currencySchema,
  timezone,
})
const newAccount = z.object({ name: personName, email, password })

const tooMany = { TOO_MANY_ATTEMPTS: { status: 429, data: z.object({ retryAt: z.date() }) } } as const
const passwordWrong = { PASSWORD_WRONG: { status: 403 } } as const
const emailTaken = { EMAIL_TAKEN: { status: 409 } } as const
const linkInvalid = { LINK_INVALID: { status: 410 } } as const
const codeWrong = { CODE_WRONG: { status: 403 } } as const
const memberNotFound = { MEMBER_NOT_FOUND: { status: 404 } } as const
const aboveYou = { ROLE_ABOVE_YOURS: { status: 403 } } as const
const lastOwner = { LAST_OWNER: { status: 409 } } as const

export const meSchema = z.object({
  user: z.object({
    id: userId,
    name: z.string(),
    email: z.string(),
    locale: localeSchema,
    isSuperadmin: z.boolean(),
    hasTwoFactor: z.boolean(),
  }),
  workspaces: z.array(
    z.object({
      id: workspaceId,
      slug: z.string(),
      name: z.string(),
      role: roleSchema,
      accent: z.string().nullable(),
      logoUrl: z.string().nullable(),
    }),
  ),
  /** The place in the workspace that `x-workspace` names; null when it names none of theirs. */
  here: z
    .object({
      workspaceId,
      memberId,
      role: roleSchema,
      permissions: z.array(permissionSchema),
      isAway: z.boolean(),
      telegram: z.object({ username: z.string().nullable() }).nullable(),
    })
    .nullable(),
})
export type Me = z.infer<typeof meSchema>

export const memberSchema = z.object({
  id: memberId,
  userId,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** How many open conversations round robin may give them; null is as many as come. */
  capacity: z.number().int().nullable(),
  /** Their working hours; null is the company's. */
  shift: weekSchema.nullable(),
  isAway: z.boolean(),
  hasTwoFactor: z.boolean(),
  telegramUsername: z.string().nullable(),
  hasTelegram: z.boolean(),
  joinedAt: z.date(),
  lastSeenAt: z.date().nullable(),
})

export const invitationSchema = z.object({
  id: idSchema<'invitation'>(),
  email: z.string().nullable(),
  role: roleSchema,
  invitedBy: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
})

export const companySchema = z.object({
  id: workspaceId,
  slug: z.string(),
  name: z.string(),
  locale: localeSchema,
  currency: currencySchema,
  currencies: z.array(currencySchema),
  timezone: z.string(),
  accent: z.string().nullable(),
  logoUrl: z.string().nullable(),
  domain: z.string().nullable(),
  workingHours: weekSchema,
  /** A repeat of a client within so many days updates the same lead. */
  mergeWindowDays: z.number().int(),
  /** A person's silence after which the scenario may go on. */
  holdTimeoutMinutes: z.number().int(),
})

const companyPatch = z
  .object({
    name: z.string().trim().min(1).max(80),
    locale: localeSchema,
    currency: currencySchema,
    currencies: z.array(currencySchema).min(1),
    timezone,
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .nullable(),
    domain: z
      .string()
      .regex(/^(?=.{4,253}$)([a-z0-9](-?[a-z0-9]){0,62}\.)+[a-z]{2,63}$/)
      .nullable(),
    workingHours: weekSchema,
    mergeWindowDays: z.number().int().min(0).max(365),
    holdTimeoutMinutes: z.number().int().min(1).max(10_080),
  })
  .partial()

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

export const sessionSchema = z.object({
  id: idSchema<'auth-session'>(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  isCurrent: z.boolean(),
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

  // Signing in and out.
  me: oc.route({ method: 'GET', path: '/me', tags }).output(meSchema.nullable()),
  signIn: oc
    .route({ method: 'POST', path: '/identity/sign-in', tags })
    .input(z.object({ email, password: anyPassword, isRemembered: z.boolean().default(true) }))
    .output(z.object({ next: z.enum(['done', 'second-factor']) }))
    .errors({ SIGN_IN_REFUSED: { status: 401 }, ...tooMany }),
  signInWithCode: oc
    .route({ method: 'POST', path: '/identity/sign-in/code', tags })
    .input(
      z.object({
        kind: z.enum(['app', 'recovery']),
        code: z.string().trim().min(6).max(20),
        isDeviceTrusted: z.boolean().default(false),
      }),
    )
    .output(done)
    .errors({ ...codeWrong, ...tooMany, CHALLENGE_OVER: { status: 410 } }),
  signOut: oc.route({ method: 'POST', path: '/identity/sign-out', tags }).output(done),
  requestPasswordReset: oc
    .route({ method: 'POST', path: '/identity/password/request', tags })
    .input(z.object({ email }))
    .output(z.object({ isMailConfigured: z.boolean() }))
    .errors(tooMany),
  resetPassword: oc
    .route({ method: 'POST', path: '/identity/password/reset', tags })
    .input(z.object({ token, password }))
    .output(done)
    .errors({ ...linkInvalid, ...tooMany }),

  // One's own account.
  changeProfile: oc
    .route({ method: 'PATCH', path: '/me', tags })
    .input(z.object({ name: personName, locale: localeSchema }))
    .output(done),
  changeEmail: oc
    .route({ method: 'POST', path: '/me/email', tags })
    .input(z.object({ email, password: anyPassword }))
    .output(done)
    .errors({ ...passwordWrong, ...emailTaken, ...tooMany }),
  changePassword: oc
    .route({ method: 'POST', path: '/me/password', tags })
    .input(z.object({ current: anyPassword, next: password }))
    .output(done)
    .errors({ ...passwordWrong, ...tooMany }),
  listSessions: oc.route({ method: 'GET', path: '/me/sessions', tags }).output(z.array(sessionSchema)),
  revokeSession: oc
    .route({ method: 'DELETE', path: '/me/sessions/{sessionId}', tags })
    .input(z.object({ sessionId: idSchema<'auth-session'>() }))
    .output(done),
  revokeOtherSessions: oc
    .route({ method: 'POST', path: '/me/sessions/revoke-others', tags })
    .output(z.object({ revoked: z.number().int() })),
  startTwoFactor: oc
    .route({ method: 'POST', path: '/me/two-factor', tags })
    .input(z.object({ password: anyPassword }))
    .output(z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) }))
    .errors({ ...passwordWrong, ...tooMany, TWO_FACTOR_ALREADY_ON: { status: 409 } }),
  confirmTwoFactor: oc
    .route({ method: 'POST', path: '/me/two-factor/confirm', tags })
    .input(z.object({ code: z.string().trim().min(6).max(8) }))
    .output(done)
    .errors({ ...codeWrong, ...tooMany, TWO_FACTOR_NOT_STARTED: { status: 409 } }),
  stopTwoFactor: oc
    .route({ method: 'POST', path: '/me/two-factor/stop', tags })
    .input(z.object({ password: anyPassword }))
    .output(done)
    .errors({ ...passwordWrong, ...tooMany }),
  renewRecoveryCodes: oc
    .route({ method: 'POST', path: '/me/two-factor/recovery-codes', tags })
    .input(z.object({ password: anyPassword }))
    .output(z.object({ recoveryCodes: z.array(z.string()) }))
    .errors({ ...passwordWrong, ...tooMany, TWO_FACTOR_NOT_STARTED: { status: 409 } }),
  createTelegramLink: oc
    .route({ method: 'POST', path: '/me/telegram', tags })
    .output(z.object({ startPayload: z.string(), expiresAt: z.date() }))
    .errors({ ...forbidden }),
  unlinkTelegram: oc
    .route({ method: 'DELETE', path: '/me/telegram', tags })
    .output(done)
    .errors({ ...forbidden }),
  changeMyAvailability: oc
    .route({ method: 'POST', path: '/me/availability', tags })
    .input(z.object({ isAway: z.boolean() }))
    .output(done)
    .errors({ ...forbidden }),

  // Members and invitations.
  listMembers: oc
    .route({ method: 'GET', path: '/members', tags })
    .output(z.array(memberSchema))
    .errors({ ...forbidden }),
  changeMemberRole: oc
    .route({ method: 'POST', path: '/members/{memberId}/role', tags })
    .input(z.object({ memberId, role: roleSchema }))
    .output(done)
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ...lastOwner }),
  changeMemberWork: oc
    .route({ method: 'PATCH', path: '/members/{memberId}/work', tags })
    .input(
      z.object({
        memberId,
        capacity: z.number().int().min(0).max(1_000).nullable(),
        shift: weekSchema.nullable(),
        isAway: z.boolean(),
      }),
    )
    .output(done)
    .errors({ ...forbidden, ...memberNotFound }),
  removeMember: oc
    .route({ method: 'DELETE', path: '/members/{memberId}', tags })
    .input(z.object({ memberId }))
    .output(done)
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ...lastOwner }),
  makePasswordLink: oc
    .route({ method: 'POST', path: '/members/{memberId}/password-link', tags })
    .input(z.object({ memberId }))
    .output(z.object({ path: z.string(), expiresAt: z.date() }))
    .errors({ ...forbidden, ...memberNotFound, ...aboveYou, ACCOUNT_SHARED: { status: 409 } }),
  invite: oc
    .route({ method: 'POST', path: '/invitations', tags })
    .input(z.object({ email: email.nullable(), role: roleSchema }))
    .output(
      z.object({
        invitationId: idSchema<'invitation'>(),
        path: z.string(),
        expiresAt: z.date(),
        isMailed: z.boolean(),
      }),
    )
    .errors({ ...forbidden, ...aboveYou, ALREADY_MEMBER: { status: 409 } }),
  listInvitations: oc
    .route({ method: 'GET', path: '/invitations', tags })
    .output(z.array(invitationSchema))
    .errors({ ...forbidden }),
  revokeInvitation: oc
    .route({ method: 'DELETE', path: '/invitations/{invitationId}', tags })
    .input(z.object({ invitationId: idSchema<'invitation'>() }))
    .output(done)
    .errors({ ...forbidden, INVITATION_NOT_FOUND: { status: 404 }, INVITATION_ACCEPTED: { status: 409 } }),
  readInvitation: oc
    .route({ method: 'GET', path: '/invitations/by-token/{token}', tags })
    .input(z.object({ token }))
    .output(
      z.object({
        workspaceName: z.string(),
        role: roleSchema,
        invitedBy: z.string(),
        email: z.string().nullable(),
        locale: localeSchema,
        expiresAt: z.date(),
      }),
    )
    .errors({ ...linkInvalid, ...tooMany }),
  acceptInvitation: oc
    .route({ method: 'POST', path: '/invitations/accept', tags })
    .input(z.object({ token, account: newAccount.nullable() }))
    .output(z.object({ workspaceId }))
    .errors({
      ...linkInvalid,
      ...tooMany,
      ...emailTaken,
      EMAIL_MISMATCH: { status: 409, data: z.object({ email: z.string() }) },
      ALREADY_MEMBER: { status: 409 },
    }),

  // The company.
  getCompany: oc
    .route({ method: 'GET', path: '/company', tags })
    .output(companySchema)
    .errors({ ...forbidden }),
  updateCompany: oc
    .route({ method: 'PATCH', path: '/company', tags })
    .input(companyPatch)
    .output(companySchema)
    .errors({ ...forbidden, DOMAIN_TAKEN: { status: 409 }, CURRENCY_NOT_LISTED: { status: 422 } }),
  changeLogo: oc
    .route({ method: 'PUT', path: '/company/logo', tags })
    .input(z.object({ file: z.file().max(4_000_000) }))
    .output(z.object({ logoUrl: z.string() }))
    .errors({ ...forbidden, NOT_AN_IMAGE: { status: 422 } }),
  removeLogo: oc
    .route({ method: 'DELETE', path: '/company/logo', tags })
    .output(done)
    .errors({ ...forbidden }),

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

function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}
