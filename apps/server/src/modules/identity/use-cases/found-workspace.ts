import { err, newId, ok, type Id, type Result } from '@cartie/kernel'
import type { IdentityParts } from '../parts.ts'
import { insertUser } from '../store/users.ts'
import { actAsFounder, founderOf, openWorkspace } from './open-workspace.ts'
import type { SetUp } from './set-up.ts'

/**
 * A workspace with a new account as its OWNER, whoever has accounts already. It asks nobody's permission and is on no
 * route: an act of the person who runs the machine, as the demo is. The account is not a superadmin's.
 */
export async function foundWorkspace(
  parts: Pick<IdentityParts, 'platform' | 'engine' | 'seeds'>,
  { owner, workspace }: SetUp,
): Promise<Result<{ workspaceId: Id<'workspace'> }, { code: 'EMAIL_TAKEN' }>> {
  const passwordHash = await parts.engine.passwords.hash(owner.password)
  const founder = founderOf(newId())
  const { name, email } = owner
  const user = { id: founder.userId, name, email, locale: workspace.locale, isSuperadmin: false, passwordHash }
  return parts.platform.transact(
    actAsFounder(founder),
    async (ctx): Promise<Result<{ workspaceId: Id<'workspace'> }, { code: 'EMAIL_TAKEN' }>> => {
      if (!(await insertUser(ctx.db, user, ctx.now))) return err({ code: 'EMAIL_TAKEN' })
      await openWorkspace(ctx, founder, workspace, parts.seeds)
      return ok({ workspaceId: founder.workspaceId })
    },
  )
}
