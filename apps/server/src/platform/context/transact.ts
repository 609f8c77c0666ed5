import { newId, type Failure, type Result } from '@cartie/kernel'
import type { Clock } from '../clock/clock.ts'
import type { Database, Db, WorkspaceId } from '../db/database.ts'
import type { EventData, EventType, Happened } from '../events/event.ts'
import type { Subscription } from '../events/subscription.ts'
import type { JobOptions, JobType } from '../jobs/job.ts'
import { together } from '../db/together.ts'
import { addTasks, type NewTask } from '../lanes/lane-store.ts'
import { laneQueue, type LaneQueue, type LaneTaskOptions } from '../lanes/lane.ts'
import type { Log } from '../log/log.ts'
import { gatherNotices } from '../realtime/gather-notices.ts'
import type { LiveNotice } from '../realtime/live.ts'
import type { Actor, Ctx, Enqueue } from './ctx.ts'

/** Facts waiting for their subscribers; the payload is the fact and the subscription's name. */
export const eventQueue = laneQueue<{ subscription: string; happened: Omit<Happened, 'at'> & { at: string } }>(
  'events.handle',
)

export type ActFor = { readonly workspaceId: WorkspaceId; readonly actor: Actor }

/**
 * Runs a use-case in one transaction of one workspace: on `ok` everything it saved, emitted and enqueued commits together,
 * on `err` nothing does. A deadlock is tried again from the start; a throw rolls back and goes on. `last` takes statements that were sent
 * and need not be waited for before the commit is sent after them: if one fails, so does the transaction.
 */
export type Transact = <T, E extends Failure>(
  as: ActFor,
  work: (ctx: Ctx, last: (statements: Promise<unknown>) => void) => Promise<Result<T, E>>,
) => Promise<Result<T, E>>

export type TransactParts = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly subscriptions: readonly Subscription[]
  /** Called after a commit: what browsers should look at again, and the lane queues that got tasks. */
  readonly onCommitted: (notices: readonly LiveNotice[], queues: readonly string[]) => void
}

export function createTransact(parts: TransactParts): Transact {
  const subscribers = Map.groupBy(parts.subscriptions, (subscription) => subscription.event.name)
  return async (as, work) => {
    for (let attempt = 1; ; attempt++) {
      const outbox = createOutbox(as, parts, subscribers)
      try {
        const result = await parts.database.transaction(as, async (db) => {
          const sent: Promise<unknown>[] = []
          const value = await work(outbox.ctx(db), (statements) => {
            statements.catch(() => undefined)
            sent.push(statements)
          })
          return { commit: value.ok, value, ...(value.ok && { last: together([...sent, outbox.flush(db)]) }) }
        })
        if (result.ok) parts.onCommitted(outbox.notices(), outbox.queues())
        return result
      } catch (error) {
        if (attempt >= 4 || !isTransient(error)) throw error
      }
    }
  }
}

/** Deadlock or serialization failure: nothing was kept, the same work may run again. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

function toTask(
  queue: LaneQueue,
  payload: unknown,
  { options, now }: { options: JobOptions | LaneTaskOptions; now: Date },
): NewTask {
  // @NOTE enqueue() takes LaneTaskOptions with every lane queue: its overloads say so.
  const { key, notBefore, priority } = options as LaneTaskOptions
  return { queue: queue.name, key, payload, notBefore: notBefore ?? now, priority: priority ?? 0 }
}

type NewJob = { readonly job: JobType; readonly payload: unknown; readonly options: JobOptions }

/** Collects what a use-case announces and asks for, and writes it at the end of its transaction. */
export function createOutbox(
  as: ActFor,
  parts: Pick<TransactParts, 'clock' | 'log'>,
  subscribers: Map<string, Subscription[]>,
) {
  const now = parts.clock.now()
  const happened: { event: EventType; fact: Happened }[] = []
  const tasks: NewTask[] = []
  const jobs: NewJob[] = []

  const emit = <D extends EventData>(event: EventType<D>, data: D): void => {
    const fact: Happened = {
      id: newId(now.getTime()),
      name: event.name,
      workspaceId: as.workspaceId,
      at: now,
      actor: as.actor,
      data,
    }
    happened.push({ event, fact })
    for (const { name, when } of subscribers.get(event.name) ?? []) {
      if (when && !when(data)) continue
      const key = `${name}:${as.workspaceId}:${subjectsOf(data)[0] ?? ''}`
      tasks.push({
        queue: eventQueue.name,
        key,
        payload: { subscription: name, happened: fact },
        notBefore: now,
        priority: 0,
      })
    }
  }
  const enqueue: Enqueue = (
    type: JobType | LaneQueue,
    payload: unknown,
    options: JobOptions | LaneTaskOptions = {},
  ): void => {
    if (type.kind === 'job') jobs.push({ job: type, payload, options })
    else tasks.push(toTask(type, payload, { options, now }))
  }
  return {
    ctx: (db: Db): Ctx => ({ db, actor: as.actor, workspaceId: as.workspaceId, now, log: parts.log, emit, enqueue }),
    queues: () => [...new Set(tasks.map((task) => task.queue))],
    notices: () => gatherNotices(happened.map(({ fact }) => noticeOf(fact))),
    /** Sends its statements before it returns; the promise is of their answers. */
    flush: async (db: Db): Promise<void> => {
      await together([saveEvents(db, happened), addTasks(db.$client, tasks), ...jobs.map((job) => addJob(db, job))])
    },
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** The ids a fact is about: every UUID among its values. */
export const subjectsOf = (data: EventData): string[] => [
  ...new Set(Object.values(data).filter((value): value is string => typeof value === 'string' && uuid.test(value))),
]

async function saveEvents(db: Db, happened: { event: EventType; fact: Happened }[]): Promise<void> {
  const facts = happened.filter(({ event }) => event.isRecorded).map(({ fact }) => fact)
  if (facts.length === 0) return
  const subjects = facts.flatMap((fact) => subjectsOf(fact.data).map((id) => ({ id, event: fact.id })))
  await db.$client.query({
    name: 'events-save',
    text: `
      with saved as (
        insert into events (workspace_id, id, name, at, actor, data)
        select $1::uuid, * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::jsonb[], $6::jsonb[])
      )
      insert into event_subjects (workspace_id, subject_id, event_id)
      select $1::uuid, * from unnest($7::uuid[], $8::uuid[])`,
    values: [
      facts[0]?.workspaceId,
      facts.map((fact) => fact.id),
      facts.map((fact) => fact.name),
      facts.map((fact) => fact.at),
      facts.map((fact) => JSON.stringify(fact.actor)),
      facts.map((fact) => JSON.stringify(fact.data)),
      subjects.map((subject) => subject.id),
      subjects.map((subject) => subject.event),
    ],
  })
}

async function addJob(db: Db, { job, payload, options }: NewJob): Promise<void> {
  await db.$client.query('select app.add_job($1, $2, null, $3, $4, $5)', [
    job.name,
    JSON.stringify(payload),
    options.runAt ?? null,
    job.maxAttempts,
    options.key ?? null,
  ])
}

const noticeOf = ({ workspaceId, name, data }: Happened): LiveNotice => ({ workspaceId, name, ids: subjectsOf(data) })
