import { listingMoves } from '@cartie/contract/inventory'
import type {
  createListingInput,
  duplicateSchema,
  facetsSchema,
  listListingsInput,
  listingDetailSchema,
  listingFactsInput,
  listingFactsSchema,
  listingFilter,
  listingPhotoSchema,
  listingSchema,
  listingViewSchema,
} from '@cartie/contract/inventory'
import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { ListingChanged, StatusRefuses } from './errors.ts'

/*
 * Glossary
 * listing   a car in stock or known on the market
 * facts     what the car is and costs, without where it stands
 * status    AVAILABLE for sale, RESERVED for somebody, PENDING until somebody looked at it, SOLD, HIDDEN from clients
 * cover     the first of the photos
 * facet     a fact by which cars are counted and chosen
 */

export type ListingId = Id<'listing'>
export type PhotoId = Id<'listing-photo'>
export type Listing = z.infer<typeof listingSchema>
export type ListingView = z.infer<typeof listingViewSchema>
export type ListingDetail = z.infer<typeof listingDetailSchema>
export type ListingFacts = z.infer<typeof listingFactsSchema>
export type GivenListing = z.infer<typeof listingFactsInput>
export type CreateListing = z.input<typeof createListingInput>
export type ListingPhoto = z.infer<typeof listingPhotoSchema>
export type ListingFilter = z.infer<typeof listingFilter>
export type ListingPage = z.infer<typeof listListingsInput>
export type Facets = z.infer<typeof facetsSchema>
export type Duplicate = z.infer<typeof duplicateSchema>
export type ListingStatus = Listing['status']
/** What a command changes; the store adds the version, who and when. */
export type ListingChange = Partial<ListingFacts & Pick<Listing, 'status' | 'statusChangedAt'>>

/** Moves a car to another status; where it stands already is no change. */
export function setStatus(listing: Listing, to: ListingStatus, now: Date): Result<ListingChange, StatusRefuses> {
  if (listing.status === to) return ok({})
  if (!listingMoves[listing.status].includes(to))
    return err({ code: 'LISTING_STATUS_REFUSES', data: { from: listing.status, to } })
  return ok({ status: to, statusChangedAt: now })
}

/** Refuses a command that was decided upon an older version; without a version the newest is meant. */
export function checkVersion(listing: Listing, version: number | undefined): Result<null, ListingChanged> {
  if (version === undefined || version === listing.version) return ok(null)
  const { version: newest, updatedAt: changedAt, changedBy } = listing
  return err({ code: 'LISTING_CHANGED', data: { version: newest, changedAt, changedBy } })
}

/** What people call it: `BMW 530D`, `Skoda Octavia A7, 2016`. */
export function titleOf({
  make,
  model,
  badge,
  generation,
  year,
}: Pick<Listing, 'make' | 'model' | 'badge' | 'generation' | 'year'>): string {
  const name = [make, badge ?? model, generation].filter(Boolean).join(' ')
  return year === null ? name : `${name}, ${year}`
}
