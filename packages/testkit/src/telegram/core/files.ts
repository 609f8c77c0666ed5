import { Buffer } from 'node:buffer'
import { imageSize } from './image-size.ts'
import { nextNumber, type World } from './world.ts'
import type { WireContent, WireFile } from './wire.ts'

export type FileKind =
  'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'video_note' | 'document' | 'sticker' | 'thumbnail'

/** A file on "Telegram's servers". Its id works for the bots that have seen it, as in Telegram. */
export type StoredFile = {
  readonly id: string
  readonly uniqueId: string
  readonly kind: FileKind
  readonly path: string
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
  /** Bytes; may be stated larger than `bytes` to stand for a file too big to download. */
  readonly size: number
  readonly width: number
  readonly height: number
  readonly botIds: Set<number>
}

export type NewFile = {
  readonly kind: FileKind
  readonly bytes: Buffer
  readonly name?: string | undefined
  readonly mime?: string | undefined
  readonly size?: number | undefined
}

const defaults: Readonly<Record<FileKind, readonly [folder: string, extension: string, mime: string]>> = {
  photo: ['photos', 'jpg', 'image/jpeg'],
  video: ['videos', 'mp4', 'video/mp4'],
  animation: ['animations', 'mp4', 'video/mp4'],
  audio: ['music', 'mp3', 'audio/mpeg'],
  voice: ['voice', 'oga', 'audio/ogg'],
  video_note: ['video_notes', 'mp4', 'video/mp4'],
  document: ['documents', 'bin', 'application/octet-stream'],
  sticker: ['stickers', 'webp', 'image/webp'],
  thumbnail: ['thumbnails', 'jpg', 'image/jpeg'],
}

export function storeFile(world: World, file: NewFile, botIds: Iterable<number>): StoredFile {
  const [folder, extension, mime] = defaults[file.kind]
  const number = nextNumber(world)
  const own = file.name && /\.(\w{1,8})$/.exec(file.name)?.[1]
  const { width, height } = imageSize(file.bytes) ?? { width: 640, height: 480 }
  const stored: StoredFile = {
    id: Buffer.from(`${file.kind}:${number}:cartie-emulator`).toString('base64url'),
    uniqueId: `AQAD${number.toString(36).padStart(8, '0')}`,
    kind: file.kind,
    path: `${folder}/file_${number}.${own ?? extension}`,
    name: file.name ?? `file_${number}.${extension}`,
    mime: file.mime ?? mime,
    bytes: file.bytes,
    size: file.size ?? file.bytes.length,
    width,
    height,
    botIds: new Set(botIds),
  }
  world.files.set(stored.id, stored)
  world.filesByPath.set(stored.path, stored)
  return stored
}

export type MediaFacts = {
  readonly duration?: number | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly performer?: string | undefined
  readonly title?: string | undefined
  readonly emoji?: string | undefined
}

/** The field of a message that carries this file. */
export function mediaContent(world: World, file: StoredFile, facts: MediaFacts = {}): WireContent {
  const base: WireFile = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size }
  const named = { ...base, file_name: file.name, mime_type: file.mime }
  const size = { width: facts.width ?? file.width, height: facts.height ?? file.height }
  const duration = facts.duration ?? 5
  switch (file.kind) {
    case 'photo':
    case 'thumbnail':
      return { photo: photoSizes(world, file) }
    case 'video':
      return { video: { ...named, ...size, duration } }
    case 'animation':
      return { animation: { ...named, ...size, duration }, document: named }
    case 'audio': {
      const { performer, title } = facts
      return { audio: { ...named, duration, ...(performer && { performer }), ...(title && { title }) } }
    }
    case 'voice':
      return { voice: { ...base, mime_type: file.mime, duration } }
    case 'video_note':
      return { video_note: { ...base, length: 240, duration } }
    case 'document':
      return { document: named }
    case 'sticker':
      return {
        sticker: {
          ...base,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: facts.emoji ?? '🚗',
        },
      }
  }
}

/** Telegram shows a photo in several sizes, each a file of its own; the largest comes last. */
function photoSizes(world: World, file: StoredFile): WireFile[] {
  const known = sizesOf.get(file)
  if (known) return known
  const longest = Math.max(file.width, file.height)
  const smaller = [90, 320, 800].filter((side) => side < longest)
  const sizes = smaller.map((side) => {
    const scaled = storeFile(world, { kind: 'photo', bytes: file.bytes, name: file.name }, [])
    world.files.set(scaled.id, { ...scaled, botIds: file.botIds })
    const ratio = side / longest
    return sizeOf(scaled, Math.max(1, Math.round(file.width * ratio)), Math.max(1, Math.round(file.height * ratio)))
  })
  sizes.push(sizeOf(file, file.width, file.height))
  sizesOf.set(file, sizes)
  return sizes
}

const sizesOf = new WeakMap<StoredFile, WireFile[]>()
const sizeOf = (file: StoredFile, width: number, height: number): WireFile => ({
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_size: file.size,
  width,
  height,
})
