import type pg from 'pg'
import { LaneLost, type HeldLane, type LaneTask } from './lane.ts'

type Queryable = Pick<pg.Pool, 'query'>

export type NewTask = {
  readonly queue: string
  readonly key: string
  readonly payload: unknown
  readonly notBefore: Date
  readonly priority: number
}

/** Writes tasks in the caller's transaction and tells every process after it commits. */
export async function addTasks(db: Queryable, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  await db.query({
    name: 'lanes-add',
    text: 'select lanes.add($1, $2, $3, $4, $5)',
    values: [
      tasks.map((task) => task.queue),
      tasks.map((task) => task.key),
      tasks.map((task) => JSON.stringify(task.payload)),
      tasks.map((task) => task.notBefore),
      tasks.map((task) => task.priority),
    ],
  })
}

// A claim need not reach the disk: one that a crash of the database takes back is simply free again.
const claim = `
with mine as (
  select key, failures from lanes.lane
  where queue = $1 and pending > 0 and due_at <= $2::timestamptz
  order by priority, due_at limit $3 for update skip locked
), held as (
  update lanes.lane lane set leased_by = $5, due_at = $2::timestamptz + $6 * interval '1 millisecond'
  from mine where lane.queue = $1 and lane.key = mine.key
  returning lane.key, lane.failures
)
select held.key, held.failures, task.id, task.payload, task.created_at, task.not_before <= $2::timestamptz as is_due, task.not_before,
  quick.setting
from held cross join (select set_config('synchronous_commit', 'off', true) as setting) quick cross join lateral (
  select id, payload, created_at, not_before from lanes.task
  where queue = $1 and key = held.key order by id limit $4
) task
order by held.key, task.id`

type ClaimedRow = {
  key: string
  failures: number
  id: string
  payload: unknown
  created_at: Date
  is_due: boolean
  not_before: Date
}

export type ClaimOptions = {
  readonly queue: string
  readonly now: Date
  readonly lanes: number
  readonly perLane: number
  readonly leaseMs: number
  readonly lease: string
}

/** Leases due lanes to `lease`, oldest first. A lane whose head is delayed goes back to wait for it. */
export async function claimLanes(db: pg.Pool, options: ClaimOptions): Promise<HeldLane[]> {
  const { rows } = await db.query<ClaimedRow>({
    name: 'lanes-claim',
    text: claim,
    values: [options.queue, options.now, options.lanes, options.perLane, options.lease, options.leaseMs],
  })
  const lanes: (HeldLane & { readonly tasks: LaneTask[] })[] = []
  const notYet: { key: string; dueAt: Date }[] = []
  let open = ''
  for (const row of rows) {
    const last = lanes.at(-1)
    if (last?.key === row.key) {
      if (row.is_due && open === row.key)
        last.tasks.push({ id: Number(row.id), payload: row.payload, createdAt: row.created_at })
      else open = ''
    } else if (row.is_due) {
      open = row.key
      lanes.push({
        key: row.key,
        lease: options.lease,
        failures: row.failures,
        tasks: [{ id: Number(row.id), payload: row.payload, createdAt: row.created_at }],
      })
    } else if (notYet.at(-1)?.key !== row.key) {
      notYet.push({ key: row.key, dueAt: row.not_before })
    }
  }
  for (const { key, dueAt } of notYet) await releaseLane(db, { queue: options.queue, key, lease: options.lease, dueAt })
  return lanes
}

export type Finished = {
  readonly queue: string
  readonly now: Date
  readonly done: readonly { readonly key: string; readonly count: number; readonly lease: string }[]
}

/** The code that `lanes.finish` fails with. */
const leaseLost = 'CL001'

/**
 * Ends the first `count` tasks of each lane and gives the lanes back; answers how many tasks came into them meanwhile. Throws `LaneLost` if one
 * is no longer ours.
 */
export async function finishTasks(db: Queryable, { queue, now, done }: Finished): Promise<number> {
  if (done.length === 0) return 0
  const ordered = [...done].sort((a, b) => (a.key < b.key ? -1 : 1))
  try {
    const { rows } = await db.query<{ remaining: number }>({
      name: 'lanes-finish',
      text: 'select lanes.finish($1, $2, $3, $4, $5) as remaining',
      values: [
        queue,
        ordered.map((lane) => lane.key),
        ordered.map((lane) => lane.count),
        ordered.map((lane) => lane.lease),
        now,
      ],
    })
    return rows[0]?.remaining ?? 0
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === leaseLost ? new LaneLost(queue) : error
  }
}

/** Gives a lane back without ending anything, due at `dueAt`. */
export async function releaseLane(
  db: Queryable,
  {
    queue,
    key,
    lease,
    dueAt,
    failed = false,
  }: { queue: string; key: string; lease: string; dueAt: Date; failed?: boolean },
): Promise<void> {
  await db.query({
    name: 'lanes-release',
    text: `update lanes.lane set leased_by = null, due_at = $4, failures = failures + $5 where queue = $1 and key = $2 and leased_by = $3`,
    values: [queue, key, lease, dueAt, failed ? 1 : 0],
  })
}

/** Puts the head task of a held lane among the dead, with the reason, and gives the lane back. */
export async function buryHead(
  db: Queryable,
  { queue, key, lease, reason, now }: { queue: string; key: string; lease: string; reason: string; now: Date },
): Promise<void> {
  await db.query({
    name: 'lanes-bury',
    text: `
      with held as (
        select key, failures from lanes.lane where queue = $1 and key = $2 and leased_by = $3 for update
      ), head as (
        delete from lanes.task where id = (
          select id from lanes.task where queue = $1 and key = (select key from held) order by id limit 1)
        returning id, queue, key, payload
      ), buried as (
        insert into lanes.dead (id, queue, key, payload, reason, failures)
        select id, queue, key, payload, $4, (select failures + 1 from held) from head
      )
      update lanes.lane set pending = pending - 1, leased_by = null, failures = 0, due_at = $5
      where queue = $1 and key = (select key from held)`,
    values: [queue, key, lease, reason, now],
  })
}

/** When the next waiting lane of a queue becomes due; null when none waits. */
export async function nextDue(db: Queryable, queue: string): Promise<Date | null> {
  const { rows } = await db.query<{ due_at: Date | null }>({
    name: 'lanes-next',
    text: 'select min(due_at) as due_at from lanes.lane where queue = $1 and pending > 0',
    values: [queue],
  })
  return rows[0]?.due_at ?? null
}
