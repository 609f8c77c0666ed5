import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Native } from './native-files.ts'
import type { Place } from './cluster-place.ts'
import { isAlive } from './cluster-holders.ts'

export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean }

/**
 * The postmaster that lives on a cluster, or null. A pid file alone proves nothing: after a crash of the machine the
 * number may belong to somebody else. PostgreSQL works in its data folder, which Linux lets us see.
 * Lines of the file: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
 */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const pid = Math.abs(Number(lines[0]))
  if (!pid || !isAlive(pid) || !worksIn(pid, cluster)) return null
  return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' }
}

/** Removes a pid file that no living postmaster stands behind. */
export function removeStalePid(cluster: string): void {
  if (!readPostmaster(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

type Start = {
  readonly place: Place
  readonly native: Native
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}
export type Outcome = { state: 'ready'; pid: number } | { state: 'exited'; reason: string }

/** Starts a postmaster in a session of its own, so that it outlives us, and waits until it takes connections. */
export async function spawnPostmaster({ place, native, port, settings }: Start): Promise<Outcome> {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFd = openLog(place.logFile)
  const logStart = statSync(place.logFile).size
  const identity = place.runAs ? { uid: place.runAs.uid, gid: place.runAs.gid } : {}
  const stdio = ['ignore' as const, logFd, logFd]
  const program = join(native.bin, 'postgres')
  const child = spawn(program, ['-D', place.cluster, ...args], { ...identity, cwd: native.bin, detached: true, stdio })
  closeSync(logFd)
  child.unref()
  return waitUntilReady(child, place, logStart)
}

async function waitUntilReady(child: ChildProcess, place: Place, logStart: number): Promise<Outcome> {
  let failure = ''
  child.on('error', (error) => (failure = error.message))
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      return { state: 'exited', reason: failure || lastWords(place.logFile, logStart) }
    }
    const postmaster = readPostmaster(place.cluster)
    if (postmaster?.isReady && postmaster.pid === child.pid) return { state: 'ready', pid: postmaster.pid }
    await sleep(4)
  }
  return { state: 'exited', reason: `It was not ready after two minutes; see ${place.logFile}` }
}

/** Fast shutdown: sessions are ended, everything is written. After 30 s, an immediate one. */
export async function stopPostmaster(place: Place): Promise<void> {
  const running = readPostmaster(place.cluster)
  if (!running) return
  if (process.platform === 'win32') return stopOnWindows(place)
  process.kill(running.pid, 'SIGINT')
  const deadline = Date.now() + 30_000
  let isForced = false
  // The pid file goes a moment before the process does.
  while (isAlive(running.pid) && worksIn(running.pid, place.cluster)) {
    if (!isForced && Date.now() > deadline) {
      isForced = true
      process.kill(running.pid, 'SIGQUIT')
    }
    await sleep(5)
  }
}

/** Windows has no signals: the tool that ships beside the server speaks to it through a pipe. */
function stopOnWindows(place: Place): void {
  const lines = readLines(join(place.cluster, 'postmaster.opts'))
  const program = /^"?(.*?)[\\/]postgres(\.exe)?"?\s/.exec(lines[0] ?? '')?.[1]
  if (program) spawnSync(join(program, 'pg_ctl.exe'), ['stop', '-m', 'fast', '-w', '-D', place.cluster])
}

function worksIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Opens the log for appending; a log past 10 MB becomes `.1` first. */
function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** What this start wrote into the log, its last lines. */
function lastWords(file: string, from: number): string {
  const fd = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(4096)
    const size = statSync(file).size
    const length = readSync(fd, buffer, 0, buffer.length, Math.max(from, size - buffer.length))
    const said = buffer.toString('utf8', 0, length).trim().split('\n').slice(-4).join(' ')
    return said || `See the log in ${dirname(file)}`
  } finally {
    closeSync(fd)
  }
}
