import { build } from '../build/build.ts'
import { become } from '../become.ts'

const { failures } = await build((line) => console.error(`cartie: ${line}`))
if (failures.length > 0) {
  for (const failure of failures) console.error(failure)
  process.exit(1)
}
become('dist/server/main.js')
