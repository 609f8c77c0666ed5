import { Buffer } from 'node:buffer'
import { mediaContent, storeFile, type FileKind, type MediaFacts } from '../core/files.ts'
import type { Person, World } from '../core/world.ts'
import type { WireContent, WireEntity } from '../core/wire.ts'
import { findEntities } from '../text/find-entities.ts'
import { samplePhoto } from './sample-photo.ts'

/** What a person puts into a message. One of text, media, place or contact; JSON, for it may come from afar. */
export type Said = Partial<Record<SaidFile, SaidMedia>> & {
  readonly text?: string
  readonly entities?: readonly WireEntity[]
  readonly caption?: string
  readonly location?: { readonly latitude: number; readonly longitude: number }
  /** `own` is the person's own phone, shared with the button; anything else is somebody's card. */
  readonly contact?: 'own' | { readonly phone: string; readonly firstName: string; readonly userId?: number }
  /** Message id in the same chat. */
  readonly replyTo?: number
  /** A MessageOrigin as the Bot API has it: the message was forwarded. */
  readonly forwardOrigin?: Readonly<Record<string, unknown>>
  readonly webAppData?: { readonly data: string; readonly button_text: string }
  readonly threadId?: number
  /** Unix seconds; the present when left out. */
  readonly date?: number
  readonly mediaGroupId?: string
}

export type SaidMedia = MediaFacts & {
  readonly base64?: string
  readonly name?: string
  readonly mime?: string
  /** Bytes, when they should seem more than are there. */
  readonly size?: number
}

export type SaidFile = 'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'videoNote' | 'document' | 'sticker'

const kinds: Readonly<Record<SaidFile, FileKind>> = {
  photo: 'photo',
  video: 'video',
  animation: 'animation',
  audio: 'audio',
  voice: 'voice',
  videoNote: 'video_note',
  document: 'document',
  sticker: 'sticker',
}
// @NOTE Object.keys forgets the key type of an object it was just given.
const saidFiles = Object.keys(kinds) as SaidFile[]

/** A message's content as Telegram would pass it on; files become known to `botIds`. */
export function contentOfSaid(world: World, person: Person | null, said: Said, botIds: readonly number[]): WireContent {
  const content: Record<string, unknown> = {}
  if (said.text !== undefined) Object.assign(content, textOf('text', 'entities', said.text, said.entities))
  for (const name of saidFiles) {
    const media = said[name]
    if (media) Object.assign(content, mediaContent(world, storeSaid(world, kinds[name], media, botIds), media))
  }
  if (said.caption !== undefined)
    Object.assign(content, textOf('caption', 'caption_entities', said.caption, said.entities))
  if (said.location) content['location'] = said.location
  if (said.contact) content['contact'] = contactOf(person, said.contact)
  if (said.webAppData) content['web_app_data'] = said.webAppData
  if (said.forwardOrigin) content['forward_origin'] = said.forwardOrigin
  if (said.mediaGroupId) content['media_group_id'] = said.mediaGroupId
  return content
}

function textOf(field: string, entitiesField: string, text: string, given: readonly WireEntity[] | undefined) {
  const entities = [...(given ?? []), ...findEntities(text, given)].sort((a, b) => a.offset - b.offset)
  return { [field]: text, ...(entities.length > 0 && { [entitiesField]: entities }) }
}

function storeSaid(world: World, kind: FileKind, media: SaidMedia, botIds: readonly number[]) {
  const sample = kind === 'photo' ? samplePhoto : Buffer.from(`a ${kind} of the emulator`)
  const bytes = media.base64 === undefined ? sample : Buffer.from(media.base64, 'base64')
  return storeFile(world, { kind, bytes, name: media.name, mime: media.mime, size: media.size }, botIds)
}

function contactOf(person: Person | null, contact: NonNullable<Said['contact']>) {
  if (contact !== 'own') {
    const { phone, firstName, userId } = contact
    return { phone_number: phone, first_name: firstName, ...(userId && { user_id: userId }) }
  }
  if (!person) throw new Error('a channel has no phone of its own')
  return { phone_number: person.phone, first_name: person.first_name, user_id: person.id }
}
