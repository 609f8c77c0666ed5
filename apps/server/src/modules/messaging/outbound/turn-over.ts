import { ok, unwrap } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ActFor } from '../../../platform/context/transact.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import { together } from '../../../platform/db/together.ts'
import type { FinishTasks, HeldLane } from '../../../platform/lanes/lane.ts'
import type { Account, DeliveryId } from '../domain/account.ts'
import { lockDeliveries, markSending, settleDeliveries, type OpenDelivery } from '../store/deliveries.ts'
import { admit } from './admit.ts'
import { afterwards } from './afterwards.ts'
import type { DeliverParts } from './deliver-lane.ts'
import type { DeliverTask } from './deliver-queue.ts'
import { retryAtOf, settlementOf, settleWithoutCall, type Outcome } from './settle.ts'

/** One lane on its way through a batch: which of its tasks was called last, and what that came to. */
export type Run = { readonly lane: HeldLane<DeliverTask>; next: number; outcome: Outcome | null }
type Ask = { readonly run: Run; readonly next: number; readonly delivery: OpenDelivery; readonly account: Account }

export type Calling = { readonly run: Run; readonly delivery: OpenDelivery; readonly account: Account }

export type Turned = {
  /** Calls that are announced and may be made. */
  readonly calling: readonly Calling[]
  /** Lanes that have to wait for an instant. */
  readonly waiting: readonly { readonly run: Run; readonly until: Date }[]
}

/** One transaction: writes the results that are in, ends finished lanes, and announces the next call of the others. */
export async function turnOver(
  workspaceId: WorkspaceId,
  runs: readonly Run[],
  { parts, finish }: { parts: DeliverParts; finish: FinishTasks },
): Promise<Turned> {
  const decided = await parts.transact(asSender(workspaceId), async (ctx) => {
    const saving = saveOutcomes(
      ctx,
      runs.flatMap((run) => (run.outcome ? [run.outcome] : [])),
      parts,
    )
    saving.catch(() => undefined)
    const left = runs.flatMap((run) => run.lane.tasks.slice(run.outcome ? run.next + 1 : run.next))
    const open = await lockDeliveries(
      ctx,
      left.map((task) => task.payload.d),
    )
    const steps = await Promise.all(runs.map((run) => nextStep(run, open, { parts, now: ctx.now })))
    const asking = steps.flatMap((step) => (step.ask ? [step.ask] : []))
    // A messenger that asked us to wait is obeyed by the calls that follow.
    if (asking.length > 0) await saving
    const { admitted, waiting } = await admit(ctx, asking, parts)
    const through = steps.filter((step) => !step.ask && !step.retryAt)
    await together([
      saving,
      saveOutcomes(
        ctx,
        steps.flatMap((step) => step.ended),
        parts,
      ),
      markSending(
        ctx,
        admitted.map(({ delivery }) => delivery.id),
      ),
      finish(
        ctx.db,
        through.map(({ run }) => ({ key: run.lane.key, count: run.lane.tasks.length })),
      ),
    ])
    return ok({
      admitted,
      waiting: [...waiting, ...steps.flatMap(({ run, retryAt }) => (retryAt ? [{ run, until: retryAt }] : []))],
    })
  })
  // @NOTE the work above answers ok or throws.
  const { admitted, waiting } = unwrap(decided)
  for (const { run, next } of admitted) run.next = next
  return { calling: admitted, waiting }
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
  await together([settleDeliveries(ctx, outcomes.map(settlementOf)), afterwards(ctx, outcomes, parts)])
}

const asSender = (workspaceId: WorkspaceId): ActFor => ({
  workspaceId,
  actor: { kind: 'system', part: 'sending' },
})
