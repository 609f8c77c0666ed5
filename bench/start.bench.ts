import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findRoot } from '../apps/server/src/boot.ts'
import { option, percentile, report, round, say } from './report.ts'

/**
 * From starting the built server on a database that exists (its PostgreSQL stopped) to the first healthy answer, and the
 * memory it holds idle. The peer is the least a server can be: Node with `http` and one PostgreSQL connection to a server
 * that already runs.
 */
const rounds = option('rounds', 5)
const idleMs = option('idle', 10_000)
const root = findRoot()

type Started = { readonly ms: number; readonly child: ChildProcess; readonly port: number }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function start(args: readonly string[], env: Record<string, string>): Promise<Started> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, CARTIE_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  for (const until = began + 30_000; performance.now() < until;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (answer?.ok) return { ms: performance.now() - began, child, port }
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await pause(5)
  }
  throw new Error('the server did not answer within 30 s')
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** Resident memory of a process, MB. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
}

const bare = `
  const { createServer } = require('node:http'); const { Client } = require('pg');
  const client = new Client({ connectionString: process.env.BARE_URL });
  client.connect().then(() => createServer(async (_, response) => { await client.query('select 1'); response.end('ok') }).listen(process.env.CARTIE_PORT, '127.0.0.1'));
`

const dataDir = await mkdtemp(join(tmpdir(), 'cartie-start-'))
// The database's own user has to reach its folder.
await chmod(dataDir, 0o755)
const running = new Set<ChildProcess>()
try {
  const env = { CARTIE_DATA_DIR: dataDir, CARTIE_LOG_LEVEL: 'error' }
  const first = await start(['dist/server/main.js'], env)
  say(`first start, database made: ${round(first.ms)} ms`)
  await end(first.child)
  const times: number[] = []
  let idleMb = 0
  let bareMs = 0
  let bareMb = 0
  for (let index = 0; index < rounds; index += 1) {
    const { ms, child } = await start(['dist/server/main.js'], env)
    times.push(ms)
    if (index === rounds - 1) {
      await pause(idleMs)
      idleMb = await residentMb(child.pid)
      const port = (await readFile(join(dataDir, 'postgres/port'), 'utf8')).trim()
      const password = (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim()
      const peer = await start(['-e', bare], {
        BARE_URL: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
      })
      bareMs = peer.ms
      await pause(2_000)
      bareMb = await residentMb(peer.child.pid)
      await end(peer.child)
    }
    await end(child)
  }
  const ours = {
    medianMs: round(percentile(times, 0.5)),
    worstMs: round(Math.max(...times)),
    firstStartMs: round(first.ms),
    idleMb,
  }
  say(
    `start: ${ours.medianMs} ms (worst ${ours.worstMs}), idle ${idleMb} MB; bare node: ${round(bareMs)} ms, ${bareMb} MB`,
  )
  report({
    name: 'start',
    ours,
    peer: { name: 'node:http with one pg connection', medianMs: round(bareMs), idleMb: bareMb },
    ratio: round(bareMs / ours.medianMs, 2),
  })
} finally {
  for (const child of running) child.kill('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
}
