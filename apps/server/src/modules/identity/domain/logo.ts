import type { SignedAddresses } from '../../../platform/storage/signed-address.ts'

const week = 7 * 86_400_000

/** Where a logo may be fetched for the coming week. */
export function logoAddress(addresses: SignedAddresses, key: string | null, now: Date): string | null {
  return key ? addresses.make(key, new Date(now.getTime() + week)) : null
}
