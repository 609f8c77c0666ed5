import type { Clock } from './clock/clock.ts'
import type { Seal } from './crypto/seal.ts'
import type { Database } from './db/database.ts'
import type { HealthReport } from './http/health.ts'
import type { Handover } from './lanes/lane.ts'
import type { Log } from './log/log.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { LiveHub, LiveNotice } from './realtime/live.ts'
import type { SignedAddresses } from './storage/signed-address.ts'
import type { Storage } from './storage/storage.ts'
import type { Transact } from './context/transact.ts'

/** What the composition root gives to modules that act on the world. A manifest takes only what it needs of it. */
export type Platform = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly seal: Seal
  readonly storage: Storage
  readonly addresses: SignedAddresses
  readonly hub: LiveHub
  readonly transact: Transact
  /** Says to every process that lanes of these queues got tasks; for work that writes tasks without a use-case. */
  readonly nudge: (queues: readonly string[]) => void
  /** Lets a transaction lease the lanes of a queue that it fills, to be worked on here after it commits; null: not here. */
  readonly handOver: (queue: string) => Handover | null
  /** Tells every browser of a workspace something that is not kept: somebody is typing, somebody is looking. */
  readonly announce: (notice: LiveNotice) => void
  readonly publicUrl: string
  /** What every part says of itself now. */
  readonly health: () => Promise<HealthReport>
}
