import type { Week } from '@cartie/contract/week'
import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { Ctx, Role } from '../../../platform/context/ctx.ts'
import type { MemberError, MemberNotFound } from '../domain/errors.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { movePlace } from '../domain/ranks.ts'
import { memberRemoved, memberRoleChanged, memberWorkChanged } from '../events.ts'
import { lockMember, lockOwners, saveMember } from '../store/members.ts'

type Done = Record<string, never>
type Which = { readonly memberId: Id<'member'> }

/** Gives a member another role. */
export async function changeMemberRole(
  ctx: Ctx,
  { memberId, role }: Which & { role: Role },
): Promise<Result<Done, MemberError>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  const owners = await lockOwners(ctx)
  const member = await lockMember(ctx, memberId)
  if (!member) return err({ code: 'MEMBER_NOT_FOUND' })
  const moved = movePlace(ctx.actor, member.role, role, owners)
  if (!moved.ok) return moved
  if (member.role === role) return ok({})
  await saveMember(ctx, memberId, { role })
  ctx.emit(memberRoleChanged, { memberId, from: member.role, to: role })
  return ok({})
}

/** Takes a member out of the workspace: at their next request they are strangers to it, and so are their API keys. */
export async function removeMember(ctx: Ctx, { memberId }: Which): Promise<Result<Done, MemberError>> {
  const isSelf = ctx.actor.kind === 'member' && ctx.actor.memberId === memberId && ctx.actor.via !== 'api-key'
  const refused = isSelf ? null : forbid(ctx, 'members.manage')
  if (refused) return refused
  const owners = await lockOwners(ctx)
  const member = await lockMember(ctx, memberId)
  if (!member) return err({ code: 'MEMBER_NOT_FOUND' })
  const moved = movePlace(ctx.actor, member.role, null, owners)
  if (!moved.ok) return moved
  await saveMember(ctx, memberId, { removedAt: ctx.now, telegramUserId: null, telegramUsername: null })
  ctx.emit(memberRemoved, { memberId, userId: member.userId })
  return ok({})
}

export type ChangeMemberWork = Which & {
  readonly capacity: number | null
  readonly shift: Week | null
  readonly isAway: boolean
}

/** Says when and how much a member works: what round robin goes by. */
export async function changeMemberWork(
  ctx: Ctx,
  { memberId, ...work }: ChangeMemberWork,
): Promise<Result<Done, Forbidden | MemberNotFound>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  if (!(await lockMember(ctx, memberId))) return err({ code: 'MEMBER_NOT_FOUND' })
  await saveMember(ctx, memberId, work)
  ctx.emit(memberWorkChanged, { memberId, isAway: work.isAway })
  return ok({})
}

/** Says that oneself is away, or back: no new conversations come meanwhile. */
export async function changeMyAvailability(
  ctx: Ctx,
  { isAway }: { isAway: boolean },
): Promise<Result<Done, Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused || ctx.actor.kind !== 'member') return refused ?? ok({})
  await saveMember(ctx, ctx.actor.memberId, { isAway })
  ctx.emit(memberWorkChanged, { memberId: ctx.actor.memberId, isAway })
  return ok({})
}
