import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runTool } from '../run-program.ts'
import type { CheckResult } from './checks.ts'

const config = join(root, '.oxlintrc.json')

/** oxlint over the checkout; passes only when it also sees what is planted, a fault known from types alone included. */
export async function checkLint(): Promise<CheckResult> {
  const { code, output } = await runTool('oxlint/bin/oxlint', ['-c', config, '-f', 'unix'])
  const blind = await plantedNotSeen()
  const remarks = blind.map((rule) => `oxlint did not see the planted violation of ${rule}`)
  return { isPassed: code === 0 && blind.length === 0, output: [output.trim(), ...remarks].join('\n') }
}

const planted = `export async function save(): Promise<void> {}
export function close(): void {
  save()
}
export const read = (value: any): unknown => value
debugger
`
const rules = ['no-floating-promises', 'no-explicit-any', 'no-debugger']

async function plantedNotSeen(): Promise<string[]> {
  // Outside of the checkout oxlint does not find the part that knows types by itself.
  const env = { OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') }
  const folder = mkdtempSync(join(tmpdir(), 'cartie-lint-'))
  try {
    writeFileSync(join(folder, 'planted.ts'), planted)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{ "compilerOptions": { "strict": true, "noEmit": true }, "files": ["planted.ts"] }',
    )
    const { output } = await runTool('oxlint/bin/oxlint', ['-c', config, '-f', 'unix', '.'], { cwd: folder, env })
    return rules.filter((rule) => !output.includes(rule))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
