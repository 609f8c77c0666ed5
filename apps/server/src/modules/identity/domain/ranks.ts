import { err, ok, type Result } from '@cartie/kernel'
import type { Actor, Role } from '../../../platform/context/ctx.ts'
import type { LastOwner, RoleAboveYours } from './errors.ts'

/** Whether `actor` may give, change or take away `role`: only an OWNER touches OWNERs. */
export function reaches(actor: Actor, role: Role): boolean {
  if (actor.kind === 'member') return role !== 'OWNER' || actor.role === 'OWNER'
  return actor.kind === 'superadmin' || actor.kind === 'system'
}

/** Decides a change of place: `to` null means leaving. `owners` is how many the workspace has now. */
export function movePlace(
  actor: Actor,
  from: Role,
  to: Role | null,
  owners: number,
): Result<Role | null, RoleAboveYours | LastOwner> {
  if (!reaches(actor, from) || (to && !reaches(actor, to))) return err({ code: 'ROLE_ABOVE_YOURS' })
  if (from === 'OWNER' && to !== 'OWNER' && owners <= 1) return err({ code: 'LAST_OWNER' })
  return ok(to)
}
