import type { Id } from '@cartie/kernel'
import type { Db, WorkspaceId } from '../db/database.ts'
import type { EventData, EventType } from '../events/event.ts'
import type { JobOptions, JobType } from '../jobs/job.ts'
import type { LaneQueue, LaneTaskOptions } from '../lanes/lane.ts'
import type { Log } from '../log/log.ts'

/** Who acts. Kept with every event and every audit line. */
export type Actor =
  | {
      readonly kind: 'member'
      readonly userId: Id<'user'>
      readonly memberId: Id<'member'>
      readonly role: Role
      readonly via?: 'api-key' | 'telegram'
      readonly impersonatedBy?: Id<'user'>
      readonly scopes?: readonly string[]
    }
  | { readonly kind: 'superadmin'; readonly userId: Id<'user'> }
  | { readonly kind: 'contact'; readonly contactId: Id<'contact'> }
  | { readonly kind: 'bot'; readonly sessionId?: Id<'session'> }
  | { readonly kind: 'system'; readonly part: string }

export type Role = 'OWNER' | 'ADMIN' | 'MANAGER' | 'OPERATOR' | 'DEALER' | 'VIEWER'

/**
 * What a use-case is given, first, always these seven. `db` *is* the open transaction; what is emitted or enqueued is
 * written into it just before it commits, and acted upon only after.
 */
export type Ctx = {
  readonly db: Db
  readonly actor: Actor
  readonly workspaceId: WorkspaceId
  readonly now: Date
  readonly log: Log
  readonly emit: <D extends EventData>(type: EventType<D>, data: D) => void
  readonly enqueue: Enqueue
}

export interface Enqueue {
  <P>(job: JobType<P>, payload: P, options?: JobOptions): void
  <P>(queue: LaneQueue<P>, payload: P, options: LaneTaskOptions): void
}
