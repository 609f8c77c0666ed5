import { setTimeout as wait } from 'node:timers/promises'
import type { Account, Ingest } from '../../messaging/index.ts'
import { deleteWebhook } from '../adapter/bot-calls.ts'
import { allowedUpdates } from '../adapter/parse/allowed-updates.ts'
import type { BotAnswer, BotApi } from '../adapter/wire/bot-api.ts'
import { asObject, integerIn } from '../adapter/wire/read-json.ts'
import type { BotProblem } from '../domain/bot-health.ts'

export type PollParts = {
  readonly api: BotApi
  readonly ingest: Ingest
  /** How long Telegram may hold a poll that has nothing to give. */
  readonly pollSeconds: number
  /** The pause after the n-th failure in a row. */
  readonly pauseMs: (failures: number) => number
  readonly report: PollReport
}

/** Where a poller says how it goes. None of these may throw. */
export type PollReport = {
  readonly answered: (account: Account, updates: number) => void
  readonly problem: (account: Account, problem: BotProblem) => void
  readonly revoked: (account: Account) => void
}

/** Growing pauses: 1 s, 2 s, 4 s … at most half a minute. */
export const pollPauseMs = (failures: number): number => Math.min(1_000 * 2 ** (failures - 1), 30_000)

/**
 * Asks for one bot's updates until told to stop. Updates are confirmed by the next request only, which is made after they
 * are stored; so a crash anywhere makes Telegram give them again, and what comes twice is stored once.
 */
export async function pollBot(account: Account, signal: AbortSignal, parts: PollParts): Promise<void> {
  const { report } = parts
  let offset: number | undefined
  let failures = 0
  while (!signal.aborted && account.token !== null) {
    const answer = await ask(account.token, { offset, signal, parts })
    if (signal.aborted) return
    const outcome =
      answer.kind === 'done' ? await take(account, answer.result, parts) : await explain(account, answer, parts)
    if (outcome === 'revoked') return report.revoked(account)
    if (outcome === 'again') continue
    if ('problem' in outcome) {
      failures += 1
      report.problem(account, outcome.problem)
      await pause(outcome.waitMs ?? parts.pauseMs(failures), signal)
    } else {
      failures = 0
      offset = outcome.offset ?? offset
      report.answered(account, outcome.count)
    }
  }
}

type Outcome =
  | { readonly offset: number | undefined; readonly count: number }
  | { readonly problem: BotProblem; readonly waitMs?: number }
  | 'again'
  | 'revoked'

function ask(
  token: string,
  { offset, signal, parts }: { offset: number | undefined; signal: AbortSignal; parts: PollParts },
) {
  return parts.api.call(token, {
    method: 'getUpdates',
    params: {
      ...(offset !== undefined && { offset }),
      limit: 100,
      timeout: parts.pollSeconds,
      allowed_updates: allowedUpdates,
    },
    answerMs: (parts.pollSeconds + 15) * 1_000,
    signal,
  })
}

async function take(account: Account, result: unknown, { ingest }: PollParts): Promise<Outcome> {
  const updates: unknown[] = Array.isArray(result) ? result : []
  const ids = updates.flatMap((update) => integerIn(asObject(update), 'update_id') ?? [])
  try {
    await ingest(account, updates)
  } catch (error) {
    return { problem: { code: 'storage', detail: error instanceof Error ? error.message.slice(0, 200) : null } }
  }
  return { offset: ids.length > 0 ? Math.max(...ids) + 1 : undefined, count: updates.length }
}

type Failed = Exclude<BotAnswer, { kind: 'done' }>

async function explain(account: Account, answer: Failed, { api }: PollParts): Promise<Outcome> {
  if (answer.kind !== 'refused') return { problem: { code: 'unreachable', detail: answer.code } }
  const { status, description: detail, retryAfterMs } = answer
  if (status === 401 || status === 404) return 'revoked'
  if (status === 409 && /webhook/i.test(detail) && !/terminated/i.test(detail)) {
    const removed = await deleteWebhook(api, account.token ?? '')
    return removed.kind === 'done' ? 'again' : { problem: { code: 'unreachable', detail } }
  }
  if (status === 409) return { problem: { code: 'conflict', detail } }
  return { problem: { code: 'unreachable', detail }, ...(retryAfterMs !== null && { waitMs: retryAfterMs }) }
}

const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  // Being woken early by a stop is the point; the loop sees the signal.
  wait(ms, undefined, { signal }).catch(() => undefined)
