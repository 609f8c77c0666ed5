import { Buffer } from 'node:buffer'
import type { UpdateQueue } from './updates.ts'
import type { WireUser } from './wire.ts'

/** A bot account: who it is, its queue of updates, what it set about itself. */
export type Bot = {
  readonly id: number
  readonly user: WireUser
  token: string
  isRevoked: boolean
  readonly canJoinGroups: boolean
  readonly canReadAllGroupMessages: boolean
  readonly canConnectToBusiness: boolean
  readonly updates: UpdateQueue
  /** Private chats share one numbering of messages, as in Telegram. */
  lastMessageId: number
  /** Commands by scope and language, texts and menu buttons by their own keys. */
  readonly profile: Map<string, unknown>
}

/** A token that looks like Telegram's: the bot's id, a colon, 35 characters. */
export function tokenFor(botId: number, generation = 0): string {
  const secret = Buffer.from(`cartie-emulator-${botId}-${generation}-0000000000`).toString('base64url')
  return `${botId}:AA${secret.slice(-33).padStart(33, 'x')}`
}

export const isTokenLike = (token: string): boolean => /^\d{1,16}:[\w-]{20,64}$/.test(token)

export const getMe = (bot: Bot): Record<string, unknown> => ({
  ...bot.user,
  can_join_groups: bot.canJoinGroups,
  can_read_all_group_messages: bot.canReadAllGroupMessages,
  supports_inline_queries: false,
  can_connect_to_business: bot.canConnectToBusiness,
  has_main_web_app: false,
})
