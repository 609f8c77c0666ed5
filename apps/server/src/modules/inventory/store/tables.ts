import { integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import {
  amountMinor,
  currencyColumn,
  idColumn,
  instant,
  refColumn,
  workspaceColumn,
} from '../../../platform/db/columns.ts'
import type { Listing } from '../domain/listing.ts'

export const listings = pgTable('listings', {
  workspaceId: workspaceColumn(),
  id: idColumn<'listing'>(),
  status: text().$type<Listing['status']>().notNull(),
  statusChangedAt: instant().notNull(),
  make: text().notNull(),
  model: text().notNull(),
  badge: text(),
  generation: text(),
  year: smallint(),
  priceMinor: amountMinor(),
  currency: currencyColumn(),
  mileageKm: integer(),
  fuel: text().$type<NonNullable<Listing['fuel']>>(),
  gearbox: text().$type<NonNullable<Listing['gearbox']>>(),
  drive: text().$type<NonNullable<Listing['drive']>>(),
  engineCc: integer(),
  powerKw: integer(),
  body: text().$type<NonNullable<Listing['body']>>(),
  colour: text().$type<NonNullable<Listing['colour']>>(),
  city: text(),
  vin: text(),
  plate: text(),
  description: text(),
  sellerPhone: text(),
  sourceText: text(),
  words: text().notNull(),
  onceKey: text(),
  version: integer().notNull(),
  changedBy: jsonb().$type<Listing['changedBy']>().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const listingPhotos = pgTable('listing_photos', {
  workspaceId: workspaceColumn(),
  id: idColumn<'listing-photo'>(),
  listingId: refColumn<'listing'>().notNull(),
  position: integer().notNull(),
  storageKey: text().notNull(),
  preview: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  sendBytes: integer().notNull(),
  createdAt: instant().notNull(),
})

export const listingPrices = pgTable('listing_prices', {
  workspaceId: workspaceColumn(),
  id: idColumn<'listing-price'>(),
  listingId: refColumn<'listing'>().notNull(),
  priceMinor: amountMinor(),
  currency: currencyColumn(),
  at: instant().notNull(),
  changedBy: jsonb().$type<Listing['changedBy']>().notNull(),
})
