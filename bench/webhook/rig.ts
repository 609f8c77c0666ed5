import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { connectTelegram } from '@cartie/testkit/telegram/connect-telegram'
import { createTestClient, type TestClient } from '@cartie/testkit/app/test-client'
import { findRoot } from '../../apps/server/src/boot.ts'

/** Processes of a measurement: the emulator, our server, a peer. Each is started here and ended by its own id. */
export type Rig = {
  readonly emulator: ReturnType<typeof connectTelegram>
  /** Starts a Node process that is ended with the rig. */
  run(script: string, args: readonly string[], env?: Record<string, string>, nodeArgs?: readonly string[]): ChildProcess
  stop(): Promise<void>
}

export const root = findRoot()

const serverAt = process.argv.indexOf('--server')
/** Our server as it is measured: from source, or the bundle named by `--server dist/server/main.js`. */
export const serverScript = serverAt < 0 ? 'apps/server/src/main.ts' : (process.argv[serverAt + 1] ?? '')

export async function startRig({ entriesPerChat = 200 } = {}): Promise<Rig> {
  const running = new Set<ChildProcess>()
  const run: Rig['run'] = (script, args, env = {}, nodeArgs = []) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...nodeArgs, join(root, script), ...args],
      {
        cwd: root,
        env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }
  const child = run('packages/testkit/src/telegram/main.ts', ['--entries-per-chat', String(entriesPerChat)])
  const { url } = await firstLine(child)
  return {
    emulator: connectTelegram(url),
    run,
    async stop() {
      await Promise.all([...running].map((each) => endProcess(each)))
    },
  }
}

/** The first line a process prints, as JSON. */
export async function firstLine(child: ChildProcess): Promise<{ url: string }> {
  if (!child.stdout) throw new Error('the process has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume()
    // @NOTE the processes started here print one such line when they answer.
    return JSON.parse(line) as { url: string }
  }
  throw new Error(`a process ended before it answered (${child.exitCode})`)
}

export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

/** Waits until a server answers its health. Throws when its process ends first. */
export async function untilHealthy(url: string, child: ChildProcess, patienceMs = 30_000): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) return
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the server ended before it answered')
    await pause(10)
  }
  throw new Error('the server did not answer in time')
}

/** The first workspace with its owner, made over the API as the wizard does. */
export async function setUpWorkspace(url: string): Promise<TestClient> {
  const client = createTestClient(url)
  const { workspaceId } = await client.api.identity.setUp({
    owner: { name: 'Олена Ткачук', email: 'olena@example.com', password: 'correct horse battery' },
    workspace: { name: 'Автодім Київ', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' },
  })
  client.enter(workspaceId)
  return client
}
