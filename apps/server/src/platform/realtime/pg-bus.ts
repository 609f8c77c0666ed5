import pg from 'pg'
import { connectionName } from '../lanes/lease.ts'
import type { Log } from '../log/log.ts'

/** Messages between the server's processes, over the database's own NOTIFY: lane nudges and live notices. */
export interface Bus {
  onMessage(channel: string, listener: (payload: string) => void): void
  stop(): Promise<void>
}

/** One LISTEN connection, opened again with growing pauses when it breaks; `onReconnect` lets pollers look at once. */
export async function startBus(parts: { url: string; log: Log; onReconnect: () => void }): Promise<Bus> {
  const listeners = new Map<string, (payload: string) => void>()
  let client: pg.Client | null = null
  let isStopped = false
  let failures = 0

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: parts.url, application_name: connectionName, keepAlive: true })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (client !== next) return
      client = null
      void reconnect()
    })
    next.on('notification', ({ channel, payload }) => listeners.get(channel)?.(payload ?? ''))
    await next.connect()
    for (const channel of listeners.keys()) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
    failures = 0
  }
  const reconnect = async (): Promise<void> => {
    while (!isStopped && !client) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** failures++, 5_000)))
      if (isStopped) return
      await connect().then(parts.onReconnect, (error: unknown) =>
        parts.log.warn({ err: error }, 'the bus is not connected yet'),
      )
    }
  }

  await connect()
  return {
    onMessage(channel, listener) {
      listeners.set(channel, listener)
      void client?.query(`listen ${pg.escapeIdentifier(channel)}`)
    },
    async stop() {
      isStopped = true
      await client?.end()
    },
  }
}
