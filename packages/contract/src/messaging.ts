import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema, pageOf } from './common.ts'

export const channelKinds = ['telegram', 'webchat', 'viber', 'whatsapp'] as const
export const channelKindSchema = z.enum(channelKinds)

export const messageKinds = [
  'text',
  'photo',
  'video',
  'animation',
  'audio',
  'voice',
  'video-note',
  'document',
  'sticker',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'card',
  'service',
  'unsupported',
] as const

/** A style over a part of a text; offset and length in UTF-16 units, as Telegram counts. */
export const spanSchema = z.object({
  type: z.enum([
    'bold',
    'italic',
    'underline',
    'strike',
    'spoiler',
    'code',
    'pre',
    'quote',
    'link',
    'mention',
    'hashtag',
    'command',
    'phone',
    'email',
  ]),
  offset: z.int().min(0),
  length: z.int().min(1),
  url: z.string().optional(),
  language: z.string().optional(),
})

export const buttonSchema = z.object({
  kind: z.enum(['press', 'url', 'share-contact', 'share-location', 'app']),
  label: z.string(),
  token: z.string().optional(),
  url: z.string().optional(),
  /** The person on the other side pressed it. */
  isPressed: z.boolean().optional(),
})

/** What a message says, the same for every channel; files are beside it, as `media`. */
export const messageBodySchema = z.object({
  text: z.string(),
  spans: z.array(spanSchema).optional(),
  buttons: z.array(z.array(buttonSchema)).optional(),
  contact: z
    .object({ phone: z.string(), firstName: z.string(), lastName: z.string().optional(), isOwn: z.boolean() })
    .optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      title: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  emoji: z.string().optional(),
  poll: z.object({ question: z.string(), options: z.array(z.string()) }).optional(),
  forwardedFrom: z.string().optional(),
  startPayload: z.string().optional(),
  service: z.object({ what: z.string(), data: z.record(z.string(), z.unknown()).optional() }).optional(),
})

export const authorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact') }),
  z.object({ kind: z.literal('bot'), scenario: z.string().optional() }),
  z.object({ kind: z.literal('member'), memberId: idSchema<'member'>(), name: z.string().optional() }),
  z.object({ kind: z.literal('owner') }),
  z.object({ kind: z.literal('system') }),
])

export const deliveryStates = ['waiting', 'sending', 'sent', 'refused', 'blocked', 'unknown', 'cancelled'] as const

/** Why a delivery ended as it did; `code` has a sentence in the web's catalogue, `detail` is the messenger's own words. */
export const fateReasonSchema = z.object({ code: z.string(), detail: z.string().optional() })

export const mediaSchema = z.object({
  id: idSchema<'media'>(),
  kind: z.string(),
  state: z.enum(['waiting', 'stored', 'refused']),
  problem: z.string().nullable(),
  url: z.string().nullable(),
  fileName: z.string().nullable(),
  mime: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  durationS: z.number().nullable(),
})

export const messageSchema = z.object({
  id: idSchema<'message'>(),
  conversationId: idSchema<'conversation'>(),
  seq: z.number(),
  direction: z.enum(['in', 'out', 'note', 'system']),
  author: authorSchema,
  kind: z.enum(messageKinds),
  body: messageBodySchema,
  media: z.array(mediaSchema),
  albumKey: z.string().nullable(),
  replyToId: idSchema<'message'>().nullable(),
  sentAt: z.date(),
  editedAt: z.date().nullable(),
  deletedAt: z.date().nullable(),
  reactions: z.array(z.object({ emoji: z.string(), by: z.enum(['contact', 'us']) })),
  delivery: z
    .object({
      id: idSchema<'delivery'>(),
      state: z.enum(deliveryStates),
      reason: fateReasonSchema.nullable(),
      notBefore: z.date().nullable(),
    })
    .nullable(),
})

export type Message = z.infer<typeof messageSchema>
export type MessageBody = z.infer<typeof messageBodySchema>
export type MessageKind = (typeof messageKinds)[number]
export type ChannelKind = (typeof channelKinds)[number]

const conversationRef = z.object({ conversationId: idSchema<'conversation'>() })
const messageRef = z.object({ messageId: idSchema<'message'>() })
const notFound = { CONVERSATION_NOT_FOUND: { status: 404 } } as const
const messageErrors = {
  ...forbidden,
  MESSAGE_NOT_FOUND: { status: 404 },
  MESSAGE_NOT_CHANGEABLE: { status: 409 },
} as const

export const messagingContract = {
  listMessages: oc
    .route({ method: 'GET', path: '/conversations/{conversationId}/messages', tags: ['messaging'] })
    .input(
      conversationRef.extend({
        before: z.coerce.number().optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(pageOf(messageSchema))
    .errors({ ...forbidden, ...notFound }),
  sendMessage: oc
    .route({ method: 'POST', path: '/conversations/{conversationId}/messages', tags: ['messaging'] })
    .input(
      conversationRef.extend({
        text: z.string().max(16_000),
        spans: z.array(spanSchema).optional(),
        uploadIds: z.array(idSchema<'upload'>()).max(10).optional(),
        replyToId: idSchema<'message'>().optional(),
        sendAt: z.date().optional(),
        /** Made by the client: pressing "send" twice sends once. */
        onceKey: z.uuid(),
      }),
    )
    .output(z.object({ messageIds: z.array(idSchema<'message'>()) }))
    .errors({
      ...forbidden,
      ...notFound,
      MESSAGE_EMPTY: { status: 422 },
      MESSAGE_TOO_LONG: { status: 422, data: z.object({ limit: z.number(), length: z.number() }) },
      CONVERSATION_UNREACHABLE: { status: 409, data: z.object({ reason: z.string() }) },
      CONVERSATION_HELD: { status: 409, data: z.object({ memberId: z.string() }) },
      UPLOAD_NOT_FOUND: { status: 404 },
    }),
  editMessage: oc
    .route({ method: 'PATCH', path: '/messages/{messageId}', tags: ['messaging'] })
    .input(messageRef.extend({ text: z.string().min(1).max(4_096) }))
    .output(messageRef)
    .errors(messageErrors),
  deleteMessage: oc
    .route({ method: 'DELETE', path: '/messages/{messageId}', tags: ['messaging'] })
    .input(messageRef)
    .output(messageRef)
    .errors(messageErrors),
  reactToMessage: oc
    .route({ method: 'POST', path: '/messages/{messageId}/reaction', tags: ['messaging'] })
    .input(messageRef.extend({ emoji: z.string().max(16).nullable() }))
    .output(messageRef)
    .errors(messageErrors),
  cancelScheduled: oc
    .route({ method: 'POST', path: '/messages/{messageId}/cancel', tags: ['messaging'] })
    .input(messageRef)
    .output(messageRef)
    .errors(messageErrors),
  /** Ends an unknown fate: a person looked, and says what became of it, or sends it again. */
  settleUnknown: oc
    .route({ method: 'POST', path: '/messages/{messageId}/settle', tags: ['messaging'] })
    .input(messageRef.extend({ verdict: z.enum(['arrived', 'send-again']) }))
    .output(messageRef)
    .errors(messageErrors),
}
