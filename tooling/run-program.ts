import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

export type ProgramResult = { readonly code: number; readonly output: string }

type Options = {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Show what it says while it runs, rather than return it. */
  readonly isShown?: boolean
  /** Ended by force after so long; then the code is 124. */
  readonly timeoutMs?: number
}

/** Runs a program to its end without a terminal. A program that cannot be started has code 127. */
export function runProgram(program: string, args: readonly string[], options: Options = {}): Promise<ProgramResult> {
  // What is read by us, or goes to a file, is plain text.
  const colour = options.isShown && process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const env = { ...process.env, ...colour, ...options.env }
  const shown = options.isShown ? 'inherit' : 'pipe'
  const child = spawn(program, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', shown, shown] })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  let isLate = false
  const stop = () => child.kill('SIGTERM')
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const timer = setTimeout(() => ((isLate = true), child.kill('SIGKILL')), options.timeoutMs ?? 2 ** 31 - 1)
  return new Promise((resolve) => {
    const end = (code: number, more = '') => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code: isLate ? 124 : code, output: output + more })
    }
    child.on('error', (error) => end(127, error.message))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Runs the command-line program of an installed package (`node_modules/<path>`) with our Node. */
export function runTool(path: string, args: readonly string[], options?: Options): Promise<ProgramResult> {
  return runProgram(process.execPath, [`${root}node_modules/${path}`, ...args], options)
}
