import type { Readable } from 'node:stream'

/** Where files live: a folder or any S3. Keys are `<workspace>/<kind>/<id>…`, never chosen by an outside party. */
export interface Storage {
  /** Writes the whole file or nothing; writing a key again replaces it. */
  put(key: string, body: Buffer, contentType: string): Promise<void>
  /** The file, or null when there is none. */
  get(key: string): Promise<StoredFile | null>
  /** Removes the file; removing what is not there is fine. */
  remove(key: string): Promise<void>
}

export type StoredFile = { readonly body: Readable; readonly size: number; readonly contentType: string }

const safeKey = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,400}$/

/** Throws on a key that could leave its folder. */
export function checkKey(key: string): string {
  if (!safeKey.test(key) || key.includes('..') || key.includes('//')) throw new TypeError(`not a storage key: ${key}`)
  return key
}
