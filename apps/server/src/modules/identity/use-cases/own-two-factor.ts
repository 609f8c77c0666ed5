import { err, ok, type Result } from '@cartie/kernel'
import type { CodeWrong, PasswordWrong, TooMany } from '../domain/errors.ts'
import type { IdentityParts } from '../parts.ts'
import { auditAccount } from '../store/audit.ts'
import { refuseTooMany, type SignedVisit } from '../visit.ts'
import { refuseWrongPassword } from './own-account.ts'

type NotStarted = { readonly code: 'TWO_FACTOR_NOT_STARTED' }
type AlreadyOn = { readonly code: 'TWO_FACTOR_ALREADY_ON' }
export type NewTwoFactor = { uri: string; secret: string; recoveryCodes: string[] }

/** Makes the secret for the app and the recovery codes; nothing is asked at sign-in until a code was confirmed. */
export async function startTwoFactor(
  parts: IdentityParts,
  visit: SignedVisit,
  { password }: { password: string },
): Promise<Result<NewTwoFactor, PasswordWrong | TooMany | AlreadyOn>> {
  const refused = await refuseWrongPassword(parts, visit.account.userId, password)
  if (refused) return refused
  const made = await parts.engine.twoFactor.start(visit, password)
  if (!made) return err({ code: 'TWO_FACTOR_ALREADY_ON' })
  return ok({
    uri: made.uri,
    secret: new URL(made.uri).searchParams.get('secret') ?? '',
    recoveryCodes: [...made.recoveryCodes],
  })
}

/** Turns the second factor on: the app's code proves that the secret arrived there. */
export async function confirmTwoFactor(
  parts: IdentityParts,
  visit: SignedVisit,
  { code }: { code: string },
): Promise<Result<Record<string, never>, CodeWrong | TooMany | NotStarted>> {
  const refused = await refuseTooMany(parts, 'secondFactor', `${visit.account.userId}:confirm`)
  if (refused) return refused
  const confirmed = await parts.engine.twoFactor.confirm(visit, code)
  if (confirmed === 'not-started') return err({ code: 'TWO_FACTOR_NOT_STARTED' })
  if (confirmed === 'wrong') return err({ code: 'CODE_WRONG' })
  await note(parts, visit, 'two-factor-on')
  return ok({})
}

/** Turns the second factor off. */
export async function stopTwoFactor(
  parts: IdentityParts,
  visit: SignedVisit,
  { password }: { password: string },
): Promise<Result<Record<string, never>, PasswordWrong | TooMany>> {
  const refused = await refuseWrongPassword(parts, visit.account.userId, password)
  if (refused) return refused
  await parts.engine.twoFactor.stop(visit, password)
  await note(parts, visit, 'two-factor-off')
  return ok({})
}

/** Makes ten new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  parts: IdentityParts,
  visit: SignedVisit,
  { password }: { password: string },
): Promise<Result<{ recoveryCodes: string[] }, PasswordWrong | TooMany | NotStarted>> {
  const refused = await refuseWrongPassword(parts, visit.account.userId, password)
  if (refused) return refused
  const codes = await parts.engine.twoFactor.renewRecoveryCodes(visit, password)
  if (!codes) return err({ code: 'TWO_FACTOR_NOT_STARTED' })
  await note(parts, visit, 'recovery-codes-renewed')
  return ok({ recoveryCodes: [...codes] })
}

async function note({ platform }: IdentityParts, { account }: SignedVisit, action: string): Promise<void> {
  await platform.database.withPlatform('accounts belong to no workspace', (db) =>
    auditAccount(db, { userId: account.userId, action, at: platform.clock.now() }),
  )
}
