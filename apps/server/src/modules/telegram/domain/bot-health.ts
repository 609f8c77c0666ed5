import type { BotHealth } from '@cartie/contract/telegram'
import type { Account } from '../../messaging/index.ts'

/** Something that keeps a bot from working, as the part that met it wrote it down. */
export type BotProblem = {
  readonly code: 'conflict' | 'unreachable' | 'webhook-rejected' | 'storage'
  readonly detail: string | null
}

/** What Telegram says of a bot's webhook: https://core.telegram.org/bots/api#webhookinfo */
export type WebhookFacts = {
  readonly url: string
  readonly pending: number
  readonly lastError: string | null
  readonly lastErrorAt: string | null
}

/** What is known of a bot's last hours. */
export type BotRecord = {
  readonly polledAt: Date | null
  readonly lastUpdateAt: Date | null
  readonly problem: BotProblem | null
  readonly problemAt: Date | null
  readonly webhook: WebhookFacts | null
  readonly profileProblem: { readonly detail: string } | null
  readonly checkedAt: Date | null
}

export type BotState = Pick<BotHealth, 'state' | 'data'>

/** A poller asks at least every half minute; two minutes without an answer is no pause between two. */
const silentMs = 120_000
/** A webhook's error counts while it is fresh: Telegram keeps the last one for ever. */
const freshMs = 900_000

/** The worst that is true of a bot now. */
export function judgeBot(
  bot: { readonly state: Account['state']; readonly delivery: 'polling' | 'webhook' },
  record: BotRecord,
  now: Date,
): BotState {
  const pending = record.webhook?.pending ?? null
  const say = (state: BotState['state'], detail: string | null = null, since: Date | null = null): BotState => ({
    state,
    data: { detail, since, pending },
  })
  if (bot.state === 'revoked') return say('token-revoked', null, record.problemAt)
  if (bot.state === 'paused') return say('paused')
  const { problem, problemAt } = record
  if (problem && isAbout(bot.delivery, problem)) return say(problem.code, problem.detail, problemAt)
  return judgeDelivery(bot.delivery, record, now, say) ?? judgeProfile(record, say)
}

/** What one way of receiving met says nothing of the other. Trouble of our own storage shows as silence. */
const isAbout = (
  delivery: 'polling' | 'webhook',
  problem: BotProblem,
): problem is BotProblem & { code: Exclude<BotProblem['code'], 'storage'> } =>
  problem.code !== 'storage' && (problem.code === 'webhook-rejected') === (delivery === 'webhook')

type Say = (state: BotState['state'], detail?: string | null, since?: Date | null) => BotState

function judgeDelivery(delivery: 'polling' | 'webhook', record: BotRecord, now: Date, say: Say): BotState | null {
  if (delivery === 'polling') {
    const isPolled = record.polledAt !== null && now.getTime() - record.polledAt.getTime() < silentMs
    return isPolled ? null : say('silent', null, record.polledAt)
  }
  const { webhook } = record
  if (!webhook) return null
  const failedAt = webhook.lastErrorAt === null ? null : new Date(webhook.lastErrorAt)
  const isFailing = failedAt !== null && now.getTime() - failedAt.getTime() < freshMs && webhook.pending > 0
  if (isFailing) return say('webhook-rejected', webhook.lastError, failedAt)
  return webhook.url === '' ? say('silent', null, record.lastUpdateAt) : null
}

const judgeProfile = ({ profileProblem }: BotRecord, say: Say): BotState =>
  profileProblem ? say('profile-rejected', profileProblem.detail) : say('ok')
