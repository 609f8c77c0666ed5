import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { Role } from '../../../platform/context/ctx.ts'
import type { LinkInvalid } from './errors.ts'

export type Invitation = {
  readonly workspaceId: Id<'workspace'>
  readonly id: Id<'invitation'>
  /** When set, only the person with this e-mail may use the link. */
  readonly email: string | null
  readonly role: Role
  readonly tokenHash: string
  readonly invitedBy: Id<'user'>
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly acceptedBy: Id<'user'> | null
  readonly revokedAt: Date | null
}
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

export const invitationDays = 7

export function stateOf(invitation: Invitation, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** Uses the link up for a person with this e-mail. */
export function accept(
  invitation: Invitation,
  person: { readonly userId: Id<'user'>; readonly email: string },
  now: Date,
): Result<Invitation, LinkInvalid | { readonly code: 'EMAIL_MISMATCH'; readonly data: { readonly email: string } }> {
  if (stateOf(invitation, now) !== 'open') return err({ code: 'LINK_INVALID' })
  if (invitation.email && invitation.email !== person.email)
    return err({ code: 'EMAIL_MISMATCH', data: { email: invitation.email } })
  return ok({ ...invitation, acceptedAt: now, acceptedBy: person.userId })
}
