import type { Permission } from '@cartie/contract/permissions'
import { err, newId, ok, type Id, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, mayAct, type Forbidden } from '../domain/forbid.ts'
import { hashToken, newToken } from '../domain/token.ts'
import { apiKeyCreated, apiKeyRevoked } from '../events.ts'
import { insertApiKey, listApiKeyRows, lockApiKey, saveApiKeyRevoked } from '../store/api-keys.ts'

export type ApiKeyView = {
  id: Id<'api-key'>
  name: string
  hint: string
  scopes: Permission[]
  createdBy: string
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
  state: 'active' | 'expired' | 'revoked'
}

/** Every key of the workspace; a key is shown whole only when it is made. */
export async function listApiKeys(ctx: Ctx): Promise<Result<ApiKeyView[], Forbidden>> {
  const refused = forbid(ctx, 'api-keys.manage')
  if (refused) return refused
  const rows = await listApiKeyRows(ctx)
  return ok(
    rows.map(
      ({ key: { id, name, hint, scopes, createdAt, expiresAt, revokedAt }, createdBy, removedAt, lastUsedAt }) => {
        const state = revokedAt || removedAt ? 'revoked' : expiresAt && expiresAt <= ctx.now ? 'expired' : 'active'
        return { id, name, hint, scopes, createdBy, createdAt, expiresAt, lastUsedAt, state }
      },
    ),
  )
}

export type CreateApiKey = {
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt: Date | null
}
type CreateError =
  | Forbidden
  | { readonly code: 'SCOPE_ABOVE_YOURS'; readonly data: { scope: Permission } }
  | { readonly code: 'EXPIRY_PAST' }

/** Makes a key that acts for its maker, within the scopes given and never beyond what the maker's role allows. */
export async function createApiKey(
  ctx: Ctx,
  { name, scopes, expiresAt }: CreateApiKey,
): Promise<Result<{ apiKeyId: Id<'api-key'>; key: string }, CreateError>> {
  const refused = forbid(ctx, 'api-keys.manage')
  if (refused) return refused
  const { actor } = ctx
  if (actor.kind !== 'member') return err({ code: 'FORBIDDEN', data: { permission: 'api-keys.manage' } })
  const tooWide = scopes.find((scope) => !mayAct(actor, scope))
  if (tooWide) return err({ code: 'SCOPE_ABOVE_YOURS', data: { scope: tooWide } })
  if (expiresAt && expiresAt <= ctx.now) return err({ code: 'EXPIRY_PAST' })
  const apiKeyId = newId<'api-key'>()
  const key = `ck_${newToken()}`
  await insertApiKey(ctx, {
    workspaceId: ctx.workspaceId,
    id: apiKeyId,
    memberId: actor.memberId,
    name,
    hint: key.slice(0, 9),
    keyHash: hashToken(key),
    scopes: [...new Set(scopes)],
    createdAt: ctx.now,
    expiresAt,
  })
  ctx.emit(apiKeyCreated, { apiKeyId, name })
  return ok({ apiKeyId, key })
}

/** Withdraws a key: its next request is refused. */
export async function revokeApiKey(
  ctx: Ctx,
  { apiKeyId }: { apiKeyId: Id<'api-key'> },
): Promise<Result<Record<string, never>, Forbidden | { readonly code: 'API_KEY_NOT_FOUND' }>> {
  const refused = forbid(ctx, 'api-keys.manage')
  if (refused) return refused
  const key = await lockApiKey(ctx, apiKeyId)
  if (!key) return err({ code: 'API_KEY_NOT_FOUND' })
  if (key.revokedAt) return ok({})
  await saveApiKeyRevoked(ctx, apiKeyId)
  ctx.emit(apiKeyRevoked, { apiKeyId, name: key.name })
  return ok({})
}
