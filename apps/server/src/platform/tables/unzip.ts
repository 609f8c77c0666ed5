import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly header: number }

/** The files of a ZIP, read one by one, together at most `budget` bytes unpacked: what a bomb claims is never believed. */
export interface Archive {
  /** A file's bytes; null when it is absent or broken, `too-large` when it would unpack to more than is left. */
  read(name: string): Promise<Buffer | null | 'too-large'>
}

/** Opens a ZIP (APPNOTE 6.3, without ZIP64 and encryption); null when the bytes are none. */
export function openZip(bytes: Buffer, budget: number): Archive | null {
  const entries = readDirectory(bytes)
  if (!entries) return null
  let left = budget
  return {
    async read(name) {
      const entry = entries.get(name)
      const packed = entry && packedBytes(bytes, entry)
      if (!packed) return null
      if (entry.size > left) return 'too-large'
      try {
        const body =
          entry.method === 0 ? packed : entry.method === 8 ? await inflate(packed, { maxOutputLength: left + 1 }) : null
        if (body) left -= body.length
        return left < 0 ? 'too-large' : body
      } catch (error) {
        return error instanceof RangeError ? 'too-large' : null
      }
    },
  }
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const mostEntries = 5_000

function readDirectory(bytes: Buffer): Map<string, Entry> | null {
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_536)
  while (end >= lowest && bytes.readUInt32LE(end) !== endMark) end -= 1
  if (end < lowest) return null
  const count = Math.min(bytes.readUInt16LE(end + 10), mostEntries)
  const entries = new Map<string, Entry>()
  for (let at = bytes.readUInt32LE(end + 16), read = 0; read < count; read++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function packedBytes(bytes: Buffer, { header, packed }: Entry): Buffer | null {
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50) return null
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed)
}
