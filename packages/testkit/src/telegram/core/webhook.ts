import { Buffer } from 'node:buffer'
import { Agent, request as httpRequest } from 'node:http'
import { Agent as TlsAgent, request as httpsRequest } from 'node:https'
import type { Bot } from './bot.ts'
import type { Pending } from './updates.ts'
import { unixSeconds, type World } from './world.ts'

/** Where a bot's updates are posted, and how that goes. */
export type Webhook = {
  readonly url: URL
  readonly secret: string | null
  readonly maxConnections: number
  readonly agent: Agent
  readonly lanes: Map<string, Lane>
  readonly ready: Lane[]
  /** Runs a Bot API call that came as the answer to an update. */
  readonly perform: (bot: Bot, method: string, params: Record<string, unknown>) => void
  inFlight: number
  isClosed: boolean
  lastErrorAt: number | null
  lastError: string | null
  delivered: number
  attempts: number
}

type Lane = {
  readonly key: string
  readonly waiting: Pending[]
  isBusy: boolean
  attempt: number
  timer?: NodeJS.Timeout
}

export type NewWebhook = Pick<Webhook, 'url' | 'secret' | 'maxConnections' | 'perform'>

export function openWebhook(world: World, bot: Bot, settings: NewWebhook): Webhook {
  const agentSettings = { keepAlive: true, maxSockets: settings.maxConnections }
  const agent = settings.url.protocol === 'https:' ? new TlsAgent(agentSettings) : new Agent(agentSettings)
  const webhook: Webhook = {
    ...settings,
    agent,
    lanes: new Map(),
    ready: [],
    inFlight: 0,
    isClosed: false,
    lastErrorAt: null,
    lastError: null,
    delivered: 0,
    attempts: 0,
  }
  for (const pending of bot.updates.pending.values()) pump(world, bot, webhook, pending)
  return webhook
}

export function closeWebhook(webhook: Webhook): void {
  webhook.isClosed = true
  for (const lane of webhook.lanes.values()) clearTimeout(lane.timer)
  webhook.agent.destroy()
}

/** Adds an update to its lane and posts as much as the connections allow. One chat's updates go one after another. */
export function pump(world: World, bot: Bot, webhook: Webhook, pending: Pending): void {
  let lane = webhook.lanes.get(pending.lane)
  if (!lane) webhook.lanes.set(pending.lane, (lane = { key: pending.lane, waiting: [], isBusy: false, attempt: 0 }))
  lane.waiting.push(pending)
  if (!lane.isBusy) makeReady(world, bot, webhook, lane)
}

function makeReady(world: World, bot: Bot, webhook: Webhook, lane: Lane): void {
  lane.isBusy = true
  webhook.ready.push(lane)
  postReady(world, bot, webhook)
}

function postReady(world: World, bot: Bot, webhook: Webhook): void {
  while (!webhook.isClosed && webhook.inFlight < webhook.maxConnections) {
    const lane = webhook.ready.shift()
    if (!lane) return
    const pending = lane.waiting[0]
    if (pending) post(world, bot, webhook, lane, pending)
    else lane.isBusy = false
  }
}

function post(world: World, bot: Bot, webhook: Webhook, lane: Lane, pending: Pending): void {
  webhook.inFlight++
  webhook.attempts++
  let isSettled = false
  const settle = (problem: string | null, answer = ''): void => {
    if (isSettled) return
    isSettled = true
    webhook.inFlight--
    if (webhook.isClosed) return
    if (problem === null) delivered(bot, webhook, lane, answer)
    else failed(world, bot, webhook, lane, problem)
    postReady(world, bot, webhook)
  }
  const send = webhook.url.protocol === 'https:' ? httpsRequest : httpRequest
  const body = JSON.stringify(pending.update)
  const request = send(webhook.url, { method: 'POST', agent: webhook.agent, headers: headersOf(webhook, body) })
  request.setTimeout(60_000, () => request.destroy(new Error('Read timeout expired')))
  request.on('error', (error) => settle(sentenceOf(error)))
  request.on('response', (response) => {
    let answer = ''
    response.setEncoding('utf8')
    response.on('data', (part: string) => (answer += part))
    response.on('error', (error) => settle(sentenceOf(error)))
    response.on('end', () => {
      const status = response.statusCode ?? 0
      const isTaken = status >= 200 && status < 300
      settle(isTaken ? null : `Wrong response from the webhook: ${status} ${response.statusMessage}`, answer)
    })
  })
  request.end(body)
}

function delivered(bot: Bot, webhook: Webhook, lane: Lane, answer: string): void {
  const pending = lane.waiting.shift()
  if (pending && bot.updates.pending.get(pending.update.update_id) === pending)
    bot.updates.pending.delete(pending.update.update_id)
  webhook.delivered++
  lane.attempt = 0
  const call = callIn(answer)
  if (call) webhook.perform(bot, call.method, call.params)
  if (lane.waiting.length > 0) webhook.ready.push(lane)
  else {
    lane.isBusy = false
    webhook.lanes.delete(lane.key)
  }
}

function failed(world: World, bot: Bot, webhook: Webhook, lane: Lane, problem: string): void {
  webhook.lastError = problem
  webhook.lastErrorAt = unixSeconds(world)
  lane.attempt++
  lane.timer = setTimeout(() => {
    webhook.ready.push(lane)
    postReady(world, bot, webhook)
  }, world.settings.webhookRetryMs(lane.attempt))
}

function headersOf(webhook: Webhook, body: string): Record<string, string | number> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return webhook.secret === null ? headers : { ...headers, 'x-telegram-bot-api-secret-token': webhook.secret }
}

function sentenceOf(error: Error & { code?: string }): string {
  if (error.code === 'ECONNREFUSED') return 'Connection refused'
  if (error.code === 'ECONNRESET') return 'Connection reset by peer'
  if (error.code === 'ENOTFOUND') return 'Failed to resolve host: Name or service not known'
  return error.message
}

/** A bot may answer an update with one call: https://core.telegram.org/bots/api#making-requests-when-getting-updates */
function callIn(answer: string): { method: string; params: Record<string, unknown> } | null {
  if (!answer.startsWith('{')) return null
  try {
    const parsed: unknown = JSON.parse(answer)
    if (typeof parsed !== 'object' || parsed === null || !('method' in parsed)) return null
    const { method, ...params } = parsed
    return typeof method === 'string' ? { method, params } : null
  } catch {
    return null
  }
}
