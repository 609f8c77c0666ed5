import { err, ok, type Result } from '@cartie/kernel'
import type { WebhookFacts } from '../domain/bot-health.ts'
import type { TokenError } from '../domain/errors.ts'
import { allowedUpdates } from './parse/allowed-updates.ts'
import type { BotAnswer, BotApi } from './wire/bot-api.ts'
import { asObject, countIn, integerIn, textIn } from './wire/read-json.ts'

/** Who a token belongs to: https://core.telegram.org/bots/api#getme */
export type BotFacts = { readonly externalId: string; readonly name: string; readonly username: string | null }

export async function askWhoAmI(api: BotApi, token: string): Promise<Result<BotFacts, TokenError>> {
  const answer = await api.call(token, { method: 'getMe', params: {} })
  if (answer.kind === 'refused' && answer.status !== 429) return err({ code: 'BOT_TOKEN_INVALID' })
  const me = answer.kind === 'done' ? asObject(answer.result) : null
  const id = integerIn(me, 'id')
  if (id === null) return err({ code: 'TELEGRAM_UNREACHABLE' })
  const username = textIn(me, 'username')
  return ok({ externalId: String(id), name: textIn(me, 'first_name') ?? username ?? String(id), username })
}

export async function askWebhookInfo(api: BotApi, token: string): Promise<Result<WebhookFacts, TokenError>> {
  const answer = await api.call(token, { method: 'getWebhookInfo', params: {} })
  if (answer.kind === 'refused' && (answer.status === 401 || answer.status === 404))
    return err({ code: 'BOT_TOKEN_INVALID' })
  const info = answer.kind === 'done' ? asObject(answer.result) : null
  if (!info) return err({ code: 'TELEGRAM_UNREACHABLE' })
  const failedAt = integerIn(info, 'last_error_date')
  return ok({
    url: textIn(info, 'url') ?? '',
    pending: countIn(info, 'pending_update_count') ?? 0,
    lastError: textIn(info, 'last_error_message')?.slice(0, 300) ?? null,
    lastErrorAt: failedAt === null ? null : new Date(failedAt * 1_000).toISOString(),
  })
}

/** Has updates posted to us. What waits at Telegram stays there and is posted. */
export const setWebhook = (
  api: BotApi,
  token: string,
  { url, secret }: { url: string; secret: string },
): Promise<BotAnswer> =>
  api.call(token, {
    method: 'setWebhook',
    params: {
      url,
      secret_token: secret,
      allowed_updates: allowedUpdates,
      max_connections: 100,
      drop_pending_updates: false,
    },
  })

/** Ends posting. What waits at Telegram stays there and can be polled. */
export const deleteWebhook = (api: BotApi, token: string): Promise<BotAnswer> =>
  api.call(token, { method: 'deleteWebhook', params: { drop_pending_updates: false } })
