import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Holder = {
  /** Gives up the hold; runs `shutDown` when no other living process holds the cluster. */
  release(shutDown: () => Promise<void>): Promise<void>
}

let holds = 0

/**
 * Enters this process among those that use a cluster. Each hold is the file `<pid>-<n>.held`; one whose process has
 * died counts for nothing. Who shuts the cluster down first writes `<pid>-<n>.closing` and only then looks for other
 * holders; who comes writes its hold and only then looks for a closing one, and waits for it. So one always sees the
 * other, and nobody attaches to a server that is about to stop.
 */
export async function holdCluster(folder: string): Promise<Holder> {
  mkdirSync(folder, { recursive: true })
  const name = `${process.pid}-${holds++}`
  const held = join(folder, `${name}.held`)
  const closing = join(folder, `${name}.closing`)
  writeFileSync(held, bornAt(process.pid))
  while (living(folder, '.closing').length > 0) await sleep(5)
  return {
    release: async (shutDown) => {
      rmSync(held, { force: true })
      writeFileSync(closing, bornAt(process.pid))
      try {
        if (living(folder, '.held').length === 0) await shutDown()
      } finally {
        rmSync(closing, { force: true })
      }
    },
  }
}

/** Names of the entries of a kind whose process lives; those of the dead are removed on the way. */
function living(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => {
    if (!name.endsWith(ending)) return false
    const pid = Number(name.split('-')[0])
    if (isAlive(pid) && isSameProcess(join(folder, name), pid)) return true
    rmSync(join(folder, name), { force: true })
    return false
  })
}

/** Whether a process with that id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A process id is used again after a restart of the machine; the time of birth tells the two apart. */
function isSameProcess(file: string, pid: number): boolean {
  try {
    const written = readFileSync(file, 'utf8')
    return written === '' || written === bornAt(pid)
  } catch {
    return false
  }
}

/** Start time in clock ticks since boot (field 22 of /proc/<pid>/stat), or the empty string where there is no /proc. */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
