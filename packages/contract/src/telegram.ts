import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema, textsSchema } from './common.ts'

const tags = ['telegram']
const accountId = idSchema<'channel-account'>()
const botRef = z.object({ accountId })

export const deliveryModes = ['polling', 'webhook'] as const
export const deliveryModeSchema = z.enum(deliveryModes)

const someText = (most: number) =>
  textsSchema.refine(
    (texts) =>
      Object.values(texts).every((text) => text.length <= most) && Object.values(texts).some((text) => text.trim()),
    'TEXT_MISSING',
  )
const httpsAddress = z.url({ protocol: /^https$/ }).max(2_048)

/** A command as Telegram lists it: https://core.telegram.org/bots/api#botcommand */
export const botCommandSchema = z.object({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: someText(256),
})

/** What a button of the menu does. */
export const menuActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scenario'), scenario: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('text'), text: someText(4_096) }),
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https?$/ }).max(2_048) }),
  z.object({ kind: z.literal('app'), url: httpsAddress }),
])

/** The bot's menu: rows of buttons. `id` is made by the editor and stays when a button moves. */
export const botMenuSchema = z.object({
  rows: z
    .array(
      z
        .array(z.object({ id: z.string().regex(/^[\w-]{1,40}$/), label: someText(64), action: menuActionSchema }))
        .min(1)
        .max(4),
    )
    .max(12),
})

/** What stands beside the input: the list of commands, or a Mini App. */
export const menuButtonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commands') }),
  z.object({ kind: z.literal('app'), label: someText(40), url: httpsAddress }),
])

/** What the bot says when no scenario does. Empty: nothing. */
export const botRepliesSchema = z.object({ default: textsSchema, fallback: textsSchema })

export const botSettingsSchema = z.object({
  delivery: deliveryModeSchema,
  commands: z.array(botCommandSchema).max(100),
  menu: botMenuSchema,
  menuButton: menuButtonSchema,
  replies: botRepliesSchema,
  adminChat: z.object({ chatId: z.string(), title: z.string() }).nullable(),
})
export type BotSettings = z.infer<typeof botSettingsSchema>
export type BotMenu = z.infer<typeof botMenuSchema>
export type BotCommand = z.infer<typeof botCommandSchema>

/**
 * How a bot is doing; the worst that is true. `silent`: nothing asks Telegram for updates, or they pile up there.
 * `conflict`: another program uses the same token. `webhook-rejected`: Telegram cannot or will not call us.
 */
export const botStates = [
  'token-revoked',
  'paused',
  'conflict',
  'webhook-rejected',
  'unreachable',
  'silent',
  'profile-rejected',
  'ok',
] as const

export const botHealthSchema = z.object({
  state: z.enum(botStates),
  /** Telegram's own words, since when, how many wait there. */
  data: z.object({ detail: z.string().nullable(), since: z.date().nullable(), pending: z.int().nullable() }),
  lastUpdateAt: z.date().nullable(),
  checkedAt: z.date().nullable(),
  /** Deliveries of ours that wait, are under way, and whose fate nobody knows. */
  backlog: z.object({ waiting: z.int(), sending: z.int(), unknown: z.int() }),
  /** How many messages may go out at once now, and until when Telegram asked us to wait. */
  budget: z.object({ available: z.int(), perSecond: z.int(), blockedUntil: z.date().nullable() }),
})
export type BotHealth = z.infer<typeof botHealthSchema>

export const botSchema = z.object({
  id: accountId,
  /** Telegram's number of the bot. */
  externalId: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  state: z.enum(['active', 'paused', 'revoked']),
  settings: botSettingsSchema,
  health: botHealthSchema,
})

/** A group or channel the bot was put into. */
export const botChatSchema = z.object({
  chatId: z.string(),
  kind: z.enum(['group', 'channel']),
  title: z.string(),
  isPresent: z.boolean(),
  canPost: z.boolean(),
  updatedAt: z.date(),
})

const notFound = { BOT_NOT_FOUND: { status: 404 } } as const
const tokenErrors = {
  BOT_TOKEN_INVALID: { status: 422 },
  TELEGRAM_UNREACHABLE: { status: 503 },
} as const
const webhookErrors = { WEBHOOK_NEEDS_HTTPS: { status: 422, data: z.object({ publicUrl: z.string() }) } } as const
const token = z.string().trim().min(10).max(200)

