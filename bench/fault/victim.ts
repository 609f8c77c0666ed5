import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { scratchRole, type Scratch } from '../scratch-database.ts'
import { endProcess, freePort, serverScript, type Rig } from '../webhook/rig.ts'

/** The server that is killed and started again, always on the same port, folder and database. */
export type Victim = {
  readonly url: string
  start(): Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

export async function createVictim(rig: Rig, scratch: Scratch): Promise<Victim> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  return {
    url,
    async start() {
      child = rig.run(serverScript, [], {
        CARTIE_PORT: String(port),
        CARTIE_URL: url,
        CARTIE_DATA_DIR: scratch.dataDir,
        CARTIE_LOG_LEVEL: 'error',
        DATABASE_URL: scratch.ownerUrl,
        DATABASE_APP_PASSWORD: scratchRole.password,
        TELEGRAM_API_ROOT: rig.emulator.url,
        TELEGRAM_PER_SECOND: '100000',
      })
      await untilReady(child)
    },
    async kill() {
      if (child) await endProcess(child, 'SIGKILL')
    },
  }
}

/** The server says that it is ready as soon as it listens. */
async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the server has no output')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    if (!line.includes('Cartie is ready')) continue
    child.stdout.resume()
    return
  }
  throw new Error(`the server ended before it was ready (${child.exitCode ?? child.signalCode})`)
}
