/** A number from 0 up to 1 that belongs to a text: the same for the same text, evenly spread over texts. */
export function shareOf(seed: string): number {
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), then the finish of MurmurHash3 to spread it.
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
