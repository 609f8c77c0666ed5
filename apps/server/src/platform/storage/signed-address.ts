import { isSame } from '../crypto/same.ts'
import { sign } from '../crypto/seal.ts'

/** Addresses under which a stored file may be fetched by whoever holds them, for a while. */
export interface SignedAddresses {
  /** `/media/<key>?until=…&sign=…` */
  make(key: string, until: Date): string
  /** Whether the signature belongs to the key and has not run out. */
  isGenuine(key: string, until: string, signature: string, now: Date): boolean
}

export function createSignedAddresses(key: Buffer): SignedAddresses {
  const signatureOf = (path: string, until: string): string => sign(key, `${path}\n${until}`).slice(0, 32)
  return {
    make(path, until) {
      // Rounded to the hour so that a list rendered twice shows the same addresses and browsers keep their copies.
      const seconds = String(Math.ceil(until.getTime() / 3_600_000) * 3_600)
      return `/media/${path}?until=${seconds}&sign=${signatureOf(path, seconds)}`
    },
    isGenuine(path, until, signature, now) {
      return (
        /^\d{1,12}$/.test(until) && Number(until) * 1_000 > now.getTime() && isSame(signature, signatureOf(path, until))
      )
    },
  }
}
