import { can, isWithin, type MemberId, type Role, type Week } from '../../identity/index.ts'

/**
 * Glossary. Shift: a member's hours of the week, the company's when they have none of their own. Capacity: how many open
 * conversations a member may be given. Turn: when a member was last given one.
 */
export type Colleague = {
  readonly id: MemberId
  readonly role: Role
  readonly shift: Week | null
  readonly isAway: boolean
  /** Null: as many as come. */
  readonly capacity: number | null
  readonly openCount: number
  /** Null: never. */
  readonly lastGivenAt: Date | null
}
export type Hours = { readonly timezone: string; readonly workingHours: Week; readonly now: Date }

type Worker = Pick<Colleague, 'id' | 'role' | 'shift' | 'isAway'>

const mayAnswer = (member: Worker): boolean => !member.isAway && can(member.role, 'inbox.reply')

/** Whether a member works at this hour and may answer clients. */
const isOnShift = (member: Worker, { timezone, workingHours, now }: Hours): boolean =>
  mayAnswer(member) && isWithin(member.shift ?? workingHours, timezone, now)

/** Who is told that somebody waits: those on shift; outside of everybody's hours all who may answer and are not away. */
export function whoToTell(members: readonly Worker[], hours: Hours): MemberId[] {
  const now = members.filter((member) => isOnShift(member, hours))
  return (now.length > 0 ? now : members.filter(mayAnswer)).map(({ id }) => id)
}

/**
 * Whose turn it is: of those on shift with room left, the one who waited longest since their last conversation; a newcomer
 * goes first, the one with fewer open conversations before the other. Null: nobody can take it.
 */
export function pickColleague(colleagues: readonly Colleague[], hours: Hours): MemberId | null {
  const [next] = colleagues
    .filter((one) => isOnShift(one, hours) && (one.capacity === null || one.openCount < one.capacity))
    .toSorted(byTurn)
  return next?.id ?? null
}

const byTurn = (a: Colleague, b: Colleague): number =>
  (a.lastGivenAt?.getTime() ?? 0) - (b.lastGivenAt?.getTime() ?? 0) ||
  a.openCount - b.openCount ||
  (a.id < b.id ? -1 : 1)
