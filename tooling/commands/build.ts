import { build } from '../build/build.ts'

const { built, failures } = await build((line) => console.log(line))
for (const failure of failures) console.error(failure)
if (built.length === 0 && failures.length === 0) console.log('nothing changed since the last build')
process.exitCode = failures.length > 0 ? 1 : 0
