import { err, newId, ok, type Id, type Result } from '@cartie/kernel'
import type { SetUpError } from '../domain/errors.ts'
import type { IdentityParts } from '../parts.ts'
import type { Visit } from '../ports.ts'
import { hasUsers, insertUser } from '../store/users.ts'
import { refuseTooMany } from '../visit.ts'
import { actAsFounder, founderOf, openWorkspace, type WorkspaceDraft } from './open-workspace.ts'

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string }
export type SetUp = { readonly owner: NewAccount; readonly workspace: WorkspaceDraft }

/** Whether nobody has an account yet: only then may the first visitor become the owner. */
export async function readSetupState(
  parts: IdentityParts,
): Promise<Result<{ isNeeded: boolean; isMailConfigured: boolean }, never>> {
  const isNeeded = await parts.platform.database.withPlatform(
    'the first run has no workspace',
    async (db) => !(await hasUsers(db)),
  )
  return ok({ isNeeded, isMailConfigured: parts.mailer !== null })
}

/** The first run: the owner (also the platform's superadmin), the first workspace, and a session, all or nothing. */
export async function setUp(
  parts: IdentityParts,
  visit: Visit,
  { owner, workspace }: SetUp,
): Promise<Result<{ workspaceId: Id<'workspace'> }, SetUpError>> {
  const refused = await refuseTooMany(parts, 'setUp', visit.ip)
  if (refused) return refused
  const state = await readSetupState(parts)
  if (state.ok && !state.value.isNeeded) return err({ code: 'SETUP_DONE' })
  const passwordHash = await parts.engine.passwords.hash(owner.password)
  const founder = founderOf(newId())
  const made = await parts.platform.transact(actAsFounder(founder), async (ctx): Promise<Result<null, SetUpError>> => {
    // Two first visitors at the same instant: the second waits here and finds a user.
    await ctx.db.$client.query('select pg_advisory_xact_lock(4727003)')
    if (await hasUsers(ctx.db)) return err({ code: 'SETUP_DONE' })
    const { name, email } = owner
    await insertUser(
      ctx.db,
      { id: founder.userId, name, email, locale: workspace.locale, isSuperadmin: true, passwordHash },
      ctx.now,
    )
    await openWorkspace(ctx, founder, workspace, parts.seeds)
    return ok(null)
  })
  if (!made.ok) return made
  await parts.engine.signIn(visit, { email: owner.email, password: owner.password, isRemembered: true })
  return ok({ workspaceId: founder.workspaceId })
}
