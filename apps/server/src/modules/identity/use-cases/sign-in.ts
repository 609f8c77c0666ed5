import { err, ok, type Result } from '@cartie/kernel'
import type { CodeError, SignInError } from '../domain/errors.ts'
import { readChallenge } from '../auth/session-cookie.ts'
import { hashToken } from '../domain/token.ts'
import type { IdentityParts } from '../parts.ts'
import type { Visit } from '../ports.ts'
import { forgetAttempts } from '../store/attempts.ts'
import { auditAccount } from '../store/audit.ts'
import { findChallenged, findUserByEmail } from '../store/users.ts'
import { refuseTooMany } from '../visit.ts'

export type SignIn = { readonly email: string; readonly password: string; readonly isRemembered: boolean }

/**
 * Signs in with e-mail and password. The refusal is one and the same for an unknown e-mail and a wrong password; five of
 * them lock this account for this address, each time longer. The try is counted before it is checked.
 */
export async function signIn(
  parts: IdentityParts,
  visit: Visit,
  input: SignIn,
): Promise<Result<{ next: 'done' | 'second-factor' }, SignInError>> {
  const pair = `${input.email}:${visit.ip}`
  const refused =
    (await refuseTooMany(parts, 'signInFromAddress', visit.ip)) ??
    (await refuseTooMany(parts, 'signIn', pair)) ??
    (await refuseTooMany(parts, 'signInToAccount', input.email))
  if (refused) return refused
  const next = await parts.engine.signIn(visit, input)
  if (next === 'refused') return err({ code: 'SIGN_IN_REFUSED' })
  await parts.platform.database.withPlatform('a sign-in belongs to no workspace', async (db) => {
    await forgetAttempts(db, `signIn:${pair}`)
    const user = next === 'done' ? await findUserByEmail(db, input.email) : null
    if (user)
      await auditAccount(db, {
        userId: user.id,
        action: 'sign-in',
        after: { ip: visit.ip },
        at: parts.platform.clock.now(),
      })
  })
  return ok({ next })
}

export type SignInWithCode = {
  readonly kind: 'app' | 'recovery'
  readonly code: string
  readonly isDeviceTrusted: boolean
}

/** Answers the second-factor challenge. A code works once, so that one seen over a shoulder is worth nothing. */
export async function signInWithCode(
  parts: IdentityParts,
  visit: Visit,
  input: SignInWithCode,
): Promise<Result<Record<string, never>, CodeError>> {
  const { database, clock } = parts.platform
  const challenge = readChallenge(visit.headers, parts.cookieSecret)
  const userId =
    challenge &&
    (await database.withPlatform('a challenge belongs to no workspace', (db) =>
      findChallenged(db, challenge, clock.now()),
    ))
  if (!userId) return err({ code: 'CHALLENGE_OVER' })
  const refused = await refuseTooMany(parts, 'secondFactor', `${userId}:${visit.ip}`)
  if (refused) return refused
  if (await refuseTooMany(parts, 'codeReuse', `${userId}:${hashToken(input.code)}`)) return err({ code: 'CODE_WRONG' })
  const checked = await parts.engine.signInWithCode(visit, input)
  if (checked === 'over') return err({ code: 'CHALLENGE_OVER' })
  if (checked === 'wrong') return err({ code: 'CODE_WRONG' })
  // The engine's own lock of an account whose second factor was guessed at from many challenges: 15 minutes.
  if (checked === 'locked')
    return err({ code: 'TOO_MANY_ATTEMPTS', data: { retryAt: new Date(clock.now().getTime() + 15 * 60_000) } })
  await database.withPlatform('a sign-in belongs to no workspace', async (db) => {
    await forgetAttempts(db, `secondFactor:${userId}:`)
    await auditAccount(db, {
      userId,
      action: 'sign-in',
      after: { ip: visit.ip, secondFactor: input.kind },
      at: clock.now(),
    })
  })
  return ok({})
}

/** Ends the visit's session. */
export async function signOut(parts: IdentityParts, visit: Visit): Promise<Result<Record<string, never>, never>> {
  await parts.engine.signOut(visit)
  return ok({})
}
