declare const brand: unique symbol

/** A UUIDv7 that cannot be mistaken for another kind of id. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then a 12-bit counter that keeps ids made in one
 * millisecond of one process in order, then 62 random bits. Sorts by time of making.
 */
export function newId<Name extends string>(nowMs: number = Date.now()): Id<Name> {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = Math.floor(Math.random() * 0x400)
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16))
  const ms = lastMs
  bytes[0] = ms / 2 ** 40
  bytes[1] = ms / 2 ** 32
  bytes[2] = ms / 2 ** 24
  bytes[3] = ms / 2 ** 16
  bytes[4] = ms / 2 ** 8
  bytes[5] = ms
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let text = ''
  for (let index = 0; index < 16; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-'
    text += hex[bytes[index] ?? 0]
  }
  // @NOTE the only place where an id gets its brand: it was made here.
  return text as Id<Name>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (text: string): boolean => uuid.test(text)
