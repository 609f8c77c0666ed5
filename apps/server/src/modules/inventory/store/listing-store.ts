import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { newId, type Money } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { factsOf, wordsIn } from '../domain/listing-facts.ts'
import { titleOf, type Duplicate, type Listing, type ListingChange, type ListingId } from '../domain/listing.ts'
import { listingPrices, listings } from './tables.ts'

export type ListingRow = typeof listings.$inferSelect

export async function findListing(ctx: Ctx, listingId: ListingId): Promise<Listing | null> {
  const [row] = await ctx.db.select().from(listings).where(isListing(ctx, listingId))
  return row ? toListing(row) : null
}

/** The listing, its row locked until the transaction ends. */
export async function lockListing(ctx: Ctx, listingId: ListingId): Promise<Listing | null> {
  const [row] = await ctx.db.select().from(listings).where(isListing(ctx, listingId)).for('update')
  return row ? toListing(row) : null
}

/** Those of the listings that are there, locked in one order, so that two at once never wait for each other. */
export async function lockListings(ctx: Ctx, ids: readonly ListingId[]): Promise<Listing[]> {
  const rows = await ctx.db
    .select()
    .from(listings)
    .where(and(eq(listings.workspaceId, ctx.workspaceId), inArray(listings.id, [...ids])))
    .orderBy(listings.id)
    .for('update')
  return rows.map(toListing)
}

export async function findMadeBefore(ctx: Ctx, onceKey: string): Promise<Listing | null> {
  const [row] = await ctx.db
    .select()
    .from(listings)
    .where(and(eq(listings.workspaceId, ctx.workspaceId), eq(listings.onceKey, onceKey)))
  return row ? toListing(row) : null
}

/** Cars with this VIN, newest first. */
export async function findByVin(ctx: Ctx, vin: string, except: ListingId | null): Promise<Duplicate[]> {
  const rows = await ctx.db
    .select()
    .from(listings)
    .where(
      and(
        eq(listings.workspaceId, ctx.workspaceId),
        eq(listings.vin, vin),
        except ? ne(listings.id, except) : undefined,
      ),
    )
    .orderBy(desc(listings.createdAt))
    .limit(20)
  return rows.map((row) => ({ id: row.id, title: titleOf(row), status: row.status, createdAt: row.createdAt }))
}

export type NewListing = Omit<Listing, 'version' | 'changedBy' | 'createdAt' | 'updatedAt'> & { onceKey: string | null }

/** Null when another transaction has made it under the same key. */
export async function insertListing(ctx: Ctx, { onceKey, ...listing }: NewListing): Promise<Listing | null> {
  const row = { ...listing, version: 1, changedBy: ctx.actor, createdAt: ctx.now, updatedAt: ctx.now }
  const inserted = await ctx.db
    .insert(listings)
    .values({ ...row, ...toPriceColumns(listing), words: wordsIn(listing), onceKey, workspaceId: ctx.workspaceId })
    .onConflictDoNothing()
    .returning({ id: listings.id })
  if (inserted.length === 0) return null
  if (listing.price) await insertPrice(ctx, listing.id, listing.price)
  return row
}

/** Writes a change of a locked listing: the next version, who made it and when; a new price goes into the history. */
export async function changeListing(ctx: Ctx, listing: Listing, change: ListingChange): Promise<Listing> {
  const kept = { ...change, version: listing.version + 1, changedBy: ctx.actor, updatedAt: ctx.now }
  const saved = { ...listing, ...kept }
  const { price: _, ...columns } = kept
  await ctx.db
    .update(listings)
    .set({ ...columns, ...toPriceColumns(change), words: wordsIn(factsOf(saved)) })
    .where(isListing(ctx, listing.id))
  if (change.price !== undefined) await insertPrice(ctx, listing.id, change.price)
  return saved
}

async function insertPrice(ctx: Ctx, listingId: ListingId, price: Money | null): Promise<void> {
  await ctx.db.insert(listingPrices).values({
    workspaceId: ctx.workspaceId,
    id: newId(),
    listingId,
    priceMinor: price?.amountMinor ?? null,
    currency: price?.currency ?? null,
    at: ctx.now,
    changedBy: ctx.actor,
  })
}

/** What the car cost, newest first. */
export async function listPrices(ctx: Ctx, listingId: ListingId) {
  const rows = await ctx.db
    .select()
    .from(listingPrices)
    .where(and(eq(listingPrices.workspaceId, ctx.workspaceId), eq(listingPrices.listingId, listingId)))
    .orderBy(desc(listingPrices.at), desc(listingPrices.id))
    .limit(100)
  return rows.map(({ at, changedBy, ...row }) => ({ price: toPrice(row), at, changedBy }))
}

const isListing = (ctx: Ctx, listingId: ListingId) =>
  and(eq(listings.workspaceId, ctx.workspaceId), eq(listings.id, listingId))

const toPriceColumns = ({ price }: ListingChange): Partial<Pick<ListingRow, 'priceMinor' | 'currency'>> =>
  price === undefined ? {} : { priceMinor: price?.amountMinor ?? null, currency: price?.currency ?? null }

export const toPrice = ({ priceMinor, currency }: Pick<ListingRow, 'priceMinor' | 'currency'>): Money | null =>
  priceMinor !== null && currency !== null ? { amountMinor: priceMinor, currency } : null

export function toListing(row: ListingRow): Listing {
  const { workspaceId: _, priceMinor, currency, words: __, onceKey: ___, ...listing } = row
  return { ...listing, price: toPrice({ priceMinor, currency }) }
}
