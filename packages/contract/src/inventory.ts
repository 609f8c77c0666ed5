import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  actorSchema,
  currencySchema,
  cursorInvalid,
  forbidden,
  idSchema,
  moneySchema,
  pageInput,
  pageOf,
} from './common.ts'
import { bodies, colours, drives, fuels, gearboxes } from '@cartie/vehicle'

const tags = ['inventory']
export const listingId = idSchema<'listing'>()
const photoId = idSchema<'listing-photo'>()

export const listingStatuses = ['AVAILABLE', 'RESERVED', 'PENDING', 'SOLD', 'HIDDEN'] as const
/** Where a car may go from where it stands. */
export const listingMoves: Readonly<
  Record<(typeof listingStatuses)[number], readonly (typeof listingStatuses)[number][]>
> = {
  AVAILABLE: ['RESERVED', 'SOLD', 'PENDING', 'HIDDEN'],
  RESERVED: ['AVAILABLE', 'SOLD', 'HIDDEN'],
  PENDING: ['AVAILABLE', 'HIDDEN'],
  SOLD: ['AVAILABLE', 'HIDDEN'],
  HIDDEN: ['AVAILABLE', 'PENDING'],
}
export const listingStatusSchema = z.enum(listingStatuses)

/** The ids of a closed list, as zod wants them. */
const oneOf = <Id extends string>(terms: readonly { readonly id: Id }[]) => {
  const [first, ...rest] = terms.map(({ id }) => id)
  if (first === undefined) throw new TypeError('a list of terms is empty')
  return z.enum([first, ...rest])
}
const fuel = oneOf(fuels)
const gearbox = oneOf(gearboxes)
const drive = oneOf(drives)
const body = oneOf(bodies)
const colour = oneOf(colours)

/** A photo, under addresses that work for some hours. */
export const listingPhotoSchema = z.object({
  id: photoId,
  url: z.string(),
  thumbUrl: z.string(),
  /** A JPEG that every messenger takes. */
  sendUrl: z.string(),
  /** A few pixels as a data address, to be shown until the photo is there. */
  preview: z.string(),
  width: z.int(),
  height: z.int(),
})

export const listingFactsSchema = z.object({
  make: z.string(),
  model: z.string(),
  /** How the maker writes the engine or trim: `530d`, `E 220`. */
  badge: z.string().nullable(),
  generation: z.string().nullable(),
  year: z.int().nullable(),
  price: moneySchema.nullable(),
  mileageKm: z.int().nullable(),
  fuel: fuel.nullable(),
  gearbox: gearbox.nullable(),
  drive: drive.nullable(),
  engineCc: z.int().nullable(),
  powerKw: z.int().nullable(),
  body: body.nullable(),
  colour: colour.nullable(),
  city: z.string().nullable(),
  vin: z.string().nullable(),
  plate: z.string().nullable(),
  description: z.string().nullable(),
  sellerPhone: z.string().nullable(),
  /** The text it was made from: a post, a message. */
  sourceText: z.string().nullable(),
})
export const listingSchema = listingFactsSchema.extend({
  id: listingId,
  status: listingStatusSchema,
  statusChangedAt: z.date(),
  /** Grows with every change: a command says which version it was decided upon. */
  version: z.int(),
  changedBy: actorSchema,
  createdAt: z.date(),
  updatedAt: z.date(),
})
/** A car as lists show it. */
export const listingViewSchema = listingSchema.extend({
  cover: listingPhotoSchema.nullable(),
  photoCount: z.int(),
  /** The price before the last change; null when it never changed. */
  previousPrice: moneySchema.nullable(),
})
export const priceRecordSchema = z.object({ price: moneySchema.nullable(), at: z.date(), changedBy: actorSchema })
/** Another car with the same VIN. */
export const duplicateSchema = z.object({
  id: listingId,
  title: z.string(),
  status: listingStatusSchema,
  createdAt: z.date(),
})
export const listingDetailSchema = listingViewSchema.extend({
  photos: z.array(listingPhotoSchema),
  prices: z.array(priceRecordSchema),
  duplicates: z.array(duplicateSchema),
})

