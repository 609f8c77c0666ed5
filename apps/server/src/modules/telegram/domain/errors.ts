import type { Forbidden } from '../../identity/index.ts'
import type { AccountId } from '../../messaging/index.ts'

export type BotNotFound = { readonly code: 'BOT_NOT_FOUND' }
export type BotRevoked = { readonly code: 'BOT_REVOKED' }
export type TelegramUnreachable = { readonly code: 'TELEGRAM_UNREACHABLE' }
export type TokenError = { readonly code: 'BOT_TOKEN_INVALID' } | TelegramUnreachable
export type WebhookNeedsHttps = { readonly code: 'WEBHOOK_NEEDS_HTTPS'; readonly data: { readonly publicUrl: string } }
export type ConnectBotError =
  | Forbidden
  | WebhookNeedsHttps
  | { readonly code: 'BOT_ALREADY_CONNECTED'; readonly data: { readonly accountId: AccountId } }
  | { readonly code: 'BOT_CONNECTED_ELSEWHERE' }
export type ReplaceTokenError =
  Forbidden | BotNotFound | { readonly code: 'BOT_IS_ANOTHER'; readonly data: { readonly username: string | null } }
export type ChangeBotError = Forbidden | BotNotFound
export type SetAdminChatError = ChangeBotError | { readonly code: 'CHAT_NOT_FOUND' }
