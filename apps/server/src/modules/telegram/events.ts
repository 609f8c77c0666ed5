import { eventType } from '../../platform/events/event.ts'
import type { AccountId } from '../messaging/index.ts'

export const botConnected = eventType<{ accountId: AccountId; username: string | null }>('telegram.bot-connected')
export const botDisconnected = eventType<{ accountId: AccountId; username: string | null }>('telegram.bot-disconnected')
export const adminChatChosen = eventType<{ accountId: AccountId; chatId: string | null; title: string | null }>(
  'telegram.admin-chat-chosen',
)
/** A group or channel the bot is in was found, or the bot's place there changed. */
export const chatDiscovered = eventType<{ accountId: AccountId; chatId: string; isPresent: boolean }>(
  'telegram.chat-discovered',
)
