import { fileURLToPath } from 'node:url'
import { checkBoundaries } from './check-boundaries.ts'
import { provePlanted } from './prove-planted.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const report = checkBoundaries(root)
const blind = provePlanted()
for (const { path, line, rule, message } of report.violations) console.log(`${path}:${line} ${rule}: ${message}`)
for (const name of blind) console.log(`a planted violation of ${name} was not seen`)
console.log(`boundaries: ${report.files} files, ${report.imports} imports read, ${report.violations.length} violations`)
if (report.files < 20 || report.imports < 20) console.log('boundaries: so few were read that nothing was checked')
process.exitCode = report.violations.length + blind.length > 0 || report.files < 20 || report.imports < 20 ? 1 : 0
