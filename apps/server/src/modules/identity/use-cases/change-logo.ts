import { err, newId, ok, type Result } from '@cartie/kernel'
import { shapeLogo } from '../../../platform/images/shape-logo.ts'
import type { ActFor } from '../../../platform/context/transact.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { logoAddress } from '../domain/logo.ts'
import { companyUpdated } from '../events.ts'
import type { IdentityParts } from '../parts.ts'
import { getWorkspace, saveWorkspace } from '../store/workspaces.ts'

type LogoError = Forbidden | { readonly code: 'NOT_AN_IMAGE' }

/** Puts a new logo in place: any image a browser shows, at most 512 pixels a side, kept as WebP without its metadata. */
export async function changeLogo(
  parts: IdentityParts,
  as: ActFor,
  file: File,
): Promise<Result<{ logoUrl: string }, LogoError>> {
  const refused = forbid(as, 'company.edit')
  if (refused) return refused
  const image = await shapeLogo(Buffer.from(await file.arrayBuffer()))
  if (!image) return err({ code: 'NOT_AN_IMAGE' })
  const { storage, addresses, transact } = parts.platform
  const key = `${as.workspaceId}/logo/${newId()}.webp`
  await storage.put(key, image, 'image/webp')
  const saved = await transact(
    as,
    async (ctx): Promise<Result<{ logoUrl: string; replaced: string | null }, never>> => {
      const before = await getWorkspace(ctx)
      await saveWorkspace(ctx, { logoKey: key })
      ctx.emit(companyUpdated, { workspaceId: ctx.workspaceId, changed: ['logo'] })
      return ok({ logoUrl: logoAddress(addresses, key, ctx.now) ?? '', replaced: before.logoKey })
    },
  )
  if (!saved.ok) return saved
  if (saved.value.replaced) await storage.remove(saved.value.replaced)
  return ok({ logoUrl: saved.value.logoUrl })
}

/** Takes the logo away: the name stands alone. */
export async function removeLogo(parts: IdentityParts, as: ActFor): Promise<Result<Record<string, never>, Forbidden>> {
  const refused = forbid(as, 'company.edit')
  if (refused) return refused
  const removed = await parts.platform.transact(as, async (ctx) => {
    const { logoKey } = await getWorkspace(ctx)
    if (!logoKey) return ok(null)
    await saveWorkspace(ctx, { logoKey: null })
    ctx.emit(companyUpdated, { workspaceId: ctx.workspaceId, changed: ['logo'] })
    return ok(logoKey)
  })
  if (removed.ok && removed.value) await parts.platform.storage.remove(removed.value)
  return ok({})
}