const text = (max: number) => z.string().trim().min(1).max(max)
const minor = z.int().min(0).max(1e13)
const version = z.int().min(1)
export const priceInput = z.object({ amountMinor: minor, currency: currencySchema })
export const listingFactsInput = z.object({
  make: text(60),
  model: text(80),
  badge: text(40).nullish(),
  generation: text(40).nullish(),
  year: z.int().min(1900).max(2100).nullish(),
  price: priceInput.nullish(),
  mileageKm: z.int().min(0).max(3_000_000).nullish(),
  fuel: fuel.nullish(),
  gearbox: gearbox.nullish(),
  drive: drive.nullish(),
  engineCc: z.int().min(50).max(20_000).nullish(),
  powerKw: z.int().min(1).max(2_000).nullish(),
  body: body.nullish(),
  colour: colour.nullish(),
  city: text(100).nullish(),
  vin: text(40).nullish(),
  plate: text(20).nullish(),
  description: text(8_000).nullish(),
  sellerPhone: text(40).nullish(),
  sourceText: text(8_000).nullish(),
})
export const createListingInput = listingFactsInput.extend({
  status: z.enum(['AVAILABLE', 'PENDING', 'HIDDEN']).default('AVAILABLE'),
  /** The same for every attempt of one command: the car is made once. */
  onceKey: z.string().min(1).max(200).optional(),
})
export const updateListingInput = listingFactsInput.partial().extend({ listingId, version: version.optional() })

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(30).optional(),
  )
export const listingFilter = z.object({
  /** As a person types it: make, model, years, price, city, fuel are understood, the rest is looked for as words. */
  search: z.string().trim().max(200).optional(),
  status: several(listingStatusSchema),
  make: z.string().trim().max(60).optional(),
  model: several(z.string().trim().max(80)),
  fuel: several(fuel),
  gearbox: several(gearbox),
  drive: several(drive),
  body: several(body),
  city: several(z.string().trim().max(100)),
  yearFrom: z.coerce.number().int().optional(),
  yearTo: z.coerce.number().int().optional(),
  /** Whole units of `currency`. */
  priceFrom: z.coerce.number().min(0).max(1e11).optional(),
  priceTo: z.coerce.number().min(0).max(1e11).optional(),
  currency: currencySchema.optional(),
  mileageMaxKm: z.coerce.number().int().min(0).optional(),
})
export const listingSorts = ['recent', 'updated', 'price-asc', 'price-desc', 'mileage', 'year'] as const
export const listListingsInput = pageInput.extend({
  ...listingFilter.shape,
  sort: z.enum(listingSorts).default('recent'),
})

const facetNames = ['status', 'make', 'model', 'fuel', 'gearbox', 'drive', 'body', 'city'] as const
const facetSchema = z.array(z.object({ value: z.string(), count: z.int() }))
/** How many cars there are, and how many of each value when the others of its kind are not chosen. */
export const facetsSchema = z.object({
  total: z.int(),
  facets: z.record(z.enum(facetNames), facetSchema),
  /** What was understood of the words searched for, as filters. */
  understood: z.object({
    make: z.string().optional(),
    model: z.string().optional(),
    generation: z.string().optional(),
    yearFrom: z.int().optional(),
    yearTo: z.int().optional(),
    priceTo: z.number().optional(),
    currency: currencySchema.optional(),
    fuel: fuel.optional(),
    gearbox: gearbox.optional(),
    drive: drive.optional(),
    body: body.optional(),
    city: z.string().optional(),
    words: z.array(z.string()).readonly(),
  }),
})

const ids = z.array(listingId).min(1).max(200)
export const bulkEditInput = z.object({
  listingIds: ids,
  status: listingStatusSchema.optional(),
  city: text(100).nullish(),
  /** By how many percent prices change; `-5` is five percent cheaper. */
  pricePercent: z.number().min(-90).max(500).optional(),
})

