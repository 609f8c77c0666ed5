import { err, newId, ok, type Id, type Locale, type Result } from '@cartie/kernel'
import type { Ctx, Role } from '../../../platform/context/ctx.ts'
import type { Account } from '../../../platform/http/api-context.ts'
import type { AcceptError, LinkInvalid, TooMany } from '../domain/errors.ts'
import { accept, stateOf } from '../domain/invitation.ts'
import { hashToken } from '../domain/token.ts'
import { memberJoined } from '../events.ts'
import type { IdentityParts } from '../parts.ts'
import type { Visit } from '../ports.ts'
import { findInvitationByLink, lockInvitation, saveInvitation } from '../store/invitations.ts'
import { insertMember } from '../store/members.ts'
import { findUser, insertUser } from '../store/users.ts'
import { refuseTooMany } from '../visit.ts'
import type { NewAccount } from './set-up.ts'

type MaybeSignedVisit = Visit & { readonly account: Account | null }
export type InvitationLetter = {
  workspaceName: string
  role: Role
  invitedBy: string
  email: string | null
  locale: Locale
  expiresAt: Date
}

const byLink = 'an invitation link names its workspace'

/** What a link invites to, for the page that it opens. */
export async function readInvitation(
  parts: IdentityParts,
  visit: Visit,
  { token }: { token: string },
): Promise<Result<InvitationLetter, LinkInvalid | TooMany>> {
  const refused = await refuseTooMany(parts, 'linkFromAddress', visit.ip)
  if (refused) return refused
  const found = await parts.platform.database.withPlatform(byLink, (db) => findInvitationByLink(db, hashToken(token)))
  if (!found || stateOf(found.invitation, parts.platform.clock.now()) !== 'open') return err({ code: 'LINK_INVALID' })
  const { email, role, expiresAt } = found.invitation
  return ok({
    workspaceName: found.workspace.name,
    locale: found.workspace.locale,
    invitedBy: found.invitedBy,
    email,
    role,
    expiresAt,
  })
}

export type AcceptInvitation = { readonly token: string; readonly account: NewAccount | null }

/** Lets a person in: whoever is signed in, or else a new account. Somebody who has an account signs in first. */
export async function acceptInvitation(
  parts: IdentityParts,
  visit: MaybeSignedVisit,
  { token, account }: AcceptInvitation,
): Promise<Result<{ workspaceId: Id<'workspace'> }, AcceptError>> {
  const refused = await refuseTooMany(parts, 'linkFromAddress', visit.ip)
  if (refused) return refused
  const found = await parts.platform.database.withPlatform(byLink, (db) => findInvitationByLink(db, hashToken(token)))
  if (!found || (!visit.account && !account)) return err({ code: 'LINK_INVALID' })
  const newcomer =
    visit.account || !account
      ? null
      : { ...account, id: newId<'user'>(), passwordHash: await parts.engine.passwords.hash(account.password) }
  const userId = visit.account?.userId ?? newcomer?.id ?? newId<'user'>()
  const memberId = newId<'member'>()
  const { workspaceId, role } = found.invitation
  const joined = await parts.platform.transact(
    { workspaceId, actor: { kind: 'member', userId, memberId, role } },
    async (ctx): Promise<Result<null, AcceptError>> => {
      const person = newcomer
        ? await addPerson(ctx, parts, newcomer, found.workspace.locale)
        : await findUser(ctx.db, userId)
      if (!person) return err({ code: 'EMAIL_TAKEN' })
      return join(ctx, person, { tokenHash: hashToken(token), memberId })
    },
  )
  if (!joined.ok) return joined
  if (newcomer)
    await parts.engine.signIn(visit, { email: newcomer.email, password: newcomer.password, isRemembered: true })
  return ok({ workspaceId })
}

type Newcomer = NewAccount & { readonly id: Id<'user'>; readonly passwordHash: string }

/** Null when the e-mail is taken; the superadmin's e-mail of the configuration counts as taken. */
async function addPerson(ctx: Ctx, { superadminEmail }: IdentityParts, newcomer: Newcomer, locale: Locale) {
  const { id, name, email, passwordHash } = newcomer
  const isFree =
    email !== superadminEmail &&
    (await insertUser(ctx.db, { id, name, email, locale, isSuperadmin: false, passwordHash }, ctx.now))
  return isFree ? { id, email } : null
}

async function join(
  ctx: Ctx,
  person: { readonly id: Id<'user'>; readonly email: string },
  { tokenHash, memberId }: { tokenHash: string; memberId: Id<'member'> },
): Promise<Result<null, AcceptError>> {
  const invitation = await lockInvitation(ctx, { tokenHash })
  if (!invitation) return err({ code: 'LINK_INVALID' })
  const accepted = accept(invitation, { userId: person.id, email: person.email }, ctx.now)
  if (!accepted.ok) return accepted
  const placed = await insertMember(ctx, { id: memberId, userId: person.id, role: invitation.role })
  if (!placed) return err({ code: 'ALREADY_MEMBER' })
  await saveInvitation(ctx, invitation.id, { acceptedAt: accepted.value.acceptedAt, acceptedBy: person.id })
  ctx.emit(memberJoined, { memberId: placed, userId: person.id, role: invitation.role })
  return ok(null)
}
