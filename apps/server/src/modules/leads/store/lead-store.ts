import { and, asc, desc, eq, gt, gte, type SQL } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'
import type { Lead, LeadChange, LeadId, LeadKind } from '../domain/lead.ts'
import type { StageId } from '../domain/pipeline.ts'
import { leads } from './tables.ts'

export type LeadRow = typeof leads.$inferSelect

export async function findLead(ctx: Ctx, leadId: LeadId): Promise<Lead | null> {
  const [row] = await ctx.db.select().from(leads).where(isLead(ctx, leadId))
  return row ? toLead(row) : null
}

/** The lead, its row locked until the transaction ends. */
export async function lockLead(ctx: Ctx, leadId: LeadId): Promise<Lead | null> {
  const [row] = await ctx.db.select().from(leads).where(isLead(ctx, leadId)).for('update')
  return row ? toLead(row) : null
}

export type RepeatOf = {
  readonly kind: LeadKind
  readonly contactId: ContactId
  readonly phone: string | null
  readonly activeSince: Date
}

/** The open lead a repeat belongs to, locked: by phone first, then by contact; the most recently active of several. */
export async function lockRepeated(ctx: Ctx, { kind, contactId, phone, activeSince }: RepeatOf): Promise<Lead | null> {
  const isOpen = and(
    eq(leads.workspaceId, ctx.workspaceId),
    eq(leads.outcome, 'open'),
    eq(leads.kind, kind),
    gte(leads.lastActivityAt, activeSince),
  )
  const byPhone = phone ? await lockNewest(ctx, and(isOpen, eq(leads.phone, phone))) : null
  return byPhone ?? (await lockNewest(ctx, and(isOpen, eq(leads.contactId, contactId))))
}

async function lockNewest(ctx: Ctx, where: SQL | undefined): Promise<Lead | null> {
  const [row] = await ctx.db
    .select()
    .from(leads)
    .where(where)
    .orderBy(desc(leads.lastActivityAt), desc(leads.id))
    .limit(1)
    .for('update')
  return row ? toLead(row) : null
}

/** Makes whoever saves a lead of the same person at the same time wait, so that the second finds what the first made. */
export async function lockPerson(ctx: Ctx, keys: readonly string[]): Promise<void> {
  const ordered = keys.map((key) => `leads:${ctx.workspaceId}:${key}`).toSorted()
  for (const key of ordered) await ctx.db.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
}

export type NewLead = Omit<Lead, 'version' | 'changedBy' | 'repeatCount' | 'lastActivityAt' | 'createdAt' | 'updatedAt'>

export async function insertLead(ctx: Ctx, lead: NewLead): Promise<Lead> {
  const row = {
    ...lead,
    repeatCount: 0,
    version: 1,
    changedBy: ctx.actor,
    lastActivityAt: ctx.now,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await ctx.db.insert(leads).values({ ...row, ...toAmountColumns(lead), workspaceId: ctx.workspaceId })
  return row
}

/** Writes a change of a locked lead: the next version, who made it and when. */
export async function changeLead(ctx: Ctx, lead: Lead, change: LeadChange): Promise<Lead> {
  const kept = {
    ...change,
    version: lead.version + 1,
    changedBy: ctx.actor,
    lastActivityAt: ctx.now,
    updatedAt: ctx.now,
  }
  await ctx.db
    .update(leads)
    .set({ ...kept, ...toAmountColumns(change) })
    .where(isLead(ctx, lead.id))
  return { ...lead, ...kept }
}

/** Removes a lead with what belongs to it: captures, tasks, appointments. */
export async function deleteLead(ctx: Ctx, leadId: LeadId): Promise<void> {
  await ctx.db.delete(leads).where(isLead(ctx, leadId))
}

/** The position of the lead that follows `position` in a column, the moved one aside; null when none does. */
export async function findNextPosition(ctx: Ctx, stageId: StageId, position: string): Promise<string | null> {
  const [next] = await ctx.db
    .select({ position: leads.position })
    .from(leads)
    .where(and(eq(leads.workspaceId, ctx.workspaceId), eq(leads.stageId, stageId), gt(leads.position, position)))
    .orderBy(asc(leads.position))
    .limit(1)
  return next?.position ?? null
}

/** Notes that something happened around a contact's open leads: a message, a call. They are not changed by it. */
export async function touchLeads(ctx: Ctx, contactId: ContactId): Promise<void> {
  await ctx.db
    .update(leads)
    .set({ lastActivityAt: ctx.now })
    .where(and(eq(leads.workspaceId, ctx.workspaceId), eq(leads.contactId, contactId), eq(leads.outcome, 'open')))
}

const isLead = (ctx: Ctx, leadId: LeadId) => and(eq(leads.workspaceId, ctx.workspaceId), eq(leads.id, leadId))

const toAmountColumns = ({ amount }: LeadChange): { amountMinor?: number | null; currency?: LeadRow['currency'] } =>
  amount === undefined ? {} : { amountMinor: amount?.amountMinor ?? null, currency: amount?.currency ?? null }

export function toLead(row: LeadRow): Lead {
  const { workspaceId: _, amountMinor, currency, ...lead } = row
  return { ...lead, amount: amountMinor !== null && currency !== null ? { amountMinor, currency } : null }
}
