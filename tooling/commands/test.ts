import { build } from '../build/build.ts'
import { ensureChromium } from '../checks/ensure-chromium.ts'
import { checks, type Check } from '../checks/checks.ts'
import { closingLine, runChecks } from '../checks/run-checks.ts'
import { runTests } from '../checks/run-tests.ts'

/** `npm test`: every check, the build, every test. `npm test -- packages/flow`: only the tests that match. */
const filters = process.argv.slice(2)
const tally = { passed: 0, failed: 0, skipped: 0 }

const preparation: readonly Check[] = [
  { name: 'chromium', run: ensureChromium },
  {
    name: 'build',
    run: async () => {
      const { failures } = await build(() => {})
      return { isPassed: failures.length === 0, output: failures.join('\n') }
    },
  },
]

if (filters.length === 0) await runChecks(tally, [...checks, ...preparation])
await runTests(tally, filters)
console.log(`\n${closingLine(tally)}`)
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
