import { newLease } from '../../../platform/lanes/lease.ts'
import type { Log } from '../../../platform/log/log.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { listAccountsOfKind, type Account, type AccountId } from '../../messaging/index.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import { dropLeases, holdLeases } from '../store/leases.ts'
import { pollBot, type PollParts } from './poll-bot.ts'

export type PollersParts = PollParts & {
  readonly database: Database
  readonly seal: Seal
  readonly log: Log
  /** How often leases are prolonged and bots looked at; well below the life of a lease. */
  readonly beatMs: number
}

type Running = { readonly account: Account; readonly stop: AbortController; readonly done: Promise<void> }

export interface Pollers {
  /** Something changed about bots: look now. */
  refresh(): void
  stop(): Promise<void>
}

const why = 'a process polls the bots of every workspace'

/** Polls every bot whose updates are to be polled and whose lease this process holds: over all processes, one poller each. */
export function startPollers(parts: PollersParts): Pollers {
  const { database, seal, log } = parts
  const pollerId = newLease()
  const running = new Map<AccountId, Running>()
  let isStopped = false
  let beating: Promise<void> = Promise.resolve()

  const start = (account: Account): void => {
    const stop = new AbortController()
    const done = pollBot(account, stop.signal, parts)
      .catch((error: unknown) => log.error({ err: error, account: account.id }, 'a poller broke'))
      .finally(() => {
        if (running.get(account.id)?.stop === stop) running.delete(account.id)
      })
    running.set(account.id, { account, stop, done })
  }
  const beat = async (): Promise<void> => {
    const wanted = (await database.withPlatform(why, (db) => listAccountsOfKind(db, seal, 'telegram'))).filter(isPolled)
    const held = await database.withPlatform(why, (db) =>
      holdLeases(
        db,
        pollerId,
        wanted.map(({ id }) => id),
      ),
    )
    const byId = new Map(wanted.filter(({ id }) => held.has(id)).map((account) => [account.id, account]))
    const ended = [...running.values()].filter(({ account }) => byId.get(account.id)?.token !== account.token)
    for (const { stop } of ended) stop.abort()
    await Promise.all(ended.map(({ done }) => done))
    const released = ended.map(({ account }) => account.id).filter((id) => !byId.has(id))
    if (released.length > 0) await database.withPlatform(why, (db) => dropLeases(db, pollerId, released))
    if (isStopped) return
    for (const account of byId.values()) if (!running.has(account.id)) start(account)
  }
  const refresh = (): void => {
    if (isStopped) return
    beating = beating.then(beat).catch((error: unknown) => {
      log.warn({ err: error }, 'bots could not be looked at')
      // Without the database a lease cannot be prolonged: who may be replaced must be silent by then.
      for (const { stop } of running.values()) stop.abort()
    })
  }
  refresh()
  const timer = setInterval(refresh, parts.beatMs)
  return {
    refresh,
    async stop() {
      isStopped = true
      const held = [...running.keys()]
      clearInterval(timer)
      for (const { stop } of running.values()) stop.abort()
      await beating
      await Promise.all([...running.values()].map(({ done }) => done))
      await database.withPlatform(why, (db) => dropLeases(db, pollerId, held)).catch(() => undefined)
    },
  }
}

const isPolled = (account: Account): boolean =>
  account.state === 'active' && account.token !== null && botSettingsOf(account).delivery === 'polling'
