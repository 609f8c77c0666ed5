import { ok } from '@cartie/kernel'
import { flagIn, numberIn, objectIn, textIn } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { poll } from '../core/updates.ts'
import { closeWebhook, openWebhook } from '../core/webhook.ts'
import type { Call, Method } from './call.ts'

/** How a bot gets its updates: https://core.telegram.org/bots/api#getting-updates */
export const deliveryMethods: Readonly<Record<string, Method>> = {
  getUpdates: ({ world, bot, params, onGone }) => {
    const limit = numberIn(params, 'limit') ?? 100
    return poll(world, bot, {
      offset: numberIn(params, 'offset') ?? 0,
      limit: limit < 1 || limit > 100 ? 100 : limit,
      timeoutMs: Math.min(50, Math.max(0, numberIn(params, 'timeout') ?? 0)) * 1000,
      allowed: objectIn<string[]>(params, 'allowed_updates'),
      onGone,
    })
  },
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
}

const webhookPorts = new Set(['', '443', '80', '88', '8443'])
const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '[::1]'

function setWebhook(call: Call): Answer {
  const { world, bot, params } = call
  const address = textIn(params, 'url') ?? ''
  if (address === '') return deleteWebhook(call)
  const problem = addressProblem(address)
  if (problem !== null) return badRequest(`bad webhook: ${problem}`)
  const secret = textIn(params, 'secret_token')
  if (secret !== undefined && secret.length > 256) return badRequest('secret token is too long')
  if (secret !== undefined && !/^[\w-]*$/.test(secret)) return badRequest('secret token contains unallowed characters')
  const maxConnections = numberIn(params, 'max_connections') ?? 40
  if (maxConnections < 1 || maxConnections > 100) return badRequest('max_connections must be between 1 and 100')
  close(call, 'terminated by setWebhook request')
  const allowed = objectIn<string[]>(params, 'allowed_updates')
  if (allowed) bot.updates.allowed = allowed.length > 0 ? allowed : null
  const settings = { url: new URL(address), secret: secret || null, maxConnections, perform: call.perform }
  bot.updates.webhook = openWebhook(world, bot, settings)
  return ok(true)
}

/** Telegram insists on HTTPS and four ports; on this machine plain HTTP on any port stands for it. */
function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return 'invalid webhook URL specified'
  const { protocol, hostname, port } = new URL(address)
  if (isLoopback(hostname)) return null
  if (protocol !== 'https:') return 'An HTTPS URL must be provided for webhook'
  return webhookPorts.has(port) ? null : 'Webhook can be set up only on ports 80, 88, 443 or 8443'
}

function deleteWebhook(call: Call): Answer {
  close(call, 'terminated by setWebhook request')
  return ok(true)
}

function close({ bot, params }: Call, why: string): void {
  const queue = bot.updates
  if (flagIn(params, 'drop_pending_updates')) queue.pending.clear()
  if (queue.webhook) closeWebhook(queue.webhook)
  queue.webhook = null
  queue.poll?.stop(why)
}

function getWebhookInfo({ bot }: Call): Answer {
  const { webhook, pending, allowed } = bot.updates
  const common = {
    has_custom_certificate: false,
    pending_update_count: pending.size,
    ...(allowed && { allowed_updates: allowed }),
  }
  if (!webhook) return ok({ url: '', ...common })
  const { url, maxConnections, lastError, lastErrorAt } = webhook
  return ok({
    url: url.href,
    ...common,
    max_connections: maxConnections,
    ip_address: '127.0.0.1',
    ...(lastErrorAt !== null && { last_error_date: lastErrorAt, last_error_message: lastError }),
  })
}
