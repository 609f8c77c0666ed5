import type { Week } from '@cartie/contract/week'
import { ok, type Id, type Result } from '@cartie/kernel'
import type { Actor, Ctx, Role } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { findMemberRow, listMemberRows, type MemberWithPerson } from '../store/members.ts'

/** A person in this workspace. */
export type Member = {
  readonly id: Id<'member'>
  readonly userId: Id<'user'>
  readonly name: string
  readonly email: string
  readonly role: Role
  /** How many open conversations round robin may give them; null is as many as come. */
  readonly capacity: number | null
  /** Their working hours, local to the workspace; null is the company's. */
  readonly shift: Week | null
  readonly isAway: boolean
  readonly hasTwoFactor: boolean
  readonly hasTelegram: boolean
  readonly telegramUsername: string | null
  readonly joinedAt: Date
  readonly lastSeenAt: Date | null
}

/** Everybody who is in the workspace now, by name. */
export async function listMembers(ctx: Ctx): Promise<Result<Member[], Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused) return refused
  return ok((await listMemberRows(ctx)).map(toMember))
}

/** The member with this id, or null when they left or are another workspace's. */
export async function findMember(ctx: Ctx, memberId: Id<'member'>): Promise<Member | null> {
  const row = await findMemberRow(ctx, { id: memberId })
  return row && toMember(row)
}

/** The member who linked this Telegram account in this workspace, or null. */
export async function findMemberByTelegram(ctx: Ctx, telegramUserId: number): Promise<Member | null> {
  const row = await findMemberRow(ctx, { telegramUserId })
  return row && toMember(row)
}

/** The member as the one who acts: what they do through Telegram is theirs. */
export function actorOf(member: Pick<Member, 'id' | 'userId' | 'role'>, via?: 'telegram'): Actor {
  return { kind: 'member', userId: member.userId, memberId: member.id, role: member.role, ...(via ? { via } : {}) }
}

function toMember({ member, name, email, hasTwoFactor, lastSeenAt }: MemberWithPerson): Member {
  const { id, userId, role, capacity, shift, isAway, telegramUserId, telegramUsername, joinedAt } = member
  return {
    id,
    userId,
    name,
    email,
    role,
    capacity,
    shift,
    isAway,
    hasTwoFactor,
    hasTelegram: telegramUserId !== null,
    telegramUsername,
    joinedAt,
    lastSeenAt,
  }
}
