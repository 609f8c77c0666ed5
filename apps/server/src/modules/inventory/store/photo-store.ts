import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { SignedAddresses } from '../../../platform/storage/signed-address.ts'
import type { ListingId, ListingPhoto, PhotoId } from '../domain/listing.ts'
import { listingPhotos } from './tables.ts'

export type PhotoRow = typeof listingPhotos.$inferSelect
export type NewPhoto = Omit<PhotoRow, 'workspaceId' | 'position' | 'createdAt'>

/** The photos of a car in their order. */
export async function listPhotos(ctx: Ctx, listingId: ListingId): Promise<PhotoRow[]> {
  return ctx.db
    .select()
    .from(listingPhotos)
    .where(ofListing(ctx, listingId))
    .orderBy(asc(listingPhotos.position), asc(listingPhotos.id))
}

/** The first photo of each car, and how many it has. */
export async function findCovers(
  ctx: Ctx,
  ids: readonly ListingId[],
): Promise<Map<ListingId, { cover: PhotoRow; count: number }>> {
  if (ids.length === 0) return new Map()
  const within = and(eq(listingPhotos.workspaceId, ctx.workspaceId), inArray(listingPhotos.listingId, [...ids]))
  const rows = await ctx.db
    .selectDistinctOn([listingPhotos.listingId], {
      photo: listingPhotos,
      count: sql<number>`count(*) over (partition by ${listingPhotos.listingId})::int`,
    })
    .from(listingPhotos)
    .where(within)
    .orderBy(listingPhotos.listingId, asc(listingPhotos.position), asc(listingPhotos.id))
  return new Map(rows.map((row) => [row.photo.listingId, { cover: row.photo, count: row.count }]))
}

export async function countPhotos(ctx: Ctx, listingId: ListingId): Promise<number> {
  const [row] = await ctx.db.select({ count: count() }).from(listingPhotos).where(ofListing(ctx, listingId))
  return row?.count ?? 0
}

/** Adds a photo after the others. */
export async function insertPhoto(ctx: Ctx, photo: NewPhoto): Promise<void> {
  const last = sql<number>`coalesce((select max(position) + 1 from listing_photos where workspace_id = ${ctx.workspaceId} and listing_id = ${photo.listingId}), 0)`
  await ctx.db
    .insert(listingPhotos)
    .values({ ...photo, position: last, workspaceId: ctx.workspaceId, createdAt: ctx.now })
}

export async function savePhotoOrder(ctx: Ctx, listingId: ListingId, photoIds: readonly PhotoId[]): Promise<void> {
  await ctx.db.$client.query(
    `update listing_photos set position = wanted.position - 1
     from unnest($3::uuid[]) with ordinality as wanted (id, position)
     where workspace_id = $1 and listing_id = $2 and listing_photos.id = wanted.id`,
    [ctx.workspaceId, listingId, photoIds],
  )
}

export async function deletePhoto(ctx: Ctx, listingId: ListingId, photoId: PhotoId): Promise<PhotoRow | null> {
  const [row] = await ctx.db
    .delete(listingPhotos)
    .where(and(ofListing(ctx, listingId), eq(listingPhotos.id, photoId)))
    .returning()
  return row ?? null
}

const addressHours = 12

/** The photo under addresses that work for some hours. */
export function toPhoto(row: PhotoRow, addresses: SignedAddresses, now: Date): ListingPhoto {
  const until = new Date(now.getTime() + addressHours * 3_600_000)
  const { id, storageKey, preview, width, height } = row
  return {
    id,
    url: addresses.make(`${storageKey}-large.webp`, until),
    thumbUrl: addresses.make(`${storageKey}-thumb.webp`, until),
    sendUrl: addresses.make(`${storageKey}-send.jpg`, until),
    preview,
    width,
    height,
  }
}

const ofListing = (ctx: Ctx, listingId: ListingId) =>
  and(eq(listingPhotos.workspaceId, ctx.workspaceId), eq(listingPhotos.listingId, listingId))
