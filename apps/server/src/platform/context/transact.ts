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
import type { LiveNotice } from '../realtime/live.ts'
import type { Actor, Ctx, Enqueue } from './ctx.ts'

/** Facts waiting for their subscribers; the payload is the fact and the subscription's name. */
export const eventQueue = laneQueue<{ subscription: string; happened: Omit<Happened, 'at'> & { at: string } }>(
  'events.handle',
)
export const liveChannel = 'cartie_live'
export const lanesChannel = 'cartie_lanes'

export type ActFor = { readonly workspaceId: WorkspaceId; readonly actor: Actor }

/**
 * Runs a use-case in one transaction of one workspace: on `ok` everything it saved, emitted and enqueued commits together,
 * on `err` nothing does. A deadlock is tried again from the start; a throw rolls back and goes on.
 */
export type Transact = <T, E extends Failure>(
  as: ActFor,
  work: (ctx: Ctx) => Promise<Result<T, E>>,
) => Promise<Result<T, E>>

export type TransactParts = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly subscriptions: readonly Subscription[]
  /** Called after commit with the lane queues that got tasks, so that this process need not wait for its own NOTIFY. */
  readonly onCommitted: (queues: readonly string[]) => void
}

export function createTransact(parts: TransactParts): Transact {
  const subscribers = Map.groupBy(parts.subscriptions, (subscription) => subscription.event.name)
  return async (as, work) => {
    for (let attempt = 1; ; attempt++) {
      const outbox = createOutbox(as, parts, subscribers)
      try {
        const result = await parts.database.transaction(
          { workspaceId: as.workspaceId, actor: as.actor },
          async (db) => {
            const value = await work(outbox.ctx(db))
            if (value.ok) await outbox.flush(db)
            return { commit: value.ok, value }
          },
        )
        if (result.ok) parts.onCommitted(outbox.queues())
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
    flush: async (db: Db) => {
      await together([
        saveEvents(db, happened),
        addTasks(db.$client, tasks),
        ...jobs.map((job) => addJob(db, job)),
        notify(
          db,
          happened.map(({ fact }) => fact),
          tasks,
        ),
      ])
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

/** NOTIFY payloads hold at most 8,000 bytes; an id takes 39. */
const idsPerNotice = 150

/** Says after the commit what happened: one notice for all facts of a name, and one for each queue that got tasks. */
async function notify(db: Db, facts: readonly Happened[], tasks: readonly NewTask[]): Promise<void> {
  const queues = [...new Set(tasks.map((task) => task.queue))]
  const lines = [...Map.groupBy(facts, (fact) => fact.name)].flatMap(([name, group]) => linesOf(name, group))
  if (queues.length === 0 && lines.length === 0) return
  await db.$client.query({
    name: 'bus-notify',
    text: `select pg_notify('${liveChannel}', line) from unnest($1::text[]) line union all select pg_notify('${lanesChannel}', queue) from unnest($2::text[]) queue`,
    values: [lines, queues],
  })
}

function linesOf(name: string, facts: readonly Happened[]): string[] {
  const workspaceId = facts[0]?.workspaceId ?? ''
  const ids = [...new Set(facts.flatMap((fact) => subjectsOf(fact.data)))]
  const parts = Math.max(1, Math.ceil(ids.length / idsPerNotice))
  return Array.from({ length: parts }, (_, part): LiveNotice => {
    return { workspaceId, name, ids: ids.slice(part * idsPerNotice, (part + 1) * idsPerNotice) }
  }).map((notice) => JSON.stringify(notice))
}
