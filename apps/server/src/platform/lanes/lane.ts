import type pg from 'pg'

type Queryable = Pick<pg.Pool, 'query'>

/** A named queue of ordered work. Within it, tasks of one key run one after another; keys run side by side. `P` is JSON. */
export type LaneQueue<P = unknown> = { readonly kind: 'lane'; readonly name: string; readonly __payload?: P }

export type LaneTaskOptions = {
  /** What must stay in order: a chat, a session, a subject. */
  readonly key: string
  /** Not before this instant; what is behind it in the same lane waits too. */
  readonly notBefore?: Date
  /** Of the lanes that are due, lower goes first; 0 when not said. */
  readonly priority?: number
}

/** Declares a queue. */
export const laneQueue = <P>(name: `${string}.${string}`): LaneQueue<P> => ({ kind: 'lane', name })

export type LaneTask<P = unknown> = { readonly id: number; readonly payload: P; readonly createdAt: Date }

/** A lane held by this process for a while, with the tasks to do now, in order. */
export type HeldLane<P = unknown> = {
  readonly key: string
  /** Under which it is leased to us. */
  readonly lease: string
  readonly tasks: readonly LaneTask<P>[]
  readonly failures: number
}

/**
 * Ends tasks of held lanes inside `db`'s transaction: the work and its ending commit together. Throws `LaneLost` when a
 * lease had run out and another process took the lane: the transaction must roll back, the other one does the work.
 */
export type FinishTasks = (
  db: { readonly $client: Queryable },
  done: readonly { key: string; count: number }[],
) => Promise<void>

export type LaneHandler<P = unknown> = {
  readonly queue: LaneQueue<P>
  /** How many lanes are taken at once, and how many tasks of each. */
  readonly lanes: number
  readonly perLane: number
  /** How many such batches this process works on at the same time. */
  readonly concurrency: number
  readonly leaseMs: number
  /** After so many failures the head task is put among the dead, with the reason, and the lane goes on. */
  readonly maxFailures: number
  /**
   * Does the work and ends it with `finish`. Lanes it neither finished nor named in its answer go back untouched and
   * due at once. A throw fails every lane of the batch that was not finished; so prefer to return failures by key.
   */
  readonly handle: (lanes: readonly HeldLane<P>[], finish: FinishTasks) => Promise<LaneOutcome | void>
}

/** Lanes that failed, by key, with why; they are tried again with growing pauses, or at `retryAt`. */
export type LaneOutcome = { readonly failed: readonly { key: string; reason: string; retryAt?: Date }[] }

/** A way to lease lanes in the statement that fills them, and to have them worked on here right after its commit. */
export type Handover = {
  readonly lease: string
  readonly leaseMs: number
  /** The transaction has committed: these lanes are ours. */
  readonly give: (lanes: readonly HeldLane[]) => void
}

export class LaneLost extends Error {
  constructor(queue: string) {
    super(`a lease of lane queue ${queue} had run out: another process has the lane`)
    this.name = 'LaneLost'
  }
}
