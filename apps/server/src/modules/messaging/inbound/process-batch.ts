import type { Ctx } from '../../../platform/context/ctx.ts'
import { together } from '../../../platform/db/together.ts'
import type { HeldLane } from '../../../platform/lanes/lane.ts'
import type { Account, AccountId, MessageId } from '../domain/account.ts'
import type { InboundItem } from '../domain/inbound.ts'
import { isBotsTurn, type Thread, type Turn, type TurnCause } from '../domain/thread.ts'
import { handedOff } from '../events.ts'
import { createOutgoing, type Outgoing } from '../outbound/outgoing.ts'
import type { HeadStart } from '../outbound/head-start.ts'
import type { Accounts, ChannelAdapter, GroupListener, Responder } from '../ports.ts'
import { insertMedia, insertMessages, markPressed, type Pressed } from '../store/messages.ts'
import { saveThreads } from '../store/threads.ts'
import { loadUpdates } from '../store/updates.ts'
import { fetchMedia } from '../jobs.ts'
import { applyChange, arrive, moveHead, type Arrived } from './apply-item.ts'
import { chatOfLane, type InboundTask } from './inbound-queue.ts'
import { openThreads } from './open-threads.ts'

export type InboundParts = {
  readonly accounts: Accounts
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly responder: Responder
  readonly groupListeners: readonly GroupListener[]
  readonly headStart: HeadStart | null
}

/** One thing to handle in one chat: an item of an update, or a timer. */
export type Step = { readonly account: Account; readonly chat: string } & (
  { readonly item: InboundItem } | { readonly due: { readonly sessionId: string; readonly key: string } }
)

/**
 * Handles what came in for many chats of one workspace in one transaction: stores messages, lets the bot answer, queues
 * the answers. A handful of statements whatever the number of chats; the lanes guarantee that each chat is here once.
 */
export async function processBatch(
  ctx: Ctx,
  lanes: readonly HeldLane<InboundTask>[],
  parts: InboundParts,
): Promise<void> {
  const steps = await readSteps(ctx, lanes, parts)
  const threads = await openThreads(ctx, steps)
  const outgoing = createOutgoing(ctx, parts.headStart)
  const arrivals: { arrived: Arrived; step: Step; thread: Thread }[] = []
  const later: (() => Promise<void>)[] = []
  const turns: Turn[] = []

  const heard: { step: Step; thread: Thread; item: InboundItem }[] = []

  const makeTurn = (step: Step, thread: Thread, cause: TurnCause): void => {
    if (thread.contactId !== null)
      turns.push(turnOf(ctx, { account: step.account, thread, contactId: thread.contactId, cause, outgoing }))
    else if (cause.kind === 'item') heard.push({ step, thread, item: cause.item })
  }
  for (const step of steps) {
    const thread = threads.get(`${step.account.id}:${step.chat}`)
    if (!thread) continue
    if ('due' in step) makeTurn(step, thread, { kind: 'due', ...step.due })
    else if (step.item.what.type === 'message') {
      arrivals.push({ arrived: arrive(ctx, thread, { item: step.item, event: step.item.what }), step, thread })
    } else {
      later.push(() => applyChange(ctx, thread, step.item))
      makeTurn(step, thread, { kind: 'item', item: step.item, event: step.item.what, messageId: null, mediaIds: [] })
    }
  }
  const kept = await insertMessages(
    ctx,
    arrivals.map(({ arrived }) => arrived.message),
  )
  const fresh = arrivals.filter(({ arrived }) => kept.has(arrived.message.id))
  await insertMedia(
    ctx,
    fresh.flatMap(({ arrived }) => arrived.media),
  )
  for (const { arrived, step, thread } of fresh) {
    moveHead(ctx, thread, arrived)
    for (const file of arrived.media) ctx.enqueue(fetchMedia, { workspaceId: ctx.workspaceId, mediaId: file.id })
    if ('item' in step && arrived.message.direction === 'in') {
      makeTurn(step, thread, causeOf(step.item, arrived.message.id, arrived))
    } else if (arrived.message.direction === 'out') holdForOwner(ctx, thread)
  }
  for (const change of later) await change()
  await markPressed(
    ctx,
    steps.flatMap((step) => pressOf(step, threads)),
  )
  await answerTurns(ctx, turns, parts)
  for (const { step, thread, item } of heard) {
    for (const listener of parts.groupListeners)
      await listener.hear(ctx, { account: step.account, thread, item, outgoing })
  }
  for (const step of steps) answerPress(step, threads, outgoing)
  await together([saveThreads(ctx, [...threads.values()]), outgoing.flush()])
}

