import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canReach, isWritable, runAsFor, type RunAs } from './run-as.ts'

/** Where the files of one embedded database lie, and who runs it. */
export type Place = {
  /** PGDATA; owned by the account that runs PostgreSQL. */
  readonly cluster: string
  /** The superuser's password, mode 0600, ours. */
  readonly passwordFile: string
  readonly portFile: string
  readonly logFile: string
  /** One file per process that uses the database. */
  readonly holders: string
  /** A folder any account can reach, for the copied binaries. */
  readonly outside: string
  readonly runAs: RunAs
}

const pointerText =
  'The database of this folder lies elsewhere, because PostgreSQL runs as a user who cannot come here:\n'

/**
 * `dataDir` itself in the usual case. Under root, when the account that runs PostgreSQL cannot pass through to it
 * (a checkout in /root), everything goes to `/var/lib/cartie/<hash of dataDir>` (the temporary folder if that cannot
 * be written) and `<dataDir>/elsewhere.txt` says where; that file is followed ever after.
 */
export function placeOf(dataDir: string, log: (message: string) => void): Place {
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const outside = outsideFolder()
  const pointer = join(home, 'elsewhere.txt')
  let base = home
  const pointed = existsSync(pointer) ? readFileSync(pointer, 'utf8').split('\n')[1]?.trim() : undefined
  if (pointed) {
    base = pointed
  } else if (!canReach(home, runAsFor(join(home, 'cluster')))) {
    base = join(outside, createHash('sha256').update(home).digest('hex').slice(0, 12))
    writeFileSync(pointer, `${pointerText}${base}\n`)
    log(`The database goes to ${base}: the account that runs it cannot reach ${home}`)
  }
  mkdirSync(base, { recursive: true, mode: 0o755 })
  const cluster = join(base, 'cluster')
  return {
    cluster,
    passwordFile: join(base, 'password'),
    portFile: join(base, 'port'),
    logFile: join(base, 'postgres.log'),
    holders: join(base, 'holders'),
    outside,
    runAs: runAsFor(cluster),
  }
}

function outsideFolder(): string {
  return isWritable('/var/lib') ? '/var/lib/cartie' : join(tmpdir(), 'cartie')
}
