import { err, newId, ok, type Id, type Result } from '@cartie/kernel'
import type { Ctx, Role } from '../../../platform/context/ctx.ts'
import type { InviteError, RevokeInvitationError } from '../domain/errors.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { invitationDays, stateOf, type InvitationState } from '../domain/invitation.ts'
import { reaches } from '../domain/ranks.ts'
import { hashToken, newToken } from '../domain/token.ts'
import { invitationRevoked, memberInvited } from '../events.ts'
import { letterSeal, sendLetter } from '../jobs.ts'
import type { IdentityParts } from '../parts.ts'
import { insertInvitation, listInvitationRows, lockInvitation, saveInvitation } from '../store/invitations.ts'
import { findMemberRow } from '../store/members.ts'
import { getWorkspace } from '../store/workspaces.ts'

export type Invite = { readonly email: string | null; readonly role: Role }
export type Invited = { invitationId: Id<'invitation'>; path: string; expiresAt: Date; isMailed: boolean }

/** Makes a link that lets one person in, once, within seven days; also sent to the e-mail when one is given and mail is set up. */
export async function invite(
  ctx: Ctx,
  { email, role }: Invite,
  parts: IdentityParts,
): Promise<Result<Invited, InviteError>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  if (!reaches(ctx.actor, role) || ctx.actor.kind !== 'member') return err({ code: 'ROLE_ABOVE_YOURS' })
  if (email && (await findMemberRow(ctx, { email }))) return err({ code: 'ALREADY_MEMBER' })
  const invitationId = newId<'invitation'>()
  const token = newToken()
  const path = `/invite/${token}`
  const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000)
  const { workspaceId, now: createdAt } = ctx
  await insertInvitation(ctx, {
    workspaceId,
    id: invitationId,
    email,
    role,
    tokenHash: hashToken(token),
    invitedBy: ctx.actor.userId,
    createdAt,
    expiresAt,
  })
  ctx.emit(memberInvited, { invitationId, role })
  const isMailed = email !== null && parts.mailer !== null
  if (isMailed) {
    const { name: workspaceName, locale } = await getWorkspace(ctx)
    ctx.enqueue(sendLetter, {
      kind: 'invitation',
      to: email,
      locale,
      workspaceName,
      sealedPath: parts.platform.seal.seal(path, letterSeal),
    })
  }
  return ok({ invitationId, path, expiresAt, isMailed })
}

export type InvitationView = {
  id: Id<'invitation'>
  email: string | null
  role: Role
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  state: InvitationState
}

/** The newest invitations and what became of them. */
export async function listInvitations(ctx: Ctx): Promise<Result<InvitationView[], Forbidden>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  const rows = await listInvitationRows(ctx)
  return ok(
    rows.map(({ invitation, invitedBy }) => {
      const { id, email, role, createdAt, expiresAt } = invitation
      return { id, email, role, invitedBy, createdAt, expiresAt, state: stateOf(invitation, ctx.now) }
    }),
  )
}

/** Withdraws a link that nobody has used yet. */
export async function revokeInvitation(
  ctx: Ctx,
  { invitationId }: { invitationId: Id<'invitation'> },
): Promise<Result<Record<string, never>, RevokeInvitationError>> {
  const refused = forbid(ctx, 'members.manage')
  if (refused) return refused
  const invitation = await lockInvitation(ctx, { id: invitationId })
  if (!invitation) return err({ code: 'INVITATION_NOT_FOUND' })
  if (invitation.acceptedAt) return err({ code: 'INVITATION_ACCEPTED' })
  if (invitation.revokedAt) return ok({})
  await saveInvitation(ctx, invitationId, { revokedAt: ctx.now })
  ctx.emit(invitationRevoked, { invitationId })
  return ok({})
}
