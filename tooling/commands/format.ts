import { runTool } from '../run-program.ts'

const paths = process.argv.slice(2)
const { code } = await runTool(
  'prettier/bin/prettier.cjs',
  ['--write', '--log-level', 'warn', ...(paths.length > 0 ? paths : ['.'])],
  { isShown: true },
)
process.exitCode = code
