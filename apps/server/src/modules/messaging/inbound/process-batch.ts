import type { Ctx } from '../../../platform/context/ctx.ts'
import { together } from '../../../platform/db/together.ts'
import type { Account, MessageId } from '../domain/account.ts'
import type { InboundItem } from '../domain/inbound.ts'
import { isBotsTurn, type Thread, type Turn, type TurnCause } from '../domain/thread.ts'
import { handedOff } from '../events.ts'
import { createOutgoing, type Outgoing } from '../outbound/outgoing.ts'
import type { HeadStart } from '../outbound/head-start.ts'
import type { Accounts, Answerer, ChannelAdapter, GroupListener, Responder } from '../ports.ts'
import { insertMedia, insertMessages, markPressed, type Pressed } from '../store/messages.ts'
import { saveThreads } from '../store/threads.ts'
import { fetchMedia } from '../jobs.ts'
import { applyChange, arrive, moveHead, type Arrived } from './apply-item.ts'
import { chatsOf, lockThreads, openThreads } from './open-threads.ts'

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

export type Batch = {
  /** What came, in the order of each chat; `isTaken`, where there is one, says which of it is to be handled. */
  readonly steps: readonly Step[]
  readonly isTaken?: (ctx: Ctx) => Promise<(step: Step) => boolean>
  /** Ends what asked for it; sent with the last statements. */
  readonly finish: (ctx: Ctx) => Promise<void>
  /** A message may be one that we have: that is found out before anybody answers, which costs a wait. Else it fails with `isRepeat`. */
  readonly mayRepeat: boolean
}

/**
 * Handles what came in for many chats of one workspace in one transaction: stores messages, lets the bot answer, queues
 * the answers. A handful of statements whatever the number of chats, sent without waiting for one another where they may be; a chat is in one
 * batch at a time. `written` are the last of them, sent and not waited for.
 */
export async function processBatch(
  ctx: Ctx,
  batch: Batch,
  parts: InboundParts,
): Promise<{ readonly written: Promise<unknown> }> {
  const taking = batch.isTaken?.(ctx)
  const locking = lockThreads(ctx, batch.steps)
  const answerer = parts.responder.prepare(ctx, chatsOf(batch.steps))
  const foreseeing = parts.headStart?.foresee(
    ctx,
    batch.steps.map(({ account }) => account),
  )
  const [isTaken, known] = await together([taking, locking, foreseeing])
  const steps = isTaken ? batch.steps.filter(isTaken) : batch.steps
  const threads = await openThreads(ctx, steps, known)
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
  const storing = insertMessages(
    ctx,
    arrivals.map(({ arrived }) => arrived.message),
    { mayRepeat: batch.mayRepeat },
  )
  storing.catch(() => undefined)
  const kept = batch.mayRepeat ? await storing : null
  const fresh = kept ? arrivals.filter(({ arrived }) => kept.has(arrived.message.id)) : arrivals
  const filing = insertMedia(
    ctx,
    fresh.flatMap(({ arrived }) => arrived.media),
  )
  filing.catch(() => undefined)
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
  const { saved } = await answerTurns(ctx, turns, answerer)
  for (const { step, thread, item } of heard) {
    for (const listener of parts.groupListeners)
      await listener.hear(ctx, { account: step.account, thread, item, outgoing })
  }
  for (const step of steps) answerPress(step, threads, outgoing)
  const threadsSaved = saveThreads(ctx, [...threads.values()])
  return { written: together([storing, filing, saved, threadsSaved, outgoing.flush(), batch.finish(ctx)]) }
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

type Answered = Awaited<ReturnType<Answerer['respond']>>

async function answerTurns(ctx: Ctx, turns: readonly Turn[], answerer: Answerer): Promise<Answered> {
  const open = turns.filter((turn) => isBotsTurn(turn.thread, ctx.now))
  for (const { thread } of open) {
    if (thread.holder === 'member') Object.assign(thread, { holder: 'bot', heldBy: null, heldUntil: null })
  }
  const before = new Map(open.map(({ thread }) => [thread, thread.lastSeq]))
  const answered: Answered = open.length > 0 ? await answerer.respond(open) : { saved: Promise.resolve() }
  answered.saved.catch(() => undefined)
  for (const [thread, seq] of before) {
    // The bot answered and nobody was called: no person is being waited for.
    if (thread.holder === 'bot' && thread.lastSeq > seq) thread.waitingSince = null
  }
  return answered
}
