import type { Transact } from '../../../platform/context/transact.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import { untilReachable } from '../../../platform/db/until-reachable.ts'
import type { FinishTasks, HeldLane, LaneHandler, LaneOutcome } from '../../../platform/lanes/lane.ts'
import type { Account } from '../domain/account.ts'
import type { Accounts, ChannelAdapter } from '../ports.ts'
import type { OpenDelivery } from '../store/deliveries.ts'
import type { Allowances } from './allowance.ts'
import { deliverQueue, type DeliverTask } from './deliver-queue.ts'
import type { BegunLanes } from './head-start.ts'
import type { Outcome } from './settle.ts'
import { turnOver, type Calling, type Run } from './turn-over.ts'

export type DeliverParts = {
  readonly transact: Transact
  readonly accounts: Accounts
  readonly allowances: Allowances
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly openFile: (storageKey: string) => Promise<Buffer>
  readonly now: () => Date
  readonly onFate: (kind: string, fate: string) => void
  /** Lanes whose first call was announced by the transaction that filled them. */
  readonly begun: BegunLanes
}

/**
 * Sends what waits, conversation by conversation in order, conversations side by side. Every call is announced in the
 * database before it is made, so that one which was under way at a crash is known to be *unknown*. Results that come in
 * while the database is busy are written together, of whichever batch they are.
 */
export function deliverLane(parts: DeliverParts): LaneHandler {
  const desks = new Map<WorkspaceId, Desk>()
  const deskOf = (workspaceId: WorkspaceId): Desk => {
    const desk = desks.get(workspaceId) ?? createDesk(workspaceId, parts)
    desks.set(workspaceId, desk)
    return desk
  }
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
      const failed = await Promise.all(
        held.map(async (lane) => {
          const workspaceId = lane.tasks[0]?.payload.w
          if (!workspaceId) return null
          try {
            const retryAt = await deskOf(workspaceId)(lane, finish)
            // What is done in a lane that has to wait stays there and is skipped when the lane is taken again.
            return retryAt && { key: lane.key, reason: 'waiting', retryAt }
          } catch (error) {
            return { key: lane.key, reason: error instanceof Error ? error.message : String(error) }
          }
        }),
      )
      return { failed: failed.filter((each) => each !== null) }
    },
  }
}

const leaseMs = 120_000
/** Well within the lease, so that whoever takes the lane over does not find a call of ours under way. */
const patienceMs = leaseMs / 2

/** Takes one lane through; answers when it has to be taken again, null when it is through. */
type Desk = (lane: HeldLane<DeliverTask>, finish: FinishTasks) => Promise<Date | null>
type Open = { readonly run: Run; readonly end: (retryAt: Date | null) => void; readonly fail: (error: unknown) => void }

/** All lanes of a workspace that this process sends by: one transaction at a time writes whatever results are in. */
function createDesk(workspaceId: WorkspaceId, parts: DeliverParts): Desk {
  const open = new Map<Run, Open>()
  const ready: Run[] = []
  let isWriting = false

  const start = ({ run, delivery, account }: Calling): void =>
    void call(delivery, account, parts).then((outcome) => {
      run.outcome = outcome
      ready.push(run)
      return pump()
    })
  const leave = (run: Run, how: (lane: Open) => void): void => {
    const lane = open.get(run)
    open.delete(run)
    if (lane) how(lane)
  }
  const write = async (runs: readonly Run[]): Promise<void> => {
    try {
      // What the messenger answered is known here only: a database that is away for a while is waited for.
      const { calling, waiting } = await untilReachable(
        () => turnOver(workspaceId, runs, { parts, finish }),
        patienceMs,
      )
      for (const called of calling) start(called)
      for (const { run, until } of waiting) leave(run, ({ end }) => end(until))
      const isOn = new Set(calling.map(({ run }) => run))
      for (const run of runs) if (!isOn.has(run)) leave(run, ({ end }) => end(null))
    } catch (error) {
      // What was under way is marked "sending" and will be found so: its fate is unknown, which is the truth.
      for (const run of runs) leave(run, ({ fail }) => fail(error))
    }
  }
  const pump = async (): Promise<void> => {
    if (isWriting) return
    isWriting = true
    while (ready.length > 0) await write(ready.splice(0))
    isWriting = false
  }
  let finish: FinishTasks = () => Promise.resolve()
  return (lane, finishHeld) => {
    // Every batch is given the same: it ends any lane this process holds.
    finish = finishHeld
    return new Promise((end, fail) => {
      const run: Run = { lane, next: 0, outcome: null }
      open.set(run, { run, end, fail })
      const begun = parts.begun.get(lane)
      if (begun) return start({ run, ...begun })
      ready.push(run)
      void pump()
    })
  }
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
