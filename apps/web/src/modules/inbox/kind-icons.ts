import { Contact, File, Image, MapPin, Mic, Music, Smile, Vote, Video, type LucideIcon } from 'lucide-react'
import type { MessageKind } from '@cartie/contract/messaging'

/** What a message is when it is more than text. */
export const kindIcons: Partial<Readonly<Record<MessageKind, LucideIcon>>> = {
  photo: Image,
  video: Video,
  animation: Video,
  'video-note': Video,
  audio: Music,
  voice: Mic,
  document: File,
  sticker: Smile,
  location: MapPin,
  venue: MapPin,
  contact: Contact,
  poll: Vote,
}
