import { randomUUID } from 'node:crypto'
import type { ChannelAdapter, InboundEvent, InboundItem } from '../../messaging/index.ts'
import type { Storage } from '../../../platform/storage/storage.ts'
import { saidSchema, type Said } from '../domain/said.ts'

/** The web chat needs no messenger: what is said stands in the conversation at once, and the visitor's page reads it there. */
export function createWebchatAdapter(storage: Storage): ChannelAdapter {
  return {
    kind: 'webchat',
    abilities: {
      pressButtons: true,
      shareButtons: true,
      edits: true,
      deletes: true,
      reactions: true,
      albums: true,
      maxText: 4_096,
      maxCaption: 1_024,
      perSecond: null,
      perGroupMinute: null,
    },
    route(raw) {
      const said = saidSchema.safeParse(raw)
      return said.success ? { updateKey: said.data.id, laneKey: said.data.visitorId } : null
    },
    parse(raw) {
      const said = saidSchema.safeParse(raw)
      return said.success ? [toItem(said.data)] : []
    },
    // Done by being written down: doing it again changes nothing.
    perform: async (act) => ({ fate: 'sent', externalIds: act.type === 'send' ? [`w.${randomUUID()}`] : [] }),
    async fetchMedia(source) {
      const key = typeof source === 'object' && source && 'storageKey' in source ? String(source.storageKey) : ''
      const file = await storage.get(key)
      return file ? { body: file.body, mime: file.contentType } : { refused: 'file-gone' }
    },
  }
}

function toItem(said: Said): InboundItem {
  return {
    chat: { externalId: said.visitorId, kind: 'private', title: null, context: {} },
    sender: {
      externalId: said.visitorId,
      displayName: said.name ?? '',
      username: null,
      languageTag: said.language ?? null,
    },
    at: new Date(said.at),
    what: toEvent(said),
  }
}

function toEvent({ id, what }: Said): InboundEvent {
  const message = {
    type: 'message' as const,
    externalId: id,
    media: [],
    albumKey: null,
    replyToExternalId: null,
    isFromOwner: false,
  }
  switch (what.type) {
    case 'press':
      return { type: 'press', pressId: id, token: what.token, messageExternalId: what.messageId }
    case 'edit':
      return { type: 'edit', externalId: what.messageId, kind: 'text', body: { text: what.text }, media: [] }
    case 'text':
      return { ...message, kind: 'text', body: { text: what.text, ...startOf(what.text) } }
    case 'start':
      return { ...message, kind: 'text', body: { text: `/start ${what.payload}`.trim(), startPayload: what.payload } }
    case 'contact':
      return {
        ...message,
        kind: 'contact',
        body: { text: '', contact: { phone: what.phone, firstName: '', isOwn: what.isOwn } },
      }
    case 'location':
      return {
        ...message,
        kind: 'location',
        body: { text: '', location: { latitude: what.latitude, longitude: what.longitude } },
      }
    case 'file': {
      const { kind, storageKey, fileName, mime, sizeBytes } = what
      return {
        ...message,
        kind,
        body: { text: '' },
        media: [
          { kind, source: { storageKey }, fileName, mime, sizeBytes, width: null, height: null, durationS: null },
        ],
      }
    }
  }
}

/** A typed /start works as the button does. */
function startOf(text: string): { startPayload?: string } {
  const found = /^\/start(?:\s+(\S+))?$/.exec(text.trim())
  return found ? { startPayload: found[1] ?? '' } : {}
}
