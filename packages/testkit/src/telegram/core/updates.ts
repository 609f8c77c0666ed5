import { ok } from '@cartie/kernel'
import type { Bot } from './bot.ts'
import { conflict, type Answer } from './refusal.ts'
import type { WireUpdate } from './wire.ts'
import { pump, type Webhook } from './webhook.ts'
import type { World } from './world.ts'

/** A bot's updates: waiting, held back by a test, and remembered so that a test may repeat them. */
export type UpdateQueue = {
  lastId: number
  readonly pending: Map<number, Pending>
  /** The last updates made, whatever became of them. */
  readonly recent: WireUpdate[]
  /** Null: Telegram's default. */
  allowed: readonly string[] | null
  webhook: Webhook | null
  poll: Poll | null
  held: Pending[] | null
}

export type Pending = {
  readonly update: WireUpdate
  /** Updates of one lane keep their order. */
  readonly lane: string
  readonly at: number
  /** Put here by a test: shown once even though it was confirmed before. */
  isRepeat: boolean
}

type Poll = { readonly wake: () => void; readonly stop: (text: string) => void }

export const newQueue = (botId: number): UpdateQueue => ({
  lastId: (botId % 9000) * 10_000 + 100_000_000,
  pending: new Map(),
  recent: [],
  allowed: null,
  webhook: null,
  poll: null,
  held: null,
})

const askedFor = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])
const remembered = 1000
const dayMs = 86_400_000

/** Gives a bot something that happened; answers the update, or null when the bot did not ask for its kind. */
export function announce(world: World, bot: Bot, kind: string, payload: unknown, lane: string): WireUpdate | null {
  const queue = bot.updates
  if (bot.isRevoked) return null
  const isWanted = queue.allowed ? queue.allowed.includes(kind) : !askedFor.has(kind)
  if (!isWanted) return null
  const update = { update_id: ++queue.lastId, [kind]: payload }
  queue.recent.push(update)
  if (queue.recent.length > 2 * remembered) queue.recent.splice(0, remembered)
  put(world, bot, { update, lane, at: world.settings.now(), isRepeat: false })
  return update
}

/** Puts a made update before the bot as it is: a repetition, a forgery, one from last year. */
export function put(world: World, bot: Bot, pending: Pending): void {
  const queue = bot.updates
  if (queue.held) {
    queue.held.push(pending)
    return
  }
  queue.pending.set(pending.update.update_id, pending)
  if (queue.webhook) pump(world, bot, queue.webhook, pending)
  else queue.poll?.wake()
}

export type PollRequest = {
  readonly offset: number
  readonly limit: number
  readonly timeoutMs: number
  readonly allowed: readonly string[] | undefined
  /** Calls back when whoever asked has gone. */
  readonly onGone: (left: () => void) => void
}

export async function poll(world: World, bot: Bot, request: PollRequest): Promise<Answer<readonly WireUpdate[]>> {
  const queue = bot.updates
  if (queue.webhook)
    return conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  queue.poll?.stop('terminated by other getUpdates request; make sure that only one bot instance is running')
  if (request.allowed) queue.allowed = request.allowed.length > 0 ? request.allowed : null
  confirm(queue, request.offset)
  const ready = take(world, queue, request.limit)
  if (ready.length > 0 || request.timeoutMs <= 0) return ok(ready)
  const stopped = await waitForUpdate(queue, request)
  return stopped === null ? ok(take(world, queue, request.limit)) : conflict(stopped)
}

function waitForUpdate(queue: UpdateQueue, request: PollRequest): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (stopped: string | null): void => {
      clearTimeout(timer)
      if (queue.poll === mine) queue.poll = null
      resolve(stopped)
    }
    const mine: Poll = { wake: () => finish(null), stop: finish }
    const timer = setTimeout(() => finish(null), request.timeoutMs)
    queue.poll = mine
    request.onGone(() => finish('the client has gone'))
  })
}

function confirm(queue: UpdateQueue, offset: number): void {
  if (offset > 0) {
    for (const [id, pending] of queue.pending) if (id < offset && !pending.isRepeat) queue.pending.delete(id)
  } else if (offset < 0) {
    const forgotten = [...queue.pending.keys()].slice(0, offset)
    for (const id of forgotten) queue.pending.delete(id)
  }
}

function take(world: World, queue: UpdateQueue, limit: number): WireUpdate[] {
  const oldest = world.settings.now() - dayMs
  const taken: WireUpdate[] = []
  for (const [id, pending] of queue.pending) {
    if (pending.at < oldest) queue.pending.delete(id)
    else {
      pending.isRepeat = false
      taken.push(pending.update)
    }
    if (taken.length >= limit) break
  }
  return taken
}
