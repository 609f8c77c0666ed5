import type { Reply, TriggerInput } from '@cartie/flow'
import { triggerInputOf } from '@cartie/flow'
import type { InboundMedia, InboundMessage, MediaId, Turn } from '../../messaging/index.ts'

/** What a turn means to the engine: a word that may start a scenario, and the reply it is to the open question. */
export type Reading = { readonly trigger: TriggerInput | null; readonly reply: Reply }

/** Reads what came in; null when it is nothing a conversation answers (an edit, a reaction, a block). */
export function readTurn(turn: Turn): Reading | null {
  if (turn.cause.kind !== 'item') return null
  const { event, mediaIds } = turn.cause
  if (event.type === 'press') return { trigger: null, reply: { kind: 'press', token: event.token } }
  if (event.type !== 'message') return null
  return { trigger: triggerOf(event, turn), reply: replyOf(event, mediaIds) }
}

function triggerOf(message: InboundMessage, turn: Turn): TriggerInput | null {
  if (message.body.startPayload !== undefined) return { on: 'start', payload: message.body.startPayload }
  return message.body.text ? triggerInputOf(message.body.text, turn.thread.isNew) : null
}

function replyOf({ body, media, kind }: InboundMessage, mediaIds: readonly MediaId[]): Reply {
  if (body.contact) {
    const { phone, firstName, lastName, isOwn } = body.contact
    return { kind: 'contact', phone, firstName, ...(lastName && { lastName }), isOwn }
  }
  if (body.location) return { kind: 'location', latitude: body.location.latitude, longitude: body.location.longitude }
  if (media.length > 0) {
    return { kind: 'media', items: media.map((file, index) => ({ kind: mediaKind(file), ref: mediaIds[index] ?? '' })) }
  }
  return body.text ? { kind: 'text', text: body.text } : { kind: 'other', what: kind }
}

type MediaKind = Extract<Reply, { kind: 'media' }>['items'][number]['kind']
const mediaKinds: readonly MediaKind[] = ['photo', 'video', 'document', 'voice', 'audio']
const mediaKind = (file: InboundMedia): MediaKind => mediaKinds.find((kind) => kind === file.kind) ?? 'document'