function pressOf(step: Step, threads: ReadonlyMap<string, Thread>): Pressed[] {
  const press = 'item' in step && step.item.what.type === 'press' ? step.item.what : null
  const thread = threads.get(`${step.account.id}:${step.chat}`)
  if (!press?.messageExternalId || !thread) return []
  return [{ conversationId: thread.id, message: press.messageExternalId, token: press.token }]
}

/** Whoever pressed is never left with a waiting button: not by an old one, nor while a person holds the conversation. */
function answerPress(step: Step, threads: ReadonlyMap<string, Thread>, outgoing: Outgoing): void {
  const press = 'item' in step && step.item.what.type === 'press' ? step.item.what : null
  const thread = threads.get(`${step.account.id}:${step.chat}`)
  if (press && thread && !outgoing.hasAnswered(press.pressId))
    outgoing.act(thread, { type: 'answer-press', pressId: press.pressId, text: null })
}

const causeOf = (item: InboundItem, messageId: MessageId, arrived: Arrived): TurnCause => ({
  kind: 'item',
  item,
  event: item.what,
  messageId,
  mediaIds: arrived.media.map(({ id }) => id),
})

/** Reads raw updates into steps, in the order of each lane. */
async function readSteps(
  ctx: Ctx,
  lanes: readonly HeldLane<InboundTask>[],
  { accounts, adapters }: InboundParts,
): Promise<Step[]> {
  const tasks = lanes.flatMap((lane) => lane.tasks.map(({ payload }) => ({ payload, chat: chatOfLane(lane.key) })))
  const raws = await loadUpdates(
    ctx.db,
    tasks.flatMap(({ payload }) => (payload.u ? [{ accountId: payload.a, updateKey: payload.u }] : [])),
  )
  const byId = new Map<AccountId, Account | null>()
  for (const { payload } of tasks) if (!byId.has(payload.a)) byId.set(payload.a, await accounts.get(payload.a))

  return tasks.flatMap(({ payload, chat }): Step[] => {
    const account = byId.get(payload.a)
    const adapter = account && adapters.get(account.kind)
    if (!account || !adapter || account.workspaceId !== ctx.workspaceId) return []
    if (payload.due) return [{ account, chat, due: payload.due }]
    const raw = payload.u ? raws.get(`${payload.a}:${payload.u}`) : undefined
    return raw === undefined
      ? []
      : adapter.parse(raw, account).map((item) => ({ account, chat: item.chat.externalId, item }))
  })
}

type TurnParts = Pick<Turn, 'account' | 'thread' | 'contactId' | 'cause'> & { readonly outgoing: Outgoing }

function turnOf(ctx: Ctx, { outgoing, ...turn }: TurnParts): Turn {
  const { thread, contactId } = turn
  return {
    ...turn,
    say: (draft) => void outgoing.say(thread, draft),
    rewrite: (externalId, body) => outgoing.rewrite(thread, externalId, body),
    act: (act) => outgoing.act(thread, act),
    handOff: (until) => {
      thread.holder = 'member'
      thread.heldBy = null
      thread.heldUntil = until
      thread.waitingSince ??= ctx.now
      ctx.emit(handedOff, { conversationId: thread.id, contactId, memberId: null })
    },
  }
}

/** The owner of a business account answers from their own messenger: the bot keeps quiet, as for any person. */
function holdForOwner(ctx: Ctx, thread: Thread): void {
  thread.holder = 'member'
  thread.heldBy = null
  thread.heldUntil = new Date(ctx.now.getTime() + ownerHoldMs)
}
const ownerHoldMs = 3_600_000

async function answerTurns(ctx: Ctx, turns: readonly Turn[], { responder }: InboundParts): Promise<void> {
  const open = turns.filter((turn) => isBotsTurn(turn.thread, ctx.now))
  for (const { thread } of open) {
    if (thread.holder === 'member') Object.assign(thread, { holder: 'bot', heldBy: null, heldUntil: null })
  }
  const before = new Map(open.map(({ thread }) => [thread, thread.lastSeq]))
  if (open.length > 0) await responder.respond(ctx, open)
  for (const [thread, seq] of before) {
    // The bot answered and nobody was called: no person is being waited for.
    if (thread.holder === 'bot' && thread.lastSeq > seq) thread.waitingSince = null
  }
}
