import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursorInvalid, forbidden, idSchema, instantInput, pageInput, pageOf } from './common.ts'
import { contactCardSchema, contactSchema } from './contacts.ts'
import { inboxDeskContract, labelSchema } from './inbox-desk.ts'
import { channelKindSchema, messageKinds } from './messaging.ts'

const tags = ['inbox']
const conversationId = idSchema<'conversation'>()
const memberId = idSchema<'member'>()
const accountId = idSchema<'channel-account'>()
const labelId = idSchema<'label'>()
const messageId = idSchema<'message'>()

/** Names of live notices that are kept nowhere: `ids` are the conversation and who it is about. */
export const liveNotices = {
  looking: 'inbox.looking',
  memberTyping: 'inbox.member-typing',
  contactTyping: 'messaging.contact-typing',
} as const
/** How long one word of "I am looking" holds; repeat it in half of that. */
export const lookingSeconds = 30
/** How long one word of "I am typing" holds. */
export const typingSeconds = 6

/** A thread with a contact as the list shows it. */
export const conversationSchema = z.object({
  id: conversationId,
  accountId,
  accountName: z.string(),
  channel: channelKindSchema,
  contact: contactCardSchema,
  state: z.enum(['open', 'resolved']),
  /** Who answers now: the bot, or people; `memberId` null is "people, nobody yet"; until null: until it is given back. */
  holder: z.object({ kind: z.enum(['bot', 'member']), memberId: memberId.nullable(), until: z.date().nullable() }),
  assigneeId: memberId.nullable(),
  /** False: the contact blocked us or left. */
  isReachable: z.boolean(),
  unreadCount: z.int(),
  lastMessageAt: z.date(),
  lastInboundAt: z.date().nullable(),
  /** Since when the contact waits for a person; null: nobody waits. */
  waitingSince: z.date().nullable(),
  preview: z.object({
    text: z.string(),
    direction: z.enum(['in', 'out', 'note', 'system']),
    kind: z.enum(messageKinds),
  }),
  snoozedUntil: z.date().nullable(),
  labelIds: z.array(labelId),
})
export type Conversation = z.infer<typeof conversationSchema>

/** The newest message that says what was searched; the hit is `text.slice(start, start + length)`. */
export const snippetSchema = z.object({
  messageId,
  seq: z.number(),
  text: z.string(),
  start: z.int(),
  length: z.int(),
  sentAt: z.date(),
})

export const inboxViews = ['mine', 'unassigned', 'all', 'unread', 'snoozed', 'resolved'] as const
export type InboxView = (typeof inboxViews)[number]
/** A count stops here: this number means "so many or more". */
export const countLimit = 1_000

const yes = z.stringbool().or(z.boolean())
const conversationRef = z.object({ conversationId })
const conversationFilter = {
  channel: channelKindSchema.optional(),
  accountId: accountId.optional(),
  labelId: labelId.optional(),
  /** One member's; `mine` and `unassigned` say it already. */
  assigneeId: memberId.optional(),
  isWaiting: yes.optional(),
}
export const listConversationsInput = pageInput.extend({
  view: z.enum(inboxViews).default('all'),
  ...conversationFilter,
  /** A part of a name, a phone, a username or a message. It looks through open and resolved ones alike. */
  search: z.string().trim().min(1).max(100).optional(),
})

/** What the channel of a conversation can do, for the composer. */
const abilitiesSchema = z.object({
  edits: z.boolean(),
  deletes: z.boolean(),
  reactions: z.boolean(),
  albums: z.boolean(),
  /** In UTF-16 units. */
  maxText: z.int(),
  maxCaption: z.int(),
})
export const conversationDetailSchema = conversationSchema.extend({
  contact: contactSchema,
  labels: z.array(labelSchema),
  /** Colleagues who look at it now. */
  lookers: z.array(memberId),
  scenario: z.object({ id: z.string(), name: z.string() }).nullable(),
  abilities: abilitiesSchema.nullable(),
})
export const channelSchema = z.object({
  id: accountId,
  kind: channelKindSchema,
  name: z.string(),
  username: z.string().nullable(),
  state: z.enum(['active', 'paused', 'revoked']),
  /** Whether we may write first to somebody known there. */
  canStart: z.boolean(),
})

const notFound = { CONVERSATION_NOT_FOUND: { status: 404 } } as const
const refused = { ...forbidden, ...notFound }
const held = { CONVERSATION_HELD: { status: 409, data: z.object({ memberId: z.string() }) } } as const
const act = (method: 'POST' | 'PUT', verb: string) =>
  oc.route({ method, path: `/conversations/{conversationId}/${verb}`, tags })

