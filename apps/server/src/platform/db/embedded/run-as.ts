import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The account PostgreSQL runs under; null means our own. */
export type RunAs = { readonly uid: number; readonly gid: number; readonly name: string } | null

/**
 * PostgreSQL refuses to run as root. Under root it runs as the owner of the cluster when there is one, else as
 * `postgres`, else as `nobody`; an ordinary user runs it as themselves.
 */
export function runAsFor(cluster: string): RunAs {
  const self = process.getuid?.()
  if (self === undefined) return null
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (self !== 0) {
    if (!owner || owner.uid === self) return null
    throw new Error(
      `The database in ${cluster} belongs to another user. Start Cartie as root or as the user who made it.`,
    )
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (!account)
    throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as.')
  return account
}

/** Whether the account may pass through every folder down to `path` and read `path` itself. */
export function canReach(path: string, runAs: RunAs): boolean {
  if (!runAs) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (stat && !hasRight(stat, runAs)) return false
    if (folder === dirname(folder)) return true
  }
}

function hasRight(stat: { mode: number; uid: number; gid: number }, runAs: { uid: number; gid: number }): boolean {
  const shift = stat.uid === runAs.uid ? 6 : stat.gid === runAs.gid ? 3 : 0
  return ((stat.mode >> shift) & 0o1) === 0o1
}

function accountNamed(name: string): NonNullable<RunAs> | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid), name } : null
}

/** Whether this process may write into a folder that exists. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
