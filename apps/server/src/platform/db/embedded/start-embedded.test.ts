import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedDatabase } from './start-embedded.ts'

const isRoot = process.getuid?.() === 0
const fast = { fsync: 'off', shared_buffers: '16MB' }

let dataDir = ''
let open: EmbeddedDatabase[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cartie embedded '))
  chmodSync(dataDir, 0o755)
})

afterEach(async () => {
  for (const database of open) await database.stop()
  open = []
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, settings: fast })
  open.push(database)
  return database
}

async function ask(database: EmbeddedDatabase, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

/** A process that ended but was not yet collected by its parent runs no more. */
function isRunning(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}

const pidFile = () => join(dataDir, 'cluster', 'postmaster.pid')

/** Another process that starts the database, says its pid and then waits. */
async function startElsewhere() {
  const module = fileURLToPath(new URL('start-embedded.ts', import.meta.url))
  const options = JSON.stringify({ dataDir, settings: fast })
  const script = `import { startEmbedded } from ${JSON.stringify(module)}
    const database = await startEmbedded(${options})
    process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
    setInterval(() => {}, 1000)
    console.log(database.pid)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise<number>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(Number(text))))
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  return { pid, end }
}

describe('the embedded database', () => {
  it('is created, answers, stops, and starts again with its data', async () => {
    const first = await start()
    expect(await ask(first, `select 'ґ' || version() as answer`)).toContain('ґPostgreSQL 18')
    expect(
      await ask(
        first,
        `select datlocale || ' ' || current_setting('listen_addresses') as answer from pg_database where datname = 'cartie'`,
      ),
    ).toBe('C.UTF-8 127.0.0.1')
    await ask(first, 'create table kept as select 42 as n')
    await first.stop()
    expect(isRunning(first.pid)).toBe(false)
    const second = await start()
    expect(second.isAttached).toBe(false)
    expect(second.port).toBe(first.port)
    expect(await ask(second, `select n as answer from kept`)).toBe(42)
  })

  it('asks for the password, which only its owner can read', async () => {
    const database = await start()
    const wrong = { ...database, url: database.url.replace(/:[^:@]+@/, ':wrong@') }
    await expect(ask(wrong, 'select 1 as answer')).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600)
  })

  it('is found again after its owner was killed', async () => {
    const elsewhere = await startElsewhere()
    await elsewhere.end('SIGKILL')
    expect(isRunning(elsewhere.pid)).toBe(true)
    const database = await start()
    expect(database).toMatchObject({ isAttached: true, pid: elsewhere.pid })
    await database.stop()
    expect(isRunning(elsewhere.pid)).toBe(false)
  })

  it('stays up until the last process lets go', async () => {
    const database = await start()
    const elsewhere = await startElsewhere()
    expect(elsewhere.pid).toBe(database.pid)
    await database.stop()
    expect(isRunning(database.pid)).toBe(true)
    await elsewhere.end('SIGTERM')
    expect(isRunning(database.pid)).toBe(false)
  })

  it('is one server when several processes start it at once', async () => {
    const all = await Promise.all([start(), start(), startElsewhere()])
    expect(new Set(all.map((one) => one.pid)).size).toBe(1)
    await all[2].end('SIGTERM')
    expect(await ask(all[0], 'select 7 as answer')).toBe(7)
  })

  it('starts over the pid file of a dead postmaster, and of a stranger with its number', async () => {
    const first = await start()
    process.kill(first.pid, 'SIGKILL')
    const second = await start()
    expect(second.isAttached).toBe(false)
    await first.stop()
    await second.stop()
    writeFileSync(pidFile(), `${process.pid}\n${join(dataDir, 'cluster')}\n0\n${first.port}\n\n\n\nready\n`)
    const third = await start()
    expect(third.pid).not.toBe(process.pid)
    expect(await ask(third, 'select 7 as answer')).toBe(7)
  })

  it('takes another port when its own is taken', async () => {
    const first = await start()
    await first.stop()
    const { createServer } = await import('node:net')
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', () => resolve()))
    const second = await start()
    expect(second.port).not.toBe(first.port)
    squatter.close()
  })

  it('refuses the data of another major version, in words', async () => {
    const database = await start()
    await database.stop()
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow(/written by PostgreSQL 17.*carries PostgreSQL 18/)
  })

  it.runIf(isRoot)('does not run as root', async () => {
    const database = await start()
    expect(statSync(`/proc/${database.pid}`).uid).not.toBe(0)
    expect(statSync(join(dataDir, 'cluster')).uid).not.toBe(0)
  })

  it.runIf(isRoot)('goes elsewhere when its user cannot reach the data folder, and stays there', async () => {
    chmodSync(dataDir, 0o700)
    const first = await start()
    const elsewhere = readFileSync(join(dataDir, 'elsewhere.txt'), 'utf8').split('\n')[1] ?? ''
    try {
      expect(existsSync(join(elsewhere, 'cluster', 'PG_VERSION'))).toBe(true)
      await first.stop()
      expect((await start()).port).toBe(first.port)
    } finally {
      for (const database of open) await database.stop()
      if (elsewhere) rmSync(elsewhere, { recursive: true, force: true })
    }
  })
})
