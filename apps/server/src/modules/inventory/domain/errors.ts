import type { VinProblem } from '@cartie/vehicle'
import type { Listing, ListingStatus } from './listing.ts'

export type ListingNotFound = { readonly code: 'LISTING_NOT_FOUND' }
/** Somebody was faster: what the listing is now, since when and through whom. */
export type ListingChanged = {
  readonly code: 'LISTING_CHANGED'
  readonly data: { readonly version: number; readonly changedAt: Date; readonly changedBy: Listing['changedBy'] }
}
export type StatusRefuses = {
  readonly code: 'LISTING_STATUS_REFUSES'
  readonly data: { readonly from: ListingStatus; readonly to: ListingStatus }
}
export type YearInFuture = { readonly code: 'YEAR_IN_FUTURE'; readonly data: { readonly latest: number } }
export type PhoneInvalid = { readonly code: 'PHONE_INVALID'; readonly data: { readonly phone: string } }
export type FactsInvalid = VinProblem | YearInFuture | PhoneInvalid

export type TooManyPhotos = { readonly code: 'TOO_MANY_PHOTOS'; readonly data: { readonly max: number } }
/** The photos named are not those of the car: somebody added or removed one. */
export type PhotosDiffer = { readonly code: 'PHOTOS_DIFFER' }
