import { and, desc, eq } from 'drizzle-orm'
import type { Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Invitation } from '../domain/invitation.ts'
import { invitations, users, workspaces } from './tables.ts'

export async function insertInvitation(ctx: Ctx, invitation: typeof invitations.$inferInsert): Promise<void> {
  await ctx.db.insert(invitations).values(invitation)
}

export async function lockInvitation(
  ctx: Ctx,
  which: { id: Id<'invitation'> } | { tokenHash: string },
): Promise<Invitation | null> {
  const condition = 'id' in which ? eq(invitations.id, which.id) : eq(invitations.tokenHash, which.tokenHash)
  const [found] = await ctx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), condition))
    .for('update')
  return found ?? null
}

export async function saveInvitation(ctx: Ctx, id: Id<'invitation'>, change: Partial<Invitation>): Promise<void> {
  await ctx.db
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id)))
}

/** The newest hundred: older ones are of interest to the audit log only. */
export async function listInvitationRows(ctx: Ctx) {
  return ctx.db
    .select({ invitation: invitations, invitedBy: users.name })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.workspaceId, ctx.workspaceId))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(100)
}

/** The invitation a link stands for, whosever it is: nobody is known yet, so it needs a platform transaction. */
export async function findInvitationByLink(db: Db, tokenHash: string) {
  const [found] = await db
    .select({ invitation: invitations, workspace: workspaces, invitedBy: users.name })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, tokenHash))
  return found ?? null
}
