/** A kind of work that may be asked for: `requests.deliver-proposal`. `P` is its JSON payload. */
export type JobType<P = unknown> = {
  readonly kind: 'job'
  readonly name: string
  /** How often it is tried before it is given up, with growing pauses. */
  readonly maxAttempts: number
  readonly __payload?: P
}

export type JobOptions = {
  /** Not before this instant. */
  readonly runAt?: Date
  /** Two jobs with one key are one job: the later replaces the earlier while it waits. */
  readonly key?: string
}

/** What a job's worker is given besides its payload. */
export type JobHandler<P = unknown> = { readonly job: JobType<P>; readonly run: (payload: P) => Promise<void> }

/** Work that is asked for by the time of day: cron syntax, UTC. Runs on one process only. */
export type CronEntry = { readonly name: string; readonly pattern: string; readonly run: (at: Date) => Promise<void> }

/** Declares a kind of job. */
export function jobType<P>(name: `${string}.${string}`, options?: { maxAttempts?: number }): JobType<P> {
  return { kind: 'job', name, maxAttempts: options?.maxAttempts ?? 12 }
}

/** Pairs a kind of job with what does it. Says in its worker why running twice is safe. */
export function handleJob<P>(job: JobType<P>, run: (payload: P) => Promise<void>): JobHandler {
  // @NOTE the runner hands a handler only payloads that were enqueued for its own job type.
  return { job, run: run as (payload: unknown) => Promise<void> }
}
