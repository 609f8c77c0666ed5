import type { AnyRouter } from '@orpc/server'
import type { CronEntry, JobHandler } from './jobs/job.ts'
import type { HttpApp } from './http/http-app.ts'
import type { LaneHandler } from './lanes/lane.ts'
import type { Subscription } from './events/subscription.ts'

/**
 * What a module brings to the server. A manifest is a plain function of the module's ports that returns this; the
 * composition root joins them. Absent beats empty.
 */
export type Module = {
  readonly name: string
  /** oRPC handlers by procedure, as the contract of the same name asks. */
  readonly router?: AnyRouter
  /** Raw HTTP: webhooks, files, streams. */
  readonly http?: (app: HttpApp) => void | Promise<void>
  readonly lanes?: readonly LaneHandler[]
  readonly jobs?: readonly JobHandler[]
  readonly crons?: readonly CronEntry[]
  readonly subscriptions?: readonly Subscription[]
  readonly probes?: readonly HealthProbe[]
  /** Long-lived work of this process (pollers); the answer stops it. */
  readonly start?: () => Promise<() => Promise<void>>
}

/** One part's health: what it means in plain words is the web's; here are the facts. */
export type HealthProbe = { readonly part: string; readonly check: () => Promise<HealthFinding> }
export type HealthFinding = {
  readonly state: 'ok' | 'warning' | 'failing'
  /** A text id's tail and its values: `bots.silent` with `{ bot, hours }`. */
  readonly finding?: string
  readonly data?: Readonly<Record<string, unknown>>
}
