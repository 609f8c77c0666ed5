import { can, type Permission } from '@cartie/contract/permissions'
import { err, type Err } from '@cartie/kernel'
import type { Actor, Ctx } from '../../../platform/context/ctx.ts'

export type Forbidden = { readonly code: 'FORBIDDEN'; readonly data: { readonly permission: Permission } }

/** The refusal a use-case answers when its actor lacks a permission, or null when it may go on. */
export function forbid(ctx: Pick<Ctx, 'actor'>, permission: Permission): Err<Forbidden> | null {
  return mayAct(ctx.actor, permission) ? null : err({ code: 'FORBIDDEN', data: { permission } })
}

/** Members by their role and, with an API key, by its scopes too. Our own parts always, contacts never. */
export function mayAct(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'member':
      return can(actor.role, permission) && (actor.scopes?.includes(permission) ?? true)
    case 'contact':
      return false
    case 'bot':
    case 'system':
    case 'superadmin':
      return true
  }
}
