import { ok } from '@cartie/kernel'
import { addEvent } from '../core/entry.ts'
import { mediaContent, type FileKind } from '../core/files.ts'
import { numberIn, textIn, type Params } from '../core/params.ts'
import { badRequest } from '../core/refusal.ts'
import type { Call, Method } from './call.ts'
import { readCaption, readText } from './caption.ts'
import { destinationOf, findTarget, maySend } from './destination.ts'
import { post } from './post.ts'
import { takeFile } from './take-file.ts'

/** Methods that send one message. */
export const sendMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  sendPhoto: sendMedia('photo'),
  sendVideo: sendMedia('video'),
  sendAnimation: sendMedia('animation'),
  sendAudio: sendMedia('audio'),
  sendVoice: sendMedia('voice'),
  sendVideoNote: sendMedia('video_note'),
  sendDocument: sendMedia('document'),
  sendSticker: sendMedia('sticker'),
  sendLocation,
  sendVenue,
  sendContact,
  sendChatAction,
}

function sendMessage(call: Call) {
  const content = readText(call.world, call.params)
  if (!content.ok) return content
  const destination = destinationOf(call)
  return destination.ok ? ok(post(call, destination.value, content.value)) : destination
}

function sendMedia(kind: FileKind): Method {
  return async (call) => {
    const caption = readCaption(call.world, call.params)
    if (!caption.ok) return caption
    const file = await takeFile(call, kind, textIn(call.params, kind) ?? '')
    if (!file.ok) return file
    const destination = destinationOf(call)
    if (!destination.ok) return destination
    const media = mediaContent(call.world, file.value, mediaFacts(call.params))
    return ok(post(call, destination.value, { ...media, ...caption.value, ...spoilerOf(call.params) }))
  }
}

export const mediaFacts = (params: Params) => ({
  duration: numberIn(params, 'duration'),
  width: numberIn(params, 'width'),
  height: numberIn(params, 'height'),
  performer: textIn(params, 'performer'),
  title: textIn(params, 'title'),
  emoji: textIn(params, 'emoji'),
})

export const spoilerOf = (params: Params) => (params['has_spoiler'] === true ? { has_media_spoiler: true } : {})

function sendLocation(call: Call) {
  const location = readLocation(call.params)
  if (!location) return badRequest('wrong latitude or longitude specified')
  const destination = destinationOf(call)
  return destination.ok ? ok(post(call, destination.value, { location })) : destination
}

function sendVenue(call: Call) {
  const location = readLocation(call.params)
  if (!location) return badRequest('wrong latitude or longitude specified')
  const destination = destinationOf(call)
  if (!destination.ok) return destination
  const venue = { location, title: textIn(call.params, 'title'), address: textIn(call.params, 'address') }
  return ok(post(call, destination.value, { venue, location }))
}

function readLocation(params: Params): { latitude: number; longitude: number } | null {
  const latitude = numberIn(params, 'latitude') ?? Number.NaN
  const longitude = numberIn(params, 'longitude') ?? Number.NaN
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

function sendContact(call: Call) {
  const { params } = call
  const [phone, first] = [textIn(params, 'phone_number') ?? '', textIn(params, 'first_name') ?? '']
  if (phone === '') return badRequest('phone number is empty')
  if (first === '') return badRequest('first name is empty')
  const destination = destinationOf(call)
  if (!destination.ok) return destination
  const [last, vcard] = [textIn(params, 'last_name'), textIn(params, 'vcard')]
  const contact = { phone_number: phone, first_name: first, ...(last && { last_name: last }), ...(vcard && { vcard }) }
  return ok(post(call, destination.value, { contact }))
}

const chatActions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
)

function sendChatAction(call: Call) {
  const action = textIn(call.params, 'action') ?? ''
  if (!chatActions.has(action)) return badRequest('wrong parameter action in request')
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  const allowed = maySend(call, chat.value)
  if (!allowed.ok) return allowed
  addEvent(call.world, chat.value, { kind: 'action', by: { kind: 'bot', id: call.bot.id }, text: action })
  return ok(true)
}