export const telegramContract = {
  listBots: oc
    .route({ method: 'GET', path: '/bots', tags })
    .output(z.object({ items: z.array(botSchema) }))
    .errors(forbidden),
  getBot: oc
    .route({ method: 'GET', path: '/bots/{accountId}', tags })
    .input(botRef)
    .output(botSchema)
    .errors({ ...forbidden, ...notFound }),
  /** Checks the token with Telegram and connects its bot; polling unless the server has an HTTPS address. */
  connectBot: oc
    .route({ method: 'POST', path: '/bots', tags })
    .input(z.object({ token, delivery: deliveryModeSchema.optional() }))
    .output(botSchema)
    .errors({
      ...forbidden,
      ...tokenErrors,
      ...webhookErrors,
      BOT_ALREADY_CONNECTED: { status: 409, data: z.object({ accountId }) },
      BOT_CONNECTED_ELSEWHERE: { status: 409 },
    }),
  /** A new token for the same bot, after the old one was revoked. */
  replaceToken: oc
    .route({ method: 'POST', path: '/bots/{accountId}/token', tags })
    .input(botRef.extend({ token }))
    .output(botSchema)
    .errors({
      ...forbidden,
      ...notFound,
      ...tokenErrors,
      BOT_IS_ANOTHER: { status: 409, data: z.object({ username: z.string().nullable() }) },
    }),
  updateBot: oc
    .route({ method: 'PATCH', path: '/bots/{accountId}', tags })
    .input(
      botRef.extend({
        commands: botSettingsSchema.shape.commands.optional(),
        menu: botMenuSchema.optional(),
        menuButton: menuButtonSchema.optional(),
        replies: botRepliesSchema.optional(),
      }),
    )
    .output(botSchema)
    .errors({ ...forbidden, ...notFound }),
  setDelivery: oc
    .route({ method: 'POST', path: '/bots/{accountId}/delivery', tags })
    .input(botRef.extend({ delivery: deliveryModeSchema }))
    .output(botSchema)
    .errors({ ...forbidden, ...notFound, ...webhookErrors }),
  /** Stops asking for updates; Telegram keeps them for 24 hours. */
  pauseBot: oc
    .route({ method: 'POST', path: '/bots/{accountId}/pause', tags })
    .input(botRef)
    .output(botSchema)
    .errors({ ...forbidden, ...notFound, BOT_REVOKED: { status: 409 } }),
  resumeBot: oc
    .route({ method: 'POST', path: '/bots/{accountId}/resume', tags })
    .input(botRef)
    .output(botSchema)
    .errors({ ...forbidden, ...notFound, BOT_REVOKED: { status: 409 } }),
  disconnectBot: oc
    .route({ method: 'DELETE', path: '/bots/{accountId}', tags })
    .input(botRef)
    .output(z.object({ accountId }))
    .errors({ ...forbidden, ...notFound }),
  /** Asks Telegram how the bot is doing, now. */
  checkBot: oc
    .route({ method: 'POST', path: '/bots/{accountId}/check', tags })
    .input(botRef)
    .output(botSchema)
    .errors({ ...forbidden, ...notFound, TELEGRAM_UNREACHABLE: { status: 503 } }),
  listChats: oc
    .route({ method: 'GET', path: '/bots/{accountId}/chats', tags })
    .input(botRef)
    .output(z.object({ items: z.array(botChatSchema) }))
    .errors({ ...forbidden, ...notFound }),
  /** A code for a group: sent there as `/admin <code>`, or brought by the link, it makes the group the admin chat. */
  createAdminCode: oc
    .route({ method: 'POST', path: '/bots/{accountId}/admin-code', tags })
    .input(botRef)
    .output(z.object({ code: z.string(), command: z.string(), link: z.string(), expiresAt: z.date() }))
    .errors({ ...forbidden, ...notFound }),
  /** Chooses one of the groups the bot is in; null for none. */
  setAdminChat: oc
    .route({ method: 'POST', path: '/bots/{accountId}/admin-chat', tags })
    .input(botRef.extend({ chatId: z.string().max(40).nullable() }))
    .output(botSchema)
    .errors({ ...forbidden, ...notFound, CHAT_NOT_FOUND: { status: 404 } }),
}
