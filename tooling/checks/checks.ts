import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool, runProgram } from '../run-program.ts'
import { checkLint } from './check-lint.ts'
import { checkLock } from './check-lock.ts'

export type CheckResult = { readonly isPassed: boolean; readonly output: string }
export type Check = { readonly name: string; readonly run: () => Promise<CheckResult> }

const verdict = ({ code, output }: { code: number; output: string }): CheckResult => ({ isPassed: code === 0, output })
const tool = async (path: string, ...args: string[]) => verdict(await runTool(path, args))
const script = async (path: string, ...args: string[]) =>
  verdict(await runProgram(process.execPath, [join(root, path), ...args]))

const all: readonly (Check & { readonly needs?: string })[] = [
  { name: 'lock file', run: checkLock },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'types', run: () => tool('typescript/bin/tsc', '-p', '.') },
  { name: 'lint', run: checkLint },
  { name: 'boundaries', run: () => script('tooling/boundaries/main.ts') },
  { name: 'dead code', run: () => tool('knip/bin/knip.js', '--no-progress') },
  { name: 'schema drift', needs: 'tooling/schema-drift.ts', run: () => script('tooling/schema-drift.ts') },
]

/** The static checks of the checkout, in the order they run. */
export const checks: readonly Check[] = all.filter(({ needs }) => !needs || existsSync(join(root, needs)))
