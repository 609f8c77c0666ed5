import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../../../apps/server/src/platform/db/embedded/cluster-holders.ts'
import { placeOf } from '../../../../apps/server/src/platform/db/embedded/cluster-place.ts'
import { readPostmaster } from '../../../../apps/server/src/platform/db/embedded/postmaster.ts'
import {
  startEmbedded,
  type EmbeddedDatabase,
} from '../../../../apps/server/src/platform/db/embedded/start-embedded.ts'

/** Names the folder of the cluster that all workers of one run share; set by the global set-up of vitest. */
export const sharedFolderVariable = 'CARTIE_TEST_CLUSTER'

const prefix = 'cartie-test-'

/** Durability is off: what a test wrote need not outlive the machine. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
  max_wal_size: '4GB',
}

let started: Promise<EmbeddedDatabase> | null = null

/** The cluster of this run: started by whoever needs it first, attached to by the others. */
export function testCluster(): Promise<EmbeddedDatabase> {
  started ??= startCluster()
  return started
}

/** The folder for a cluster of a run that this process owns. Those of runs that were killed are cleared away. */
export function newClusterFolder(): string {
  clearAbandoned()
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** Ends the cluster in a folder at once and removes its files. Nothing in it is worth an orderly shutdown. */
export function destroyCluster(folder: string): void {
  const place = placeOf(folder, () => {})
  const running = readPostmaster(place.cluster)
  if (running) {
    process.kill(running.pid, 'SIGQUIT')
    const deadline = Date.now() + 5000
    while (readPostmaster(place.cluster) && Date.now() < deadline)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
  for (const path of new Set([place.cluster, folder])) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

async function startCluster(): Promise<EmbeddedDatabase> {
  const shared = process.env[sharedFolderVariable]
  const folder = shared ?? newClusterFolder()
  // Outside of vitest (a benchmark, a script) nobody else ends it.
  if (!shared) process.once('exit', () => destroyCluster(folder))
  return startEmbedded({ dataDir: folder, settings })
}

function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN
    if (pid > 0 && !isAlive(pid)) destroyCluster(join(tmpdir(), name))
  }
}
