import { isId } from '@cartie/kernel'
import { isSame } from '../../../platform/crypto/same.ts'
import { sign, type Seal } from '../../../platform/crypto/seal.ts'
import type { HttpApp } from '../../../platform/http/http-app.ts'
import type { Accounts, AccountId, Ingest } from '../../messaging/index.ts'
import type { Activity } from './activity.ts'

export type WebhookParts = {
  readonly secretOf: (id: AccountId) => string
  readonly accounts: Pick<Accounts, 'get'>
  readonly ingest: Ingest
  readonly activity: Activity
}

const maxUpdateBytes = 1024 * 1024

/** The secret Telegram repeats with every post of one bot; derived, so it is stored nowhere. */
export function createWebhookSecrets(seal: Seal): (id: AccountId) => string {
  const key = seal.deriveKey('telegram webhook')
  const kept = new Map<AccountId, string>()
  return (id) => {
    const secret = kept.get(id) ?? sign(key, id)
    // Strangers may ask for any id: what they make us keep is bounded.
    if (kept.size > 10_000) kept.clear()
    kept.set(id, secret)
    return secret
  }
}

/** Where a bot's updates are posted. */
export const webhookAddress = (publicUrl: string, id: AccountId): string => `${publicUrl}/hooks/telegram/${id}`

/**
 * `POST /hooks/telegram/:accountId`, one update in JSON. Answered 200 once the update is stored, 401 for whoever does not
 * know the bot's secret, and 5xx by the server when storing failed: Telegram then posts it again.
 */
export function serveWebhook(app: HttpApp, { secretOf, accounts, ingest, activity }: WebhookParts): void {
  app.post<{ Params: { accountId: string } }>(
    '/hooks/telegram/:accountId',
    { bodyLimit: maxUpdateBytes },
    async (request, reply) => {
      const { accountId } = request.params
      const given = request.headers['x-telegram-bot-api-secret-token']
      if (!isId(accountId) || typeof given !== 'string') return reply.status(401).send()
      // @NOTE a UUID; whether it is an account's, the secret and the lookup say.
      const id = accountId as AccountId
      if (!isSame(given, secretOf(id))) return reply.status(401).send()
      const account = await accounts.get(id)
      if (!account || account.kind !== 'telegram') return reply.status(401).send()
      await ingest(account, [request.body])
      activity.note(account, { polled: false, updates: 1 })
      return reply.status(200).send()
    },
  )
}
