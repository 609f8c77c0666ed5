import { ok, type Id, type Result } from '@cartie/kernel'
import type { IdentityParts } from '../parts.ts'
import { auditAccount } from '../store/audit.ts'
import { listSessionsOf, removeSessions } from '../store/users.ts'
import type { SignedVisit } from '../visit.ts'

export type OwnSession = {
  readonly id: Id<'auth-session'>
  readonly userAgent: string
  readonly ip: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly isCurrent: boolean
}

const own = 'sessions belong to no workspace'

/** Where a person is signed in, last seen first. */
export async function listOwnSessions(
  { platform }: IdentityParts,
  { account }: SignedVisit,
): Promise<Result<OwnSession[], never>> {
  const rows = await platform.database.withPlatform(own, (db) => listSessionsOf(db, account.userId))
  return ok(
    rows
      .map(({ id, userAgent, ipAddress, createdAt, lastSeenAt }) => ({
        id,
        userAgent: userAgent ?? '',
        ip: ipAddress ?? '',
        createdAt,
        lastSeenAt,
        isCurrent: id === account.sessionId,
      }))
      .reverse(),
  )
}

/** Ends one session of one's own; one that is gone is fine. */
export async function revokeOwnSession(
  { platform }: IdentityParts,
  { account }: SignedVisit,
  { sessionId }: { sessionId: Id<'auth-session'> },
): Promise<Result<Record<string, never>, never>> {
  await platform.database.withPlatform(own, (db) => removeSessions(db, account.userId, { only: sessionId }))
  return ok({})
}

/** Ends every session but this one. */
export async function revokeOtherSessions(
  { platform }: IdentityParts,
  { account }: SignedVisit,
): Promise<Result<{ revoked: number }, never>> {
  const revoked = await platform.database.withPlatform(own, async (db) => {
    const ended = await removeSessions(db, account.userId, { except: account.sessionId })
    if (ended > 0)
      await auditAccount(db, {
        userId: account.userId,
        action: 'sessions-revoked',
        after: { ended },
        at: platform.clock.now(),
      })
    return ended
  })
  return ok({ revoked })
}
