import { unwrap } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { getCompany, listMembers, type Member } from '../../identity/index.ts'
import type { Hours } from '../domain/pick-colleague.ts'

/** Who works in the company, and the hours it is now. */
export type Team = { readonly members: readonly Member[]; readonly hours: Hours }

/** For our own parts, which nothing is refused to. */
export async function loadTeam(ctx: Ctx): Promise<Team> {
  const { timezone, workingHours } = await getCompany(ctx)
  return { members: unwrap(await listMembers(ctx)), hours: { timezone, workingHours, now: ctx.now } }
}
