import { err, ok, type Id, type Locale, type Result } from '@cartie/kernel'
import type { Db } from '../../../platform/db/database.ts'
import type { LinkInvalid, TooMany } from '../domain/errors.ts'
import { hashToken, newToken } from '../domain/token.ts'
import { letterSeal, sendLetter, type SendLetter } from '../jobs.ts'
import type { IdentityParts } from '../parts.ts'
import type { Visit } from '../ports.ts'
import { forgetAttempts } from '../store/attempts.ts'
import { auditAccount } from '../store/audit.ts'
import { insertPasswordLink, spoilPasswordLinks, usePasswordLink } from '../store/links.ts'
import { findUser, findUserByEmail, removeSessions, savePasswordHash } from '../store/users.ts'
import { refuseTooMany } from '../visit.ts'

const hour = 3_600_000

/**
 * Asks for a link by e-mail. The answer is the same whether or not the e-mail is known; it only tells whether this server
 * can send letters at all. Without a mail server an admin of the workspace makes the link.
 */
export async function requestPasswordReset(
  parts: IdentityParts,
  visit: Visit,
  { email }: { email: string },
): Promise<Result<{ isMailConfigured: boolean }, TooMany>> {
  const refused =
    (await refuseTooMany(parts, 'linkFromAddress', visit.ip)) ?? (await refuseTooMany(parts, 'resetRequest', email))
  if (refused) return refused
  if (!parts.mailer) return ok({ isMailConfigured: false })
  await parts.platform.database.withPlatform('a forgotten password belongs to no workspace', async (db) => {
    const user = await findUserByEmail(db, email)
    if (user) await mailLink(parts, db, user)
  })
  return ok({ isMailConfigured: true })
}

async function mailLink(
  parts: IdentityParts,
  db: Db,
  user: { id: Id<'user'>; email: string; locale: Locale },
): Promise<void> {
  const token = newToken()
  const now = parts.platform.clock.now()
  await insertPasswordLink(db, {
    tokenHash: hashToken(token),
    userId: user.id,
    madeBy: null,
    expiresAt: new Date(now.getTime() + hour),
  })
  const letter: SendLetter = {
    kind: 'password-link',
    to: user.email,
    locale: user.locale,
    workspaceName: '',
    sealedPath: parts.platform.seal.seal(`/reset#${token}`, letterSeal),
  }
  // No workspace, so no ctx to enqueue with: the same function that ctx.enqueue ends in.
  await db.$client.query('select app.add_job($1, $2, null, null, $3, null)', [
    sendLetter.name,
    JSON.stringify(letter),
    sendLetter.maxAttempts,
  ])
}

/** Sets a new password by a link, once; every session of the person ends, on every device. */
export async function resetPassword(
  parts: IdentityParts,
  visit: Visit,
  { token, password }: { token: string; password: string },
): Promise<Result<Record<string, never>, LinkInvalid | TooMany>> {
  const refused = await refuseTooMany(parts, 'linkFromAddress', visit.ip)
  if (refused) return refused
  const hash = await parts.engine.passwords.hash(password)
  const now = parts.platform.clock.now()
  return parts.platform.database.withPlatform('a forgotten password belongs to no workspace', async (db) => {
    const userId = await usePasswordLink(db, hashToken(token), now)
    const user = userId && (await findUser(db, userId))
    if (!user) return err({ code: 'LINK_INVALID' })
    await savePasswordHash(db, user.id, hash, now)
    await spoilPasswordLinks(db, user.id, now)
    await removeSessions(db, user.id, {})
    await forgetAttempts(db, `signIn:${user.email}:`)
    await auditAccount(db, { userId: user.id, action: 'password-reset', after: { ip: visit.ip }, at: now })
    return ok({})
  })
}
