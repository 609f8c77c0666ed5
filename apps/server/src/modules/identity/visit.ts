import { ORPCError } from '@orpc/server'
import { err, type Err, type Failure, type Result } from '@cartie/kernel'
import { toApiError, type ErrorsFor } from '../../platform/http/answer.ts'
import type { Account, ApiContext } from '../../platform/http/api-context.ts'
import { isForeignOrigin } from './auth/origin.ts'
import { countAttempt, policies } from './domain/attempts.ts'
import type { TooMany } from './domain/errors.ts'
import type { IdentityParts } from './parts.ts'
import type { Visit } from './ports.ts'
import { lockAttempts, saveAttempts } from './store/attempts.ts'

/** A visit of somebody who is signed in. */
export type SignedVisit = Visit & { readonly account: Account }

/** Runs an act that needs no workspace and nobody signed in: signing in, first run, a link from outside. */
export async function answerVisit<I, O, E extends Failure>(
  parts: IdentityParts,
  context: ApiContext,
  act: (parts: IdentityParts, visit: Visit & { account: Account | null }, input: I) => Promise<Result<O, E>>,
  input: I,
  errors: ErrorsFor<E>,
): Promise<O> {
  if (isForeignOrigin(context.headers, parts.platform.publicUrl)) throw new ORPCError('FORBIDDEN')
  const result = await act(parts, context, input)
  if (result.ok) return result.value
  throw toApiError(result.error, errors)
}

/** Runs an act of a person on their own account, whatever the workspace. */
export async function answerAccount<I, O, E extends Failure>(
  parts: IdentityParts,
  context: ApiContext,
  act: (parts: IdentityParts, visit: SignedVisit, input: I) => Promise<Result<O, E>>,
  input: I,
  errors: ErrorsFor<E>,
): Promise<O> {
  const { account } = context
  if (!account) throw new ORPCError('UNAUTHORIZED')
  const { headers, ip, setCookies } = context
  const result = await act(parts, { headers, ip, setCookies, account }, input)
  if (result.ok) return result.value
  throw toApiError(result.error, errors)
}

/** Counts a try, kept even when what follows fails; the refusal when there were too many. */
export async function refuseTooMany(
  parts: IdentityParts,
  policy: keyof typeof policies,
  subject: string,
): Promise<Err<TooMany> | null> {
  const now = parts.platform.clock.now()
  const key = `${policy}:${subject}`.slice(0, 300)
  const retryAt = await parts.platform.database.withPlatform(
    'attempts are counted before anybody is known',
    async (db) => {
      const counted = countAttempt(await lockAttempts(db, key), policies[policy], now)
      await saveAttempts(db, key, counted.attempts)
      return counted.retryAt
    },
  )
  return retryAt ? err({ code: 'TOO_MANY_ATTEMPTS', data: { retryAt } }) : null
}
