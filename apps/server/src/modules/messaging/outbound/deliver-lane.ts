import { ok } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Transact } from '../../../platform/context/transact.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import type { Account, DeliveryId } from '../domain/account.ts'
import type { Accounts, ChannelAdapter } from '../ports.ts'
import { lockDeliveries, markSending, settleDeliveries, type OpenDelivery } from '../store/deliveries.ts'
import { admit } from './admit.ts'
import { deliverQueue, type DeliverTask } from './deliver-queue.ts'
import { untilReachable } from '../../../platform/db/until-reachable.ts'
import { retryAtOf, settlementOf, settleWithoutCall, type Outcome } from './settle.ts'
import { afterwards } from './afterwards.ts'
import type { BegunLanes } from './head-start.ts'

export type DeliverParts = {
  readonly transact: Transact
  readonly accounts: Accounts
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly openFile: (storageKey: string) => Promise<Buffer>
  readonly now: () => Date
  readonly onFate: (kind: string, fate: string) => void
  /** Lanes whose first call was announced by the transaction that filled them. */
  readonly begun: BegunLanes
}

/** One lane on its way through a batch: which of its tasks was called last, and what that came to. */
type Run = { readonly lane: HeldLane<DeliverTask>; next: number; outcome: Outcome | null }
type Ask = { readonly run: Run; readonly next: number; readonly delivery: OpenDelivery; readonly account: Account }

/**
 * Sends what waits, conversation by conversation in order, conversations side by side. Every call is announced in the
 * database before it is made, so that one which was under way at a crash is known to be *unknown*. Results that come in
 * while the database is busy are written together.
 */
export function deliverLane(parts: DeliverParts): LaneHandler {
  return {
    queue: deliverQueue,
    lanes: 200,
    perLane: 10,
    concurrency: 24,
    leaseMs,
    maxFailures: 1_000,
    async handle(lanes, finish): Promise<LaneOutcome> {
      // @NOTE only createOutgoing and the use-cases of this module write to this queue.
      const held = lanes as readonly HeldLane<DeliverTask>[]
      const byWorkspace = [...Map.groupBy(held, (lane) => lane.tasks[0]?.payload.w)]
      const failed = await Promise.all(
        byWorkspace.flatMap(([w, group]) => (w ? [runBatch(w, group, { parts, finish })] : [])),
      )
      return { failed: failed.flat() }
    },
  }
}

const leaseMs = 120_000
/** Well within the lease, so that whoever takes the lane over does not find a call of ours under way. */
const patienceMs = leaseMs / 2

type Failed = { readonly key: string; readonly reason: string; readonly retryAt?: Date }

async function runBatch(
  workspaceId: WorkspaceId,
  lanes: readonly HeldLane<DeliverTask>[],
  use: { parts: DeliverParts; finish: FinishTasks },
) {
  const failed: Failed[] = []
  const ready: Run[] = []
  let calling = 0
  let isWriting = false
  let broken: unknown = null
  await new Promise<void>((resolve) => {
    const attempt = async (run: Run, delivery: OpenDelivery, account: Account): Promise<void> => {
      run.outcome = await call(delivery, account, use.parts)
      ready.push(run)
      calling -= 1
      await pump()
    }
    const start = ({ run, delivery, account }: Calling): void => {
      calling += 1
      void attempt(run, delivery, account)
    }
    const pump = async (): Promise<void> => {
      if (isWriting) return
      isWriting = true
      while (ready.length > 0 && broken === null) {
        const runs = ready.splice(0)
        try {
          // What the messenger answered is known here only: a database that is away for a while is waited for.
          const next = await untilReachable(() => turnOver(workspaceId, runs, { ...use, failed }), patienceMs)
          for (const called of next) start(called)
        } catch (error) {
          broken = error
        }
      }
      isWriting = false
      if (calling === 0 && (ready.length === 0 || broken !== null)) resolve()
    }
    for (const lane of lanes) {
      const run: Run = { lane, next: 0, outcome: null }
      const begun = use.parts.begun.get(lane)
      if (begun) start({ run, ...begun })
      else ready.push(run)
    }
    void pump()
  })
  // What was under way is marked "sending" and will be found so: its fate is unknown, which is the truth.
  if (broken !== null) throw broken
  return failed
}

type Calling = { readonly run: Run; readonly delivery: OpenDelivery; readonly account: Account }

