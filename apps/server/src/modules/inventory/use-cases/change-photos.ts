import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ActFor } from '../../../platform/context/transact.ts'
import { shapePhoto, type NotAnImage, type PhotoTooLarge } from '../../../platform/images/shape-photo.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ListingNotFound, PhotosDiffer, TooManyPhotos } from '../domain/errors.ts'
import { titleOf, type ListingId, type ListingPhoto, type PhotoId } from '../domain/listing.ts'
import { listingPhotosChanged } from '../events.ts'
import { removeFiles } from '../jobs.ts'
import type { InventoryParts } from '../ports.ts'
import { lockListing } from '../store/listing-store.ts'
import {
  countPhotos,
  deletePhoto,
  insertPhoto,
  listPhotos,
  savePhotoOrder,
  toPhoto,
  type NewPhoto,
} from '../store/photo-store.ts'

const maxPhotos = 40
export type AddPhotoError = Forbidden | ListingNotFound | NotAnImage | PhotoTooLarge | TooManyPhotos
const keysOf = (storageKey: string): string[] =>
  ['large.webp', 'thumb.webp', 'send.jpg'].map((end) => `${storageKey}-${end}`)

/** Adds a photo after the others. Its files are written before the row that names them; what then is not named is removed. */
export async function addPhoto(
  parts: InventoryParts,
  as: ActFor,
  { listingId, file }: { listingId: ListingId; file: File },
): Promise<Result<ListingPhoto, AddPhotoError>> {
  const refused = forbid(as, 'inventory.edit')
  if (refused) return refused
  const shaped = await shapePhoto(Buffer.from(await file.arrayBuffer()))
  if (!shaped.ok) return shaped
  const { large, thumb, send, preview, width, height } = shaped.value
  const id: PhotoId = newId()
  const storageKey = `${as.workspaceId}/listings/${id}`
  const [largeKey = '', thumbKey = '', sendKey = ''] = keysOf(storageKey)
  await parts.storage.put(largeKey, large, 'image/webp')
  await parts.storage.put(thumbKey, thumb, 'image/webp')
  await parts.storage.put(sendKey, send, 'image/jpeg')
  const photo = { id, listingId, storageKey, preview, width, height, sendBytes: send.length }
  const saved = await parts.transact(as, (ctx) => savePhoto(ctx, photo, parts))
  if (!saved.ok) for (const key of keysOf(storageKey)) await parts.storage.remove(key)
  return saved
}

async function savePhoto(
  ctx: Ctx,
  photo: NewPhoto,
  { addresses }: InventoryParts,
): Promise<Result<ListingPhoto, ListingNotFound | TooManyPhotos>> {
  const listing = photo.listingId && (await lockListing(ctx, photo.listingId))
  if (!listing) return err({ code: 'LISTING_NOT_FOUND' })
  if ((await countPhotos(ctx, listing.id)) >= maxPhotos)
    return err({ code: 'TOO_MANY_PHOTOS', data: { max: maxPhotos } })
  await insertPhoto(ctx, photo)
  ctx.emit(listingPhotosChanged, { listingId: listing.id, title: titleOf(listing) })
  return ok(toPhoto({ ...photo, workspaceId: ctx.workspaceId, position: 0, createdAt: ctx.now }, addresses, ctx.now))
}

/** Puts a car's photos into another order; the first is the cover. Every photo is named once. */
export async function orderPhotos(
  ctx: Ctx,
  { listingId, photoIds }: { listingId: ListingId; photoIds: readonly PhotoId[] },
): Promise<Result<{ ok: true }, Forbidden | ListingNotFound | PhotosDiffer>> {
  const refused = forbid(ctx, 'inventory.edit')
  if (refused) return refused
  const listing = await lockListing(ctx, listingId)
  if (!listing) return err({ code: 'LISTING_NOT_FOUND' })
  const there = (await listPhotos(ctx, listingId)).map(({ id }) => id)
  const named = new Set(photoIds)
  if (named.size !== photoIds.length || there.length !== named.size || there.some((id) => !named.has(id)))
    return err({ code: 'PHOTOS_DIFFER' })
  await savePhotoOrder(ctx, listingId, photoIds)
  ctx.emit(listingPhotosChanged, { listingId, title: titleOf(listing) })
  return ok({ ok: true })
}

/** Takes a photo away; its files go after the commit, but for the one that messages to clients show. A photo that is gone already is fine. */
export async function removePhoto(
  ctx: Ctx,
  { listingId, photoId }: { listingId: ListingId; photoId: PhotoId },
): Promise<Result<{ ok: true }, Forbidden | ListingNotFound>> {
  const refused = forbid(ctx, 'inventory.edit')
  if (refused) return refused
  const listing = await lockListing(ctx, listingId)
  if (!listing) return err({ code: 'LISTING_NOT_FOUND' })
  const removed = await deletePhoto(ctx, listingId, photoId)
  if (!removed) return ok({ ok: true })
  ctx.enqueue(removeFiles, { keys: keysOf(removed.storageKey).filter((key) => !key.endsWith('-send.jpg')) })
  ctx.emit(listingPhotosChanged, { listingId, title: titleOf(listing) })
  return ok({ ok: true })
}
