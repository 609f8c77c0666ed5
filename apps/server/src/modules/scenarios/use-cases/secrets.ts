import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { deleteSecretRow, listSecretRows, saveSecretRow } from '../store/secrets.ts'

type Done = Record<string, never>
export type SecretNotFound = { readonly code: 'SECRET_NOT_FOUND' }

/** The names of the secrets, for whoever draws with them. */
export async function listSecrets(ctx: Ctx): Promise<Result<{ name: string; updatedAt: Date }[], Forbidden>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  return ok(await listSecretRows(ctx))
}

/** Writes a secret, in place of the one of that name. */
export const saveSecret =
  (seal: Seal) =>
  async (ctx: Ctx, secret: { name: string; value: string }): Promise<Result<Done, Forbidden>> => {
    const refused = forbid(ctx, 'scenarios.publish')
    if (refused) return refused
    await saveSecretRow(ctx, seal, secret)
    return ok({})
  }

export async function removeSecret(
  ctx: Ctx,
  { name }: { name: string },
): Promise<Result<Done, Forbidden | SecretNotFound>> {
  const refused = forbid(ctx, 'scenarios.publish')
  if (refused) return refused
  return (await deleteSecretRow(ctx, name)) ? ok({}) : err({ code: 'SECRET_NOT_FOUND' })
}
