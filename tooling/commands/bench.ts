import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { become } from '../become.ts'
import { root } from '../run-program.ts'

const folder = join(root, 'bench')
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .map((file) => file.replace('.bench.ts', ''))
  : []
const [name, ...args] = process.argv.slice(2)

if (name && names.includes(name)) {
  become(`bench/${name}.bench.ts`, args)
} else {
  console.error(`Usage: npm run -s bench -- NAME [--json]\nNames: ${names.join(', ') || 'none yet'}`)
  process.exitCode = 1
}
