import { ok } from '@cartie/kernel'
import { mediaContent, type FileKind } from '../core/files.ts'
import { objectIn, textIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { nextNumber } from '../core/world.ts'
import type { WireContent, WireMessage } from '../core/wire.ts'
import type { Call } from './call.ts'
import { readCaption } from './caption.ts'
import { destinationOf } from './destination.ts'
import { post } from './post.ts'
import { mediaFacts, spoilerOf } from './send.ts'
import { takeFile } from './take-file.ts'

/** An album: 2 to 10 photos and videos together, or only documents, or only audio; it has no buttons. */
export async function sendMediaGroup(call: Call): Promise<Answer<readonly WireMessage[]>> {
  const items = objectIn<Params[]>(call.params, 'media') ?? []
  if (items.length > 10) return badRequest('too many messages to send as an album')
  if (items.length < 2) return badRequest('media group must include 2-10 items')
  const kinds = new Set(items.map((item) => textIn(item, 'type')))
  const isMixed = kinds.size > 1 && [...kinds].some((kind) => kind !== 'photo' && kind !== 'video')
  if (isMixed) return badRequest("document and audio can't be mixed with other media types in an album")
  const contents: WireContent[] = []
  for (const item of items) {
    const content = await readMedia(call, item)
    if (!content.ok) return content
    contents.push(content.value)
  }
  const destination = destinationOf(call, items.length)
  if (!destination.ok) return destination
  const media_group_id = String(nextNumber(call.world) + 13_000_000_000_000)
  return ok(contents.map((content) => post(call, destination.value, { media_group_id, ...content })))
}

const kindsByType: Readonly<Record<string, FileKind>> = {
  photo: 'photo',
  video: 'video',
  animation: 'animation',
  audio: 'audio',
  document: 'document',
}

/** What an InputMedia object carries. */
export async function readMedia(call: Call, item: Params): Promise<Answer<WireContent>> {
  const kind = kindsByType[textIn(item, 'type') ?? '']
  if (!kind) return badRequest('media of this type are not known to the emulator')
  const caption = readCaption(call.world, item)
  if (!caption.ok) return caption
  const file = await takeFile(call, kind, textIn(item, 'media') ?? '')
  if (!file.ok) return file
  return ok({ ...mediaContent(call.world, file.value, mediaFacts(item)), ...caption.value, ...spoilerOf(item) })
}
