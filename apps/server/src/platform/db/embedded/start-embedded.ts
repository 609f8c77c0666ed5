import { setTimeout as sleep } from 'node:timers/promises'
import { createCluster } from './create-cluster.ts'
import { placeOf, type Place } from './cluster-place.ts'
import { holdCluster } from './cluster-holders.ts'
import { nativeFiles } from './native-files.ts'
import { choosePort } from './choose-port.ts'
import { isReachable, urlOf } from './is-reachable.ts'
import { readPostmaster, removeStalePid, spawnPostmaster, stopPostmaster } from './postmaster.ts'
import { embeddedSettings } from './embedded-settings.ts'

export type EmbeddedOptions = {
  /** Folder of the database (`./data/postgres`): cluster, password, log. Made when absent. */
  readonly dataDir: string
  /** TCP port on 127.0.0.1. Default: the port of the last start when it is free, else any free one. */
  readonly port?: number
  /** PostgreSQL settings laid over `embeddedSettings`. Only a start applies them, a re-attachment does not. */
  readonly settings?: Readonly<Record<string, string>>
  readonly log?: (message: string) => void
}

export type EmbeddedDatabase = {
  /** Connection string of the superuser to the database `cartie`. A secret. */
  readonly url: string
  readonly port: number
  /** Process id of the postmaster. */
  readonly pid: number
  /** True when a server that was already running was found and used. */
  readonly isAttached: boolean
  /** Lets go of the database; shuts it down when no other live process holds it. May be called twice. */
  stop(): Promise<void>
}

/**
 * The embedded PostgreSQL of a data folder, running: attached to when a postmaster of ours is alive (a crash of this
 * process leaves it running on purpose), started otherwise, created when there is none. Several processes may hold
 * one database; the last to let go shuts it down. Throws an Error whose message a person can act on.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => {})
  const place = placeOf(options.dataDir, log)
  const holder = await holdCluster(place.holders)
  try {
    const running = (await attach(place)) ?? (await start(place, options, log))
    let stopping: Promise<void> | null = null
    const stop = () => (stopping ??= holder.release(() => stopPostmaster(place)))
    return { ...running, url: urlOf(place, running.port), stop }
  } catch (error) {
    await holder.release(async () => {})
    throw error
  }
}

type Running = { readonly port: number; readonly pid: number; readonly isAttached: boolean }

/** Waits for a postmaster that is alive until it answers; null when there is none. */
async function attach(place: Place, patienceMs = 120_000): Promise<Running | null> {
  const deadline = Date.now() + patienceMs
  for (let waitMs = 5; ; waitMs = Math.min(waitMs * 2, 200)) {
    const postmaster = readPostmaster(place.cluster)
    if (!postmaster) return null
    const { pid, port } = postmaster
    if (postmaster.isReady && (await isReachable(place, port))) return { port, pid, isAttached: true }
    if (Date.now() > deadline) {
      throw new Error(`The database process ${pid} in ${place.cluster} does not answer; see ${place.logFile}`)
    }
    await sleep(waitMs)
  }
}

async function start(place: Place, options: EmbeddedOptions, log: (message: string) => void): Promise<Running> {
  const native = nativeFiles(place.runAs, place.outside, log)
  await createCluster(place, native, log)
  removeStalePid(place.cluster)
  const settings = { ...embeddedSettings, ...options.settings }
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(place.portFile, attempt === 1 ? options.port : undefined)
    const outcome = await spawnPostmaster({ place, native, port, settings })
    if (outcome.state === 'ready') return { port, pid: outcome.pid, isAttached: false }
    // Another process won the race to start it, or what a killed postmaster left behind is still going away.
    const other = await attach(place)
    if (other) return other
    if (attempt === 8) throw new Error(`The database in ${place.cluster} did not start. ${outcome.reason}`)
    await sleep(attempt * 100)
  }
}
