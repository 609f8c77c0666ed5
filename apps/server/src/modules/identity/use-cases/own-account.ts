import { err, ok, type Id, type Locale, type Result } from '@cartie/kernel'
import type { EmailTaken, PasswordWrong, TooMany } from '../domain/errors.ts'
import type { IdentityParts } from '../parts.ts'
import { forgetAttempts } from '../store/attempts.ts'
import { auditAccount } from '../store/audit.ts'
import { spoilPasswordLinks } from '../store/links.ts'
import {
  findPasswordHash,
  findUser,
  findUserByEmail,
  removeSessions,
  savePasswordHash,
  updateUser,
} from '../store/users.ts'
import { refuseTooMany, type SignedVisit } from '../visit.ts'

type Done = Record<string, never>
const own = 'an account belongs to no workspace'

/** Checks the password of somebody who is signed in already, before an act that a borrowed screen must not do. */
export async function refuseWrongPassword(parts: IdentityParts, userId: Id<'user'>, password: string) {
  const refused = await refuseTooMany(parts, 'passwordCheck', userId)
  if (refused) return refused
  const hash = await parts.platform.database.withPlatform(own, (db) => findPasswordHash(db, userId))
  if (!hash || !(await parts.engine.passwords.verify(password, hash))) return err({ code: 'PASSWORD_WRONG' })
  await parts.platform.database.withPlatform(own, (db) => forgetAttempts(db, `passwordCheck:${userId}`))
  return null
}

/** Changes the name and the interface language. */
export async function changeProfile(
  { platform }: IdentityParts,
  { account }: SignedVisit,
  input: { name: string; locale: Locale },
): Promise<Result<Done, never>> {
  const now = platform.clock.now()
  await platform.database.withPlatform(own, async (db) => {
    const user = await findUser(db, account.userId)
    if (!user) return
    await updateUser(db, user.id, input, now)
    if (user.name !== input.name) {
      await auditAccount(db, {
        userId: user.id,
        action: 'update',
        before: { name: user.name },
        after: { name: input.name },
        at: now,
      })
    }
  })
  return ok({})
}

/** Changes the e-mail that signs in. The superadmin's e-mail of the configuration may not be taken this way. */
export async function changeEmail(
  parts: IdentityParts,
  { account }: SignedVisit,
  { email, password }: { email: string; password: string },
): Promise<Result<Done, PasswordWrong | EmailTaken | TooMany>> {
  const refused = await refuseWrongPassword(parts, account.userId, password)
  if (refused) return refused
  const now = parts.platform.clock.now()
  return parts.platform.database.withPlatform(own, async (db) => {
    const user = await findUser(db, account.userId)
    const holder = await findUserByEmail(db, email)
    const isReserved = email === parts.superadminEmail && !account.isSuperadmin
    if (!user || isReserved || (holder && holder.id !== user.id)) return err({ code: 'EMAIL_TAKEN' })
    await updateUser(db, user.id, { email }, now)
    await spoilPasswordLinks(db, user.id, now)
    await auditAccount(db, {
      userId: user.id,
      action: 'update',
      before: { email: user.email },
      after: { email },
      at: now,
    })
    return ok({})
  })
}

/** Changes the password; every other session ends. */
export async function changePassword(
  parts: IdentityParts,
  { account }: SignedVisit,
  { current, next }: { current: string; next: string },
): Promise<Result<Done, PasswordWrong | TooMany>> {
  const refused = await refuseWrongPassword(parts, account.userId, current)
  if (refused) return refused
  const hash = await parts.engine.passwords.hash(next)
  const now = parts.platform.clock.now()
  await parts.platform.database.withPlatform(own, async (db) => {
    await savePasswordHash(db, account.userId, hash, now)
    await spoilPasswordLinks(db, account.userId, now)
    await removeSessions(db, account.userId, { except: account.sessionId })
    await auditAccount(db, { userId: account.userId, action: 'password-change', at: now })
  })
  return ok({})
}
