import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursorInvalid, forbidden, idSchema, pageInput, pageOf, textsSchema } from './common.ts'
import { findUnknownVariable } from './canned.ts'

const tags = ['inbox']
const labelId = idSchema<'label'>()
const cannedId = idSchema<'canned-reply'>()
const notificationId = idSchema<'notification'>()

export const labelColors = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const
export const labelSchema = z.object({ id: labelId, name: z.string(), color: z.enum(labelColors) })
const labelFacts = z.object({ name: z.string().trim().min(1).max(40), color: z.enum(labelColors) })

/** A ready answer: typed as `/shortcut`, filled in by `renderCanned`. */
export const cannedReplySchema = z.object({
  id: cannedId,
  shortcut: z.string(),
  texts: textsSchema,
  updatedAt: z.date(),
})
const cannedText = z
  .string()
  .trim()
  .max(4_000)
  .refine((text) => findUnknownVariable(text) === null, 'CANNED_VARIABLE_UNKNOWN')
const cannedFacts = z.object({
  shortcut: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}_-]{1,32}$/u),
  texts: z
    .object({ uk: cannedText, en: cannedText, ru: cannedText })
    .partial()
    .refine((texts) => Object.values(texts).some((text) => text), 'CANNED_EMPTY'),
})

export const inboxSettingsSchema = z.object({
  /** New and handed-off conversations are given to members in turn, by shift and capacity. */
  isRoundRobin: z.boolean(),
})

export const notificationKinds = [
  'assigned',
  'mentioned',
  'handed-off',
  'waiting',
  'delivery-unknown',
  'scenario',
] as const
export type NotificationKind = (typeof notificationKinds)[number]
/** Something that waits for a member, about a conversation. `byId` is the colleague who caused it; `text` a line of what was said. */
export const notificationSchema = z.object({
  id: notificationId,
  kind: z.enum(notificationKinds),
  conversationId: idSchema<'conversation'>(),
  data: z.object({
    contactName: z.string(),
    byId: idSchema<'member'>().nullable(),
    messageId: idSchema<'message'>().nullable(),
    text: z.string(),
  }),
  createdAt: z.date(),
  readAt: z.date().nullable(),
})

const labelNotFound = { LABEL_NOT_FOUND: { status: 404 } } as const
const labelTaken = { LABEL_NAME_TAKEN: { status: 409 } } as const
const cannedNotFound = { CANNED_NOT_FOUND: { status: 404 } } as const
const shortcutTaken = { CANNED_SHORTCUT_TAKEN: { status: 409 } } as const
const done = z.object({})

/** What the desk is set up with: labels, canned replies, settings; and each member's notifications. */
export const inboxDeskContract = {
  listLabels: oc.route({ method: 'GET', path: '/labels', tags }).output(z.array(labelSchema)).errors(forbidden),
  createLabel: oc
    .route({ method: 'POST', path: '/labels', tags, successStatus: 201 })
    .input(labelFacts)
    .output(labelSchema)
    .errors({ ...forbidden, ...labelTaken }),
  updateLabel: oc
    .route({ method: 'PATCH', path: '/labels/{labelId}', tags })
    .input(labelFacts.partial().extend({ labelId }))
    .output(labelSchema)
    .errors({ ...forbidden, ...labelNotFound, ...labelTaken }),
  /** Takes it off every conversation too. */
  deleteLabel: oc
    .route({ method: 'DELETE', path: '/labels/{labelId}', tags })
    .input(z.object({ labelId }))
    .output(done)
    .errors({ ...forbidden, ...labelNotFound }),

  listCannedReplies: oc
    .route({ method: 'GET', path: '/canned-replies', tags })
    .output(z.array(cannedReplySchema))
    .errors(forbidden),
  createCannedReply: oc
    .route({ method: 'POST', path: '/canned-replies', tags, successStatus: 201 })
    .input(cannedFacts)
    .output(cannedReplySchema)
    .errors({ ...forbidden, ...shortcutTaken }),
  updateCannedReply: oc
    .route({ method: 'PATCH', path: '/canned-replies/{cannedReplyId}', tags })
    .input(cannedFacts.partial().extend({ cannedReplyId: cannedId }))
    .output(cannedReplySchema)
    .errors({ ...forbidden, ...cannedNotFound, ...shortcutTaken }),
  deleteCannedReply: oc
    .route({ method: 'DELETE', path: '/canned-replies/{cannedReplyId}', tags })
    .input(z.object({ cannedReplyId: cannedId }))
    .output(done)
    .errors({ ...forbidden, ...cannedNotFound }),

  getInboxSettings: oc
    .route({ method: 'GET', path: '/inbox/settings', tags })
    .output(inboxSettingsSchema)
    .errors(forbidden),
  updateInboxSettings: oc
    .route({ method: 'PATCH', path: '/inbox/settings', tags })
    .input(inboxSettingsSchema)
    .output(inboxSettingsSchema)
    .errors(forbidden),

  listNotifications: oc
    .route({ method: 'GET', path: '/notifications', tags })
    .input(pageInput.extend({ isUnreadOnly: z.stringbool().or(z.boolean()).default(false) }))
    .output(pageOf(notificationSchema))
    .errors({ ...forbidden, ...cursorInvalid }),
  countNotifications: oc
    .route({ method: 'GET', path: '/notifications/count', tags })
    /** At most 100: that many or more. */
    .output(z.object({ unread: z.int() }))
    .errors(forbidden),
  /** Without ids: all of mine. */
  readNotifications: oc
    .route({ method: 'POST', path: '/notifications/read', tags })
    .input(z.object({ notificationIds: z.array(notificationId).min(1).max(100).optional() }))
    .output(z.object({ unread: z.int() }))
    .errors(forbidden),
}
