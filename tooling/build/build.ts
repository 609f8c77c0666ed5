import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runProgram } from '../run-program.ts'
import { contentHash } from './content-hash.ts'

type Target = {
  readonly name: string
  /** What the result depends on. */
  readonly inputs: readonly string[]
  /** A file that exists when the result does. */
  readonly result: string
  /** The target is left out while this file does not exist. */
  readonly entry: string
  readonly command: { readonly args: readonly string[]; readonly cwd: string }
}

const shared = [
  'package-lock.json',
  'tsconfig.json',
  'tooling/build',
  'packages/kernel',
  'packages/contract',
  'packages/flow',
  'packages/vehicle',
]

const browserApp = (name: 'web' | 'public'): Target => ({
  name,
  inputs: [...shared, 'packages/ui', `apps/${name}`],
  result: `apps/${name}/dist/index.html`,
  entry: `apps/${name}/index.html`,
  command: {
    args: [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    cwd: join(root, 'apps', name),
  },
})

const targets: readonly Target[] = [
  {
    name: 'server',
    inputs: [...shared, 'apps/server/src', 'apps/server/package.json'],
    result: 'dist/server/main.js',
    entry: 'apps/server/src/main.ts',
    command: { args: [join(root, 'tooling/build/bundle-server.ts')], cwd: root },
  },
  browserApp('web'),
  browserApp('public'),
]

const stampsFile = join(root, 'dist/stamps.json')

export type BuildReport = { readonly built: readonly string[]; readonly failures: readonly string[] }

/** Builds what changed since its last build, told by a hash of contents. `say` hears one line per part built. */
export async function build(say: (line: string) => void): Promise<BuildReport> {
  const stamps = readStamps()
  const built: string[] = []
  const failures: string[] = []
  for (const target of targets.filter(({ entry }) => existsSync(join(root, entry)))) {
    const hash = contentHash(target.inputs)
    if (stamps[target.name] === hash && existsSync(join(root, target.result))) continue
    const started = Date.now()
    const { code, output } = await runProgram(process.execPath, target.command.args, {
      cwd: target.command.cwd,
      env: { NODE_ENV: 'production' },
    })
    if (code !== 0) {
      failures.push(`${target.name} could not be built:\n${output.trim()}`)
      continue
    }
    stamps[target.name] = hash
    built.push(target.name)
    say(`built ${target.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  if (built.length > 0) writeStamps(stamps)
  return { built, failures }
}

function readStamps(): Record<string, string> {
  try {
    const read: unknown = JSON.parse(readFileSync(stampsFile, 'utf8'))
    return typeof read === 'object' && read
      ? Object.fromEntries(Object.entries(read).map(([name, hash]) => [name, String(hash)]))
      : {}
  } catch {
    return {}
  }
}

/** The build's name, shown by /health, is the head of the hash of all parts. */
function writeStamps(stamps: Record<string, string>): void {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampsFile, `${JSON.stringify(stamps, null, 2)}\n`)
  const name = Object.values(stamps)
    .map((hash) => hash.slice(0, 4))
    .join('')
  writeFileSync(join(root, 'dist/build-id'), `${name}\n`)
}
