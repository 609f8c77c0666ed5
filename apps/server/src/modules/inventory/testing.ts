import { Readable } from 'node:stream'
import { unwrap } from '@cartie/kernel'
import type { ActFor, Transact } from '../../platform/context/transact.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import type { CreateListing, Listing } from './domain/listing.ts'
import { createListing } from './use-cases/create-listing.ts'

const phones = { normalisePhone: (text: string) => (/^\+380\d{9}$/.test(text) ? text : null) }

/** A car in stock: an Octavia of 2016 unless told otherwise. */
export const aListing = async (
  { transact }: { transact: Transact },
  as: ActFor,
  given: Partial<CreateListing> = {},
): Promise<Listing> =>
  unwrap(
    await transact(as, (ctx) => createListing(phones)(ctx, { make: 'Skoda', model: 'Octavia', year: 2016, ...given })),
  )

/** Files in memory, to be looked at. */
export function memoryStorage(): Storage & { readonly files: ReadonlyMap<string, Buffer> } {
  const files = new Map<string, Buffer>()
  return {
    files,
    put: async (key, body) => void files.set(key, body),
    get: async (key) => {
      const body = files.get(key)
      return body ? { body: Readable.from(body), size: body.length, contentType: 'image/webp' } : null
    },
    remove: async (key) => void files.delete(key),
  }
}
export { phones }
