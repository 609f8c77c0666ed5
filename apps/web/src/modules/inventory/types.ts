import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '@cartie/contract'

type Answers = InferContractRouterOutputs<typeof contract>['inventory']
type Commands = InferContractRouterInputs<typeof contract>['inventory']

export type Listing = Answers['updateListing']
/** A car with its cover, as lists show it. */
export type ListingView = Answers['listListings']['items'][number]
/** A car with everything its page shows. */
export type ListingDetail = Answers['getListing']
export type ListingStatus = Listing['status']
export type ListingPhoto = ListingDetail['photos'][number]
export type Facets = Answers['countListings']
export type ListingQuery = NonNullable<Commands['countListings']>
export type ListingChange = Omit<Commands['updateListing'], 'listingId' | 'version'>
export type NewListing = Commands['createListing']
