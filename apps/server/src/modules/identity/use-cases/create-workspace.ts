import { ok, type Id, type Result } from '@cartie/kernel'
import type { TooMany } from '../domain/errors.ts'
import type { IdentityParts } from '../parts.ts'
import { refuseTooMany, type SignedVisit } from '../visit.ts'
import { actAsFounder, founderOf, openWorkspace, type WorkspaceDraft } from './open-workspace.ts'

/** A further workspace of somebody who has an account; they are its OWNER. */
export async function createWorkspace(
  parts: IdentityParts,
  { account }: SignedVisit,
  draft: WorkspaceDraft,
): Promise<Result<{ workspaceId: Id<'workspace'> }, TooMany>> {
  const refused = await refuseTooMany(parts, 'createWorkspace', account.userId)
  if (refused) return refused
  const founder = founderOf(account.userId)
  return parts.platform.transact(actAsFounder(founder), async (ctx) => {
    await openWorkspace(ctx, founder, draft, parts.seeds)
    return ok({ workspaceId: founder.workspaceId })
  })
}