export const inboxContract = {
  listConversations: oc
    .route({ method: 'GET', path: '/conversations', tags })
    .input(listConversationsInput)
    .output(pageOf(conversationSchema.extend({ snippet: snippetSchema.nullable() })))
    .errors({ ...forbidden, ...cursorInvalid }),
  /** How many each view holds, up to `countLimit`. */
  countConversations: oc
    .route({ method: 'GET', path: '/conversations/counts', tags })
    .output(z.record(z.enum(inboxViews), z.int()))
    .errors(forbidden),
  conversationsOfContact: oc
    .route({ method: 'GET', path: '/contacts/{contactId}/conversations', tags })
    .input(z.object({ contactId: idSchema<'contact'>() }))
    .output(z.array(conversationSchema))
    .errors(forbidden),
  getConversation: oc
    .route({ method: 'GET', path: '/conversations/{conversationId}', tags })
    .input(conversationRef)
    .output(conversationDetailSchema)
    .errors(refused),
  listChannels: oc
    .route({ method: 'GET', path: '/inbox/channels', tags })
    .output(z.array(channelSchema))
    .errors(forbidden),
  /** Opens the thread with a contact on a channel, or finds it. */
  startConversation: oc
    .route({ method: 'POST', path: '/conversations', tags })
    .input(z.object({ contactId: idSchema<'contact'>(), accountId }))
    .output(conversationRef)
    .errors({
      ...forbidden,
      CONTACT_NOT_FOUND: { status: 404 },
      CHANNEL_NOT_FOUND: { status: 404 },
      CONTACT_NOT_ON_CHANNEL: { status: 409 },
      CHANNEL_CANNOT_START: { status: 409, data: z.object({ channel: channelKindSchema }) },
    }),

  markRead: act('POST', 'read').input(conversationRef).output(conversationRef).errors(refused),
  markUnread: act('POST', 'unread').input(conversationRef).output(conversationRef).errors(refused),
  /** To a member, or to nobody with null. */
  assignConversation: act('PUT', 'assignee')
    .input(conversationRef.extend({ memberId: memberId.nullable() }))
    .output(conversationRef)
    .errors({ ...refused, MEMBER_NOT_FOUND: { status: 404 } }),
  resolveConversation: act('POST', 'resolve').input(conversationRef).output(conversationRef).errors(refused),
  reopenConversation: act('POST', 'reopen').input(conversationRef).output(conversationRef).errors(refused),
  /** Puts it away until an instant within a year; it comes back by itself, or when the contact writes. */
  snoozeConversation: act('POST', 'snooze')
    .input(conversationRef.extend({ until: instantInput }))
    .output(conversationRef)
    .errors({ ...refused, SNOOZE_OUT_OF_RANGE: { status: 422 } }),
  setLabels: act('PUT', 'labels')
    .input(conversationRef.extend({ labelIds: z.array(labelId).max(20) }))
    .output(conversationRef)
    .errors({ ...refused, LABEL_NOT_FOUND: { status: 404 } }),
  /** Seen by colleagues only. A mention is a part of the text and the member it calls. */
  writeNote: act('POST', 'notes')
    .input(
      conversationRef.extend({
        text: z.string().trim().min(1).max(4_000),
        mentions: z
          .array(z.object({ memberId, offset: z.int().min(0), length: z.int().min(1) }))
          .max(20)
          .default([]),
        onceKey: z.uuid(),
      }),
    )
    .output(z.object({ messageId }))
    .errors({ ...refused, MEMBER_NOT_FOUND: { status: 404 } }),

  /** Takes the conversation from the bot; prolongs one's own hold. */
  holdConversation: act('POST', 'hold')
    .input(conversationRef)
    .output(conversationRef)
    .errors({ ...refused, ...held }),
  /** The same, from a colleague too. */
  takeOverConversation: act('POST', 'take-over').input(conversationRef).output(conversationRef).errors(refused),
  /** Gives it back to the bot. */
  releaseConversation: act('POST', 'release')
    .input(conversationRef)
    .output(conversationRef)
    .errors({ ...refused, ...held }),

  /** "I look at it": to be said again within `lookingSeconds`. Answers who else does. */
  lookAtConversation: act('POST', 'look')
    .input(conversationRef.extend({ isLeaving: z.boolean().default(false) }))
    .output(z.object({ lookers: z.array(memberId) }))
    .errors(refused),
  /** "I am writing": colleagues see it, and the contact where the messenger shows it. */
  showTyping: act('POST', 'typing').input(conversationRef).output(conversationRef).errors(refused),

  ...inboxDeskContract,
}
