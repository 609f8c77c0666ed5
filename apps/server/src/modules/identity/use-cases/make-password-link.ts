import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountShared, MemberNotFound, RoleAboveYours } from '../domain/errors.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { reaches } from '../domain/ranks.ts'
import { hashToken, newToken } from '../domain/token.ts'
import type { IdentityParts } from '../parts.ts'
import { auditAccount } from '../store/audit.ts'
import { insertPasswordLink } from '../store/links.ts'
import { countPlaces, lockMember } from '../store/members.ts'
import { findUser } from '../store/users.ts'

const day = 86_400_000

export type PasswordLink = { path: string; expiresAt: Date }

/**
 * A link with which a member who forgot their password sets a new one, good for a day, once. Refused for accounts that
 * open other workspaces too, and for superadmins: such a link would be a way into what is not this admin's.
 */
export async function makePasswordLink(
  ctx: Ctx,
  { memberId }: { memberId: Id<'member'> },
  { platform }: IdentityParts,
): Promise<Result<PasswordLink, Forbidden | MemberNotFound | RoleAboveYours | AccountShared>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  const member = await lockMember(ctx, memberId)
  if (!member) return err({ code: 'MEMBER_NOT_FOUND' })
  if (!reaches(ctx.actor, member.role)) return err({ code: 'ROLE_ABOVE_YOURS' })
  const user = await findUser(ctx.db, member.userId)
  const isSelf = ctx.actor.kind === 'member' && ctx.actor.userId === member.userId
  const places = await platform.database.withPlatform('whether an account opens other workspaces', (db) =>
    countPlaces(db, member.userId),
  )
  if (!isSelf && (places > 1 || user?.isSuperadmin)) return err({ code: 'ACCOUNT_SHARED' })
  const token = newToken()
  const expiresAt = new Date(ctx.now.getTime() + day)
  const madeBy = ctx.actor.kind === 'member' ? ctx.actor.userId : null
  await insertPasswordLink(ctx.db, { tokenHash: hashToken(token), userId: member.userId, madeBy, expiresAt })
  await auditAccount(ctx.db, {
    userId: member.userId,
    action: 'password-link-made',
    after: { by: madeBy },
    at: ctx.now,
  })
  return ok({ path: `/reset#${token}`, expiresAt })
}
