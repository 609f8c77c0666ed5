import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema, localeSchema } from './common.ts'
import {
  anyPassword,
  done,
  email,
  emailTaken,
  linkInvalid,
  linkToken,
  memberId,
  password,
  permissionSchema,
  personName,
  roleSchema,
  tooMany,
  userId,
  workspaceId,
} from './people.ts'

const tags = ['identity']
const passwordWrong = { PASSWORD_WRONG: { status: 403 } } as const
const codeWrong = { CODE_WRONG: { status: 403 } } as const

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

export const sessionSchema = z.object({
  id: idSchema<'auth-session'>(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  isCurrent: z.boolean(),
})

/** Signing in and out, and one's own account. */
export const accountContract = {
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
    .input(z.object({ token: linkToken, password }))
    .output(done)
    .errors({ ...linkInvalid, ...tooMany }),

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
}
