import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, linkSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Native } from './native-files.ts'
import type { Place } from './cluster-place.ts'
import type { RunAs } from './run-as.ts'

/** Superuser and database of a new cluster. */
export const superuser = 'postgres'
export const databaseName = 'cartie'

/** What counts as a letter: pg_trgm asks the C library, and in its plain C locale no Cyrillic character is one. */
const lettersOf: Partial<Record<NodeJS.Platform, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }
const lcCtype = lettersOf[process.platform]
const letters = lcCtype ? [`--lc-ctype=${lcCtype}`] : []

/**
 * Makes the cluster when there is none: UTF-8, the builtin C.UTF-8 locale (the same order on every machine), SCRAM
 * passwords. It is made beside and renamed, so a crash leaves nothing half made and of two processes one wins.
 * Throws when the cluster was made by another major version.
 */
export async function createCluster(place: Place, native: Native, log: (message: string) => void): Promise<void> {
  const made = join(place.cluster, 'PG_VERSION')
  if (existsSync(made)) return refuseOtherMajor(readFileSync(made, 'utf8').trim(), native.major, place)
  log('Creating the database')
  const password = keepPassword(place.passwordFile)
  const draft = mkdtempSync(`${place.cluster}.draft-`)
  const passwordForInit = `${draft}.password`
  try {
    writeFileSync(passwordForInit, password, { mode: 0o600 })
    if (place.runAs) for (const path of [draft, passwordForInit]) chownSync(path, place.runAs.uid, place.runAs.gid)
    await initialise(native, draft, passwordForInit, place.runAs)
    renameSync(draft, place.cluster)
  } catch (error) {
    if (!existsSync(made)) throw error
  } finally {
    rmSync(passwordForInit, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

async function initialise(native: Native, folder: string, passwordFile: string, runAs: RunAs): Promise<void> {
  const locale = ['--encoding=UTF8', '--no-locale', ...letters, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await run(join(native.bin, 'initdb'), [...locale, ...access, '--no-instructions', '-D', folder], runAs)
  // Single-user mode: the database exists before anyone can connect, in the same all-or-nothing step.
  const single = ['--single', '-D', folder, '-c', 'unix_socket_directories=', 'postgres']
  await run(join(native.bin, 'postgres'), single, runAs, `create database ${databaseName}\n`)
}

function refuseOtherMajor(found: string, ours: string, place: Place): void {
  if (found === ours) return
  throw new Error(
    `The data in ${dirname(place.cluster)} was written by PostgreSQL ${found}, and this version of Cartie carries ` +
      `PostgreSQL ${ours}. Move it over with pg_dump and pg_restore, or start the version of Cartie that wrote it.`,
  )
}

/** The stored password, made at first need; of two processes that make one at once, both get the winner's. */
function keepPassword(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}

function run(program: string, args: readonly string[], runAs: RunAs, input = ''): Promise<void> {
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  const child = spawn(program, args, { ...identity, cwd: dirname(program), stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`Cannot run ${program}: ${error.message}`)))
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} failed (${code}): ${said.trim().split('\n').slice(-5).join(' ')}`)),
    )
  })
}
