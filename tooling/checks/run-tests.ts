import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  destroyCluster,
  newClusterFolder,
  sharedFolderVariable,
} from '../../packages/testkit/src/database/test-cluster.ts'
import { runTool } from '../run-program.ts'
import type { Tally } from './run-checks.ts'

const timeoutMs = 17 * 60_000

/** Runs vitest (all, or files that match the filters) and adds its tests to the tally. */
export async function runTests(tally: Tally, filters: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cartie-results-'))
  const file = join(folder, 'results.json')
  const cluster = newClusterFolder()
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...filters], {
      isShown: true,
      timeoutMs,
      env: { [sharedFolderVariable]: cluster },
    })
    if (code === 124) console.log(`FAILED  the tests took longer than ${timeoutMs / 60_000} minutes`)
    count(tally, file, code)
  } finally {
    destroyCluster(cluster)
    rmSync(folder, { recursive: true, force: true })
  }
}

type Results = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

/** A file that could not be read counts as one failure, and so does a run that failed without naming a test. */
function count(tally: Tally, file: string, code: number): void {
  const results = readResults(file)
  const brokenFiles =
    results?.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ) ?? []
  const failed = (results?.numFailedTests ?? 0) + brokenFiles.length
  tally.passed += results?.numPassedTests ?? 0
  tally.skipped += (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0)
  tally.failed += code !== 0 && failed === 0 ? 1 : failed
  for (const { name } of brokenFiles) console.log(`FAILED  ${name} could not be run`)
}

function readResults(file: string): Results | null {
  try {
    // @NOTE vitest's json reporter writes this shape: https://vitest.dev/guide/reporters#json-reporter
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return null
  }
}