/** One transaction: writes the results that are in, ends finished lanes, and announces the next call of the others. */
async function turnOver(
  workspaceId: WorkspaceId,
  runs: readonly Run[],
  { parts, finish, failed }: { parts: DeliverParts; finish: FinishTasks; failed: Failed[] },
): Promise<Calling[]> {
  const decided = await parts.transact({ workspaceId, actor: { kind: 'system', part: 'sending' } }, async (ctx) => {
    await saveOutcomes(
      ctx,
      runs.flatMap((run) => (run.outcome ? [run.outcome] : [])),
      parts,
    )
    const open = await lockDeliveries(
      ctx,
      runs.flatMap((run) => run.lane.tasks.slice(run.outcome ? run.next + 1 : run.next).map((task) => task.payload.d)),
    )
    const steps = await Promise.all(runs.map((run) => nextStep(run, open, { parts, now: ctx.now })))
    await saveOutcomes(
      ctx,
      steps.flatMap((step) => step.ended),
      parts,
    )
    const { admitted, waiting } = await admit(
      ctx,
      steps.flatMap((step) => (step.ask ? [step.ask] : [])),
      parts,
    )
    await markSending(
      ctx,
      admitted.map(({ delivery }) => delivery.id),
    )
    const through = steps.filter((step) => !step.ask && !step.retryAt)
    await finish(
      ctx.db,
      through.map(({ run }) => ({ key: run.lane.key, count: run.lane.tasks.length })),
    )
    return ok({
      admitted,
      waiting: [...waiting, ...steps.flatMap(({ run, retryAt }) => (retryAt ? [{ run, until: retryAt }] : []))],
    })
  })
  if (!decided.ok) return []
  // What is done in a lane that has to wait stays there and is skipped when the lane is taken again.
  for (const { run, until } of decided.value.waiting)
    failed.push({ key: run.lane.key, reason: 'waiting', retryAt: until })
  for (const { run, next } of decided.value.admitted) run.next = next
  return decided.value.admitted
}

type Step = {
  readonly run: Run
  readonly ended: readonly Outcome[]
  readonly ask: Ask | null
  readonly retryAt: Date | null
}

/** Where a lane stands: something to send, a pause to wait for, or through. What can be settled without a call is settled. */
async function nextStep(
  run: Run,
  open: Map<DeliveryId, OpenDelivery>,
  { parts, now }: { parts: DeliverParts; now: Date },
): Promise<Step> {
  const ended: Outcome[] = []
  const last = run.outcome
  if (last?.result.fate === 'retry') return { run, ended, ask: null, retryAt: retryAtOf(last) }
  for (let next = last ? run.next + 1 : run.next; next < run.lane.tasks.length; next += 1) {
    const task = run.lane.tasks[next]
    const delivery = task && open.get(task.payload.d)
    if (
      !delivery ||
      (delivery.state !== 'waiting' && delivery.state !== 'sending') ||
      delivery.id === last?.delivery.id
    )
      continue
    const account = await parts.accounts.get(delivery.accountId)
    const known = settleWithoutCall(delivery, account)
    if (known) ended.push({ delivery, account, result: known, at: now })
    else if (account) return { run, ended, ask: { run, next, delivery, account }, retryAt: null }
  }
  return { run, ended, ask: null, retryAt: null }
}

/** Writes what calls came to, and what follows from it. */
async function saveOutcomes(ctx: Ctx, outcomes: readonly Outcome[], parts: DeliverParts): Promise<void> {
  if (outcomes.length === 0) return
  await settleDeliveries(ctx, outcomes.map(settlementOf))
  await afterwards(ctx, outcomes, parts)
}

async function call(delivery: OpenDelivery, account: Account, parts: DeliverParts): Promise<Outcome> {
  const adapter = parts.adapters.get(account.kind)
  const target = {
    account,
    conversationExternalId: delivery.externalId,
    conversationKind: delivery.kind,
    context: delivery.context,
    openFile: parts.openFile,
  }
  const result = adapter
    ? await adapter.perform(delivery.act, target).catch((error: unknown) => ({
        fate: 'unknown' as const,
        reason: { code: 'adapter-broke', detail: error instanceof Error ? error.message : String(error) },
      }))
    : { fate: 'refused' as const, reason: { code: 'channel-missing' } }
  parts.onFate(account.kind, result.fate)
  return { delivery, account, result, at: parts.now() }
}
