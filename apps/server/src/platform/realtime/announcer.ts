import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Log } from '../log/log.ts'
import type { LiveHub, LiveNotice } from './live.ts'
import type { Bus } from './pg-bus.ts'

const liveChannel = 'cartie_live'
const lanesChannel = 'cartie_lanes'

/**
 * Says what happened: at once in this process, a moment later in the others. Not part of the transactions it speaks of: a NOTIFY makes PostgreSQL
 * commit one transaction after another, each waiting for the disk. Should this process die in between, the others find that out and have their
 * browsers look at everything anew, and lanes are looked at every second anyway.
 */
export interface Announcer {
  /** After a commit: what browsers should look at again, and queues that got tasks. */
  tell(notices: readonly LiveNotice[], queues: readonly string[]): void
  /** Resolves when the others have been told all there was to tell. */
  flush(): Promise<void>
}

export type AnnouncerParts = {
  readonly pool: pg.Pool
  readonly bus: Bus
  readonly hub: LiveHub
  readonly log: Log
  readonly nudge: (queues: readonly string[]) => void
}

/** What is told within so long goes out together. */
const gatherMs = 10

export function createAnnouncer({ pool, bus, hub, log, nudge }: AnnouncerParts): Announcer {
  // What comes back over the bus under this name was told here already.
  const self = randomUUID()
  const lines: string[] = []
  const queues = new Set<string>()
  let sending: Promise<void> | null = null

  const send = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, gatherMs))
    while (lines.length > 0 || queues.size > 0) {
      const given = { self, lines: lines.splice(0), queues: [...queues] }
      queues.clear()
      await notifyOthers(pool, given).catch((error: unknown) =>
        log.warn({ err: error }, 'other processes could not be told what happened'),
      )
    }
    sending = null
  }
  bus.onMessage(liveChannel, (payload) => {
    // @NOTE only this file writes to this channel.
    const { from, workspaceId, name, ids } = JSON.parse(payload) as LiveNotice & { from: string }
    if (from !== self) hub.publish({ workspaceId, name, ids })
  })
  bus.onMessage(lanesChannel, (payload) => {
    const [queue = '', from] = payload.split(' ')
    if (from !== self) nudge([queue])
  })
  return {
    tell(notices, withTasks) {
      nudge(withTasks)
      for (const notice of notices) hub.publish(notice)
      lines.push(...notices.map((notice) => JSON.stringify({ from: self, ...notice })))
      for (const queue of withTasks) queues.add(queue)
      if (lines.length > 0 || queues.size > 0) sending ??= send()
    },
    flush: async () => {
      while (sending) await sending
    },
  }
}

type Told = { readonly self: string; readonly lines: readonly string[]; readonly queues: readonly string[] }

async function notifyOthers(pool: pg.Pool, { self, lines, queues }: Told): Promise<void> {
  await pool.query({
    name: 'bus-notify',
    text: `select set_config('synchronous_commit', 'off', true) union all
      select pg_notify('${liveChannel}', line)::text from unnest($1::text[]) line union all
      select pg_notify('${lanesChannel}', queue || ' ' || $3)::text from unnest($2::text[]) queue`,
    values: [lines, queues, self],
  })
}
