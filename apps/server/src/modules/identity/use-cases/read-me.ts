import type { Me } from '@cartie/contract/account'
import { permissions } from '@cartie/contract/permissions'
import { ok, type Result } from '@cartie/kernel'
import type { ActFor } from '../../../platform/context/transact.ts'
import type { Account } from '../../../platform/http/api-context.ts'
import { mayAct } from '../domain/forbid.ts'
import { logoAddress } from '../domain/logo.ts'
import type { IdentityParts } from '../parts.ts'
import type { Visit } from '../ports.ts'
import { listSessionsOf, findUser } from '../store/users.ts'
import { listPlacesOf } from '../store/workspaces.ts'

const refreshWithinMs = 29 * 86_400_000

/** Who is asking, where they belong, and what they may do here; null when nobody is signed in. An API key sees its own workspace only. */
export async function readMe(
  parts: IdentityParts,
  visit: Visit & { readonly account: Account | null; readonly as: ActFor | null },
): Promise<Result<Me | null, never>> {
  const { account, as } = visit
  const actor = as?.actor.kind === 'member' ? as.actor : null
  const userId = account?.userId ?? actor?.userId
  if (!userId) return ok(null)
  const { database, addresses, clock } = parts.platform
  const [user, places, session] = await database.withPlatform(
    'a person lists the workspaces they belong to',
    async (db) =>
      [
        await findUser(db, userId),
        await listPlacesOf(db, userId),
        (await listSessionsOf(db, userId)).find(({ id }) => id === account?.sessionId),
      ] as const,
  )
  if (!user) return ok(null)
  if (session && session.expiresAt.getTime() - clock.now().getTime() < refreshWithinMs)
    await parts.engine.refresh(visit)
  const shown = actor?.via === 'api-key' ? places.filter(({ workspace }) => workspace.id === as?.workspaceId) : places
  const here = places.find(({ workspace }) => workspace.id === as?.workspaceId)
  return ok({
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      locale: user.locale,
      isSuperadmin: user.isSuperadmin,
      hasTwoFactor: user.twoFactorEnabled,
    },
    workspaces: shown.map(({ workspace: { id, slug, name, accent, logoKey }, member }) => ({
      id,
      slug,
      name,
      role: member.role,
      accent,
      logoUrl: logoAddress(addresses, logoKey, clock.now()),
    })),
    here:
      here && actor
        ? {
            workspaceId: here.workspace.id,
            memberId: here.member.id,
            role: here.member.role,
            permissions: permissions.filter((permission) => mayAct(actor, permission)),
            isAway: here.member.isAway,
            telegram: here.member.telegramUserId === null ? null : { username: here.member.telegramUsername },
          }
        : null,
  })
}
