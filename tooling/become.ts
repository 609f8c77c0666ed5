import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-program.ts'

/**
 * Becomes `node <script> <args>`: the same process where the system can do that, so that signals and the exit code
 * need no passing on; a child elsewhere. `script` is a path from the root; a missing one is said in words.
 */
export function become(script: string, args: readonly string[] = process.argv.slice(2)): void {
  const path = join(root, script)
  if (!existsSync(path)) {
    console.error(`There is no ${script} in this checkout.`)
    process.exitCode = 1
    return
  }
  const all = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', path, ...args]
  if (process.platform !== 'win32' && process.execve)
    process.execve(process.execPath, [process.execPath, ...all], process.env)
  const child = spawn(process.execPath, all, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
