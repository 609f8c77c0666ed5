import type { MessageKind } from '@cartie/contract/messaging'
import type { InboundMedia } from '../../../messaging/index.ts'
import { countIn, integerIn, isTrue, listIn, objectIn, textIn, type Json } from '../wire/read-json.ts'

/** Where Telegram keeps a file that came in. */
export type MediaSource = { readonly fileId: string }

/** Fields that carry a file, in the order they are looked for: an animation also comes as a document. */
const fields: readonly (readonly [field: string, kind: MessageKind, mime: string | null])[] = [
  ['animation', 'animation', 'video/mp4'],
  ['video', 'video', 'video/mp4'],
  ['video_note', 'video-note', 'video/mp4'],
  ['voice', 'voice', 'audio/ogg'],
  ['audio', 'audio', null],
  ['document', 'document', null],
  ['sticker', 'sticker', null],
]

/** The file of a message, or null when it has none we know. */
export function parseMedia(message: Json): { kind: MessageKind; media: InboundMedia[] } | null {
  const largest = listIn(message, 'photo').at(-1) ?? null
  if (largest) return { kind: 'photo', media: toMedia(largest, 'photo', 'image/jpeg') }
  for (const [field, kind, mime] of fields) {
    const file = objectIn(message, field)
    if (file) return { kind, media: toMedia(file, kind, kind === 'sticker' ? stickerMime(file) : mime) }
  }
  return null
}

function toMedia(file: Json, kind: MessageKind, mime: string | null): InboundMedia[] {
  const fileId = textIn(file, 'file_id')
  if (!fileId) return []
  const side = countIn(file, 'length')
  const size = integerIn(file, 'file_size')
  const source: MediaSource = { fileId }
  return [
    {
      kind,
      source,
      fileName: textIn(file, 'file_name')?.slice(0, 255) ?? null,
      mime: textIn(file, 'mime_type')?.slice(0, 100) ?? mime,
      sizeBytes: size !== null && size >= 0 ? size : null,
      width: countIn(file, 'width') ?? side,
      height: countIn(file, 'height') ?? side,
      durationS: countIn(file, 'duration'),
    },
  ]
}

const stickerMime = (sticker: Json): string =>
  isTrue(sticker, 'is_animated') ? 'application/x-tgsticker' : isTrue(sticker, 'is_video') ? 'video/webm' : 'image/webp'