const notFound = { LISTING_NOT_FOUND: { status: 404 } } as const
const changed = {
  LISTING_CHANGED: { status: 409, data: z.object({ version: z.int(), changedAt: z.date(), changedBy: actorSchema }) },
} as const
const facts = {
  VIN_LENGTH: { status: 422, data: z.object({ length: z.int() }) },
  VIN_LETTER: { status: 422, data: z.object({ letter: z.string(), at: z.int() }) },
  VIN_CHECK_DIGIT: { status: 422, data: z.object({ is: z.string(), mustBe: z.string() }) },
  YEAR_IN_FUTURE: { status: 422, data: z.object({ latest: z.int() }) },
  PHONE_INVALID: { status: 422, data: z.object({ phone: z.string() }) },
} as const
const statusRefuses = {
  LISTING_STATUS_REFUSES: { status: 409, data: z.object({ from: listingStatusSchema, to: listingStatusSchema }) },
} as const
const photoErrors = {
  NOT_AN_IMAGE: { status: 422 },
  PHOTO_TOO_LARGE: { status: 413, data: z.object({ maxMegabytes: z.int(), maxMegapixels: z.int() }) },
  TOO_MANY_PHOTOS: { status: 409, data: z.object({ max: z.int() }) },
} as const
const photosDiffer = { PHOTOS_DIFFER: { status: 409 } } as const

export const inventoryContract = {
  listListings: oc
    .route({ method: 'GET', path: '/listings', tags })
    .input(listListingsInput)
    .output(pageOf(listingViewSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  countListings: oc
    .route({ method: 'GET', path: '/listings/facets', tags })
    .input(listingFilter)
    .output(facetsSchema)
    .errors(forbidden),
  getListing: oc
    .route({ method: 'GET', path: '/listings/{listingId}', tags })
    .input(z.object({ listingId }))
    .output(listingDetailSchema)
    .errors({ ...forbidden, ...notFound }),
  findDuplicates: oc
    .route({ method: 'GET', path: '/listings/duplicates', tags })
    .input(z.object({ vin: z.string().max(40) }))
    .output(z.array(duplicateSchema))
    .errors(forbidden),
  createListing: oc
    .route({ method: 'POST', path: '/listings', tags, successStatus: 201 })
    .input(createListingInput)
    .output(listingSchema)
    .errors({ ...forbidden, ...facts }),
  updateListing: oc
    .route({ method: 'PATCH', path: '/listings/{listingId}', tags })
    .input(updateListingInput)
    .output(listingSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...facts }),
  setListingStatus: oc
    .route({ method: 'POST', path: '/listings/{listingId}/status', tags })
    .input(z.object({ listingId, status: listingStatusSchema, version: version.optional() }))
    .output(listingSchema)
    .errors({ ...forbidden, ...notFound, ...changed, ...statusRefuses }),
  bulkEdit: oc
    .route({ method: 'POST', path: '/listings/bulk', tags })
    .input(bulkEditInput)
    .output(z.object({ changed: z.int(), refused: z.array(z.object({ id: listingId, code: z.string() })) }))
    .errors(forbidden),
  addPhoto: oc
    .route({ method: 'POST', path: '/listings/{listingId}/photos', tags, successStatus: 201 })
    .input(z.object({ listingId, file: z.file() }))
    .output(listingPhotoSchema)
    .errors({ ...forbidden, ...notFound, ...photoErrors }),
  /** Every photo of the car in the order wanted; the first is the cover. */
  orderPhotos: oc
    .route({ method: 'POST', path: '/listings/{listingId}/photos/order', tags })
    .input(z.object({ listingId, photoIds: z.array(photoId).max(60) }))
    .output(z.object({ ok: z.literal(true) }))
    .errors({ ...forbidden, ...notFound, ...photosDiffer }),
  removePhoto: oc
    .route({ method: 'DELETE', path: '/listings/{listingId}/photos/{photoId}', tags })
    .input(z.object({ listingId, photoId }))
    .output(z.object({ ok: z.literal(true) }))
    .errors({ ...forbidden, ...notFound }),
}
