import { and, asc, eq } from 'drizzle-orm'
import { newId, type Id } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { LeadCapture, LeadId } from '../domain/lead.ts'
import { leadCaptures } from './tables.ts'

export type NewCapture = {
  readonly leadId: LeadId
  readonly contactId: ContactId
  readonly said: Record<string, unknown>
  readonly conversationId: Id<'conversation'> | null
  readonly sessionId: Id<'session'> | null
  readonly onceKey: string | null
}

export async function insertCapture(ctx: Ctx, capture: NewCapture): Promise<void> {
  await ctx.db
    .insert(leadCaptures)
    .values({ ...capture, id: newId(), workspaceId: ctx.workspaceId, capturedAt: ctx.now })
}

/** The lead that an earlier attempt of the same call made or updated. */
export async function findCapturedLead(ctx: Ctx, onceKey: string): Promise<LeadId | null> {
  const [found] = await ctx.db
    .select({ leadId: leadCaptures.leadId })
    .from(leadCaptures)
    .where(and(eq(leadCaptures.workspaceId, ctx.workspaceId), eq(leadCaptures.onceKey, onceKey)))
  return found?.leadId ?? null
}

/** Everything the contact ever said for this lead, in order. */
export async function listCaptures(ctx: Ctx, leadId: LeadId): Promise<LeadCapture[]> {
  return ctx.db
    .select({ id: leadCaptures.id, said: leadCaptures.said, capturedAt: leadCaptures.capturedAt })
    .from(leadCaptures)
    .where(and(eq(leadCaptures.workspaceId, ctx.workspaceId), eq(leadCaptures.leadId, leadId)))
    .orderBy(asc(leadCaptures.capturedAt), asc(leadCaptures.id))
}
