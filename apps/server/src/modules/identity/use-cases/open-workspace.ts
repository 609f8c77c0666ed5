import { randomInt } from 'node:crypto'
import { newId, type Currency, type Id, type Locale } from '@cartie/kernel'
import type { ActFor } from '../../../platform/context/transact.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { slugOf } from '../domain/slug.ts'
import { usualWeek } from '../domain/week.ts'
import { memberJoined, workspaceCreated } from '../events.ts'
import type { WorkspaceSeed } from '../ports.ts'
import { insertMember } from '../store/members.ts'
import { insertWorkspace } from '../store/workspaces.ts'

export type WorkspaceDraft = {
  readonly name: string
  readonly locale: Locale
  readonly currency: Currency
  readonly timezone: string
}
export type Founder = {
  readonly workspaceId: Id<'workspace'>
  readonly memberId: Id<'member'>
  readonly userId: Id<'user'>
}

/** Fresh ids for a workspace and its first member. */
export const founderOf = (userId: Id<'user'>): Founder => ({ userId, workspaceId: newId(), memberId: newId() })

/** The founder acting in the workspace that is being made. */
export const actAsFounder = ({ workspaceId, memberId, userId }: Founder): ActFor => ({
  workspaceId,
  actor: { kind: 'member', userId, memberId, role: 'OWNER' },
})

/** Makes the workspace of this transaction with its first OWNER, and lets every module put into it what it needs. */
export async function openWorkspace(
  ctx: Ctx,
  founder: Founder,
  draft: WorkspaceDraft,
  seeds: readonly WorkspaceSeed[],
): Promise<void> {
  const slug = slugOf(draft.name)
  await insertWorkspace(
    ctx,
    {
      id: founder.workspaceId,
      ...draft,
      currencies: [...new Set<Currency>([draft.currency, 'USD', 'UAH'])],
      workingHours: usualWeek,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    [slug, ...Array.from({ length: 20 }, () => `${slug}-${randomInt(1_000, 1_000_000)}`)],
  )
  await insertMember(ctx, { id: founder.memberId, userId: founder.userId, role: 'OWNER' })
  ctx.emit(workspaceCreated, { workspaceId: founder.workspaceId, locale: draft.locale })
  ctx.emit(memberJoined, { memberId: founder.memberId, userId: founder.userId, role: 'OWNER' })
  for (const seed of seeds) await seed(ctx, { locale: draft.locale })
}
