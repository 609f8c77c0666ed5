import { err, ok, textIn, type Failure, type Locale, type Result, type Texts } from '@cartie/kernel'
import type { Actor, Ctx } from '../../../platform/context/ctx.ts'
import type { Transact } from '../../../platform/context/transact.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import { actorOf, findMemberByTelegram, getCompany } from '../../identity/index.ts'
import { createOutgoing, lockMessage, lockThreads } from '../../messaging/index.ts'
import type { CardButton, CardId } from '../domain/card.ts'
import { wording } from '../domain/wording.ts'
import type { CardAction } from '../ports.ts'
import { findCard } from '../store/cards.ts'
import { cardQueue, type CardPress, type CardTask } from './card-queue.ts'

export type CardLaneParts = { readonly transact: Transact; readonly actions: readonly CardAction[] }

/** A card that Telegram has not taken within this will not be shown differently any more. */
const giveUpMs = 3_600_000
const askAgainMs = 1_000
const self: Actor = { kind: 'system', part: 'telegram.cards' }

type Finish = (ctx: Ctx) => Promise<void>
type Head = { readonly task: CardTask; readonly createdAt: Date; readonly finish: Finish }

/** Acts upon presses and shows cards anew. What a press does and that it is done commit together, so it is done once. */
export function cardLane(parts: CardLaneParts): LaneHandler {
  return {
    queue: cardQueue,
    lanes: 16,
    perLane: 1,
    concurrency: 1,
    leaseMs: 60_000,
    maxFailures: 8,
    async handle(lanes, finish): Promise<LaneOutcome> {
      // @NOTE only the admin chat's listener and cards write to this queue.
      const held = lanes as readonly HeldLane<CardTask>[]
      const outcomes = await Promise.all(held.map((lane) => handleHead(lane, parts, finish)))
      return { failed: outcomes.flatMap((outcome) => (outcome ? [outcome] : [])) }
    },
  }
}

async function handleHead(lane: HeldLane<CardTask>, parts: CardLaneParts, finish: FinishTasks) {
  const [task] = lane.tasks
  if (!task) return null
  const head: Head = {
    task: task.payload,
    createdAt: task.createdAt,
    finish: (ctx) => finish(ctx.db, [{ key: lane.key, count: 1 }]),
  }
  try {
    const retryAt = 'press' in task.payload ? await press(head, task.payload.press, parts) : await edit(head, parts)
    return retryAt && { key: lane.key, reason: 'waiting', retryAt }
  } catch (error) {
    return { key: lane.key, reason: error instanceof Error ? error.message : String(error) }
  }
}

type Decision =
  | { readonly toast: Texts; readonly locale: Locale }
  | { readonly action: CardAction; readonly button: CardButton; readonly actor: Actor; readonly locale: Locale }

async function press({ task, finish }: Head, given: CardPress, { transact, actions }: CardLaneParts): Promise<null> {
  const workspaceId = task.w
  const decided = await transact({ workspaceId, actor: self }, async (ctx) =>
    ok(await decide(ctx, task.card, { given, actions })),
  )
  if (!decided.ok) return null
  const decision = decided.value
  const { locale } = decision
  const tell = (ctx: Ctx, toast: Texts): Promise<void> => sayToast(ctx, given, textIn(toast, locale))
  const closing = (toast: Texts) => async (ctx: Ctx) => {
    await tell(ctx, toast)
    await finish(ctx)
    return ok(undefined)
  }
  if ('toast' in decision) {
    await transact({ workspaceId, actor: self }, closing(decision.toast))
    return null
  }
  const { action, button, actor } = decision
  const done = await transact({ workspaceId, actor }, async (ctx): Promise<Result<undefined>> => {
    const result = await action.run(ctx, { id: button.id })
    return result.ok ? closing(result.value)(ctx) : err(result.error)
  })
  if (!done.ok) await transact({ workspaceId, actor: self }, closing(failureText(done.error, action)))
  return null
}

const failureText = ({ code }: Failure, { failures }: CardAction): Texts =>
  failures?.[code] ?? (code === 'FORBIDDEN' ? wording.forbidden : wording.notDone)

/** Who may do what: the card must stand where it was pressed and look as it did, and the presser be a linked member. */
async function decide(
  ctx: Ctx,
  id: CardId,
  { given, actions }: { given: CardPress; actions: readonly CardAction[] },
): Promise<Decision> {
  const { locale } = await getCompany(ctx)
  const card = await findCard(ctx, id)
  const isThisView = card?.conversationId === given.conversationId && card.revision === given.revision
  const button = isThisView ? card.buttons[given.index] : undefined
  const action = actions.find((one) => one.action === button?.action)
  if (!button || !action) return { toast: wording.cardStale, locale }
  const member = await findMemberByTelegram(ctx, given.telegramUserId)
  if (!member) return { toast: wording.linkFirst, locale }
  return { action, button, actor: actorOf(member, 'telegram'), locale }
}

async function sayToast(ctx: Ctx, given: CardPress, text: string): Promise<void> {
  const [thread] = await lockThreads(ctx, [given.conversationId])
  if (!thread) return
  const outgoing = createOutgoing(ctx)
  outgoing.act(thread, { type: 'answer-press', pressId: given.pressId, text })
  await outgoing.flush()
}

/** Shows a card's newest look, once Telegram has told what it calls the message. */
async function edit({ task, createdAt, finish }: Head, { transact }: CardLaneParts): Promise<Date | null> {
  const wanted = 'edit' in task ? task.edit : null
  const shown = await transact({ workspaceId: task.w, actor: self }, async (ctx) => {
    const card = await findCard(ctx, task.card)
    const message = card && (await lockMessage(ctx, card.messageId))
    const isWorthWaiting = ctx.now.getTime() - createdAt.getTime() < giveUpMs
    if (message && message.externalId === null && isWorthWaiting) return ok(new Date(ctx.now.getTime() + askAgainMs))
    const [thread] = card ? await lockThreads(ctx, [card.conversationId]) : []
    // A newer look is on its way already: showing this one would only be in its way.
    if (wanted && card?.revision === wanted.revision && thread && message?.externalId) {
      const outgoing = createOutgoing(ctx)
      outgoing.rewrite(thread, message.externalId, wanted.body)
      await outgoing.flush()
    }
    await finish(ctx)
    return ok(null)
  })
  return shown.ok ? shown.value : null
}
