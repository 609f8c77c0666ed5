import { closingLine, runChecks } from '../checks/run-checks.ts'

const tally = { passed: 0, failed: 0, skipped: 0 }
await runChecks(tally)
console.log(`\n${closingLine(tally)}`)
process.exitCode = tally.failed > 0 ? 1 : 0
