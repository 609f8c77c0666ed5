// Prepares a fresh checkout and runs a command of `tooling/commands` under Node 24. Plain JavaScript for Node 18 and
// newer, built-ins only: it runs before anything is installed. What it says goes to stderr, so that the output of a
// command stays its own.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const nodeVersion = '24.21.0'
const nodeMajor = 24
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isWindows = process.platform === 'win32'
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--progress=false']
const stampFile = join(root, 'node_modules', '.cartie-stamp')

main()

function main() {
  const [command, ...args] = process.argv.slice(2)
  const names = readdirSync(join(root, 'tooling', 'commands')).map((name) => name.replace(/\.ts$/, ''))
  if (!command || !names.includes(command)) fail(`Usage: node tooling/bootstrap.mjs ${names.join(' | ')}`)
  if (majorOf(process.versions.node) < 18)
    fail(`Cartie needs Node 18 or newer to set itself up; this is ${process.version}.`)
  const node = majorOf(process.versions.node) >= nodeMajor ? process.execPath : bringNode()
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) }
  if (!isInstalled()) installPackages(node, env)
  run(node, ['--disable-warning=ExperimentalWarning', join(root, 'tooling', 'commands', `${command}.ts`), ...args], env)
}

/** Path of a Node 24: the one kept in `.cache/node/package`, brought through npm when it is not there. */
function bringNode() {
  const home = join(root, '.cache', 'node', 'package')
  const binary = join(home, 'bin', isWindows ? 'node.exe' : 'node')
  if (existsSync(binary) && versionOf(home) === nodeVersion) return binary
  const platform = isWindows ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  say(`Bringing Node ${nodeVersion} (this machine has ${process.version})`)
  const draft = join(root, '.cache', 'node', `draft-${process.pid}`)
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'package.json'), '{ "private": true }\n')
  const wanted = ['install', `${name}@${nodeVersion}`, '--prefix', draft, '--no-save', '--no-package-lock', ...quiet]
  const outcome = npm(process.execPath, wanted, process.env, draft)
  const brought = join(draft, 'node_modules', name)
  if (outcome.status !== 0 || !existsSync(join(brought, 'bin'))) {
    rmSync(draft, { recursive: true, force: true })
    fail(
      `Node ${nodeVersion} could not be brought through npm. Install Node ${nodeMajor} or newer and run this again.`,
      outcome,
    )
  }
  rmSync(home, { recursive: true, force: true })
  try {
    renameSync(brought, home)
  } catch (error) {
    if (!existsSync(binary)) throw error
  }
  rmSync(draft, { recursive: true, force: true })
  return binary
}

/**
 * Installs exactly what the lock file says. npm runs under Node 24: under an older one it silently leaves out
 * optional packages whose `engines` ask for more.
 */
function installPackages(node, env) {
  say('Installing packages (npm ci), a minute or two the first time')
  const outcome = npm(node, ['ci', '--include=dev', '--include=optional', ...quiet], env, root)
  if (outcome.status !== 0) fail('The packages could not be installed.', outcome)
  writeFileSync(stampFile, lockHash())
}

/** Whether node_modules holds what the lock file asks for: stamped by us, or put there by somebody's `npm install`. */
function isInstalled() {
  const hash = lockHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true
  const present = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(present)) return false
  const have = JSON.parse(readFileSync(present, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const isWhole = Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/')) return true
    if (entry.link) return isLinked(path, entry.resolved)
    if (!have[path]) return entry.optional === true && !fitsMachine(entry)
    return have[path].version === entry.version
  })
  if (isWhole) writeFileSync(stampFile, hash)
  return isWhole
}

/** Whether a package of ours is linked; one that came with the last pull is linked now, which needs no install. */
function isLinked(path, target) {
  const link = join(root, path)
  if (existsSync(link) || !existsSync(dirname(link))) return existsSync(link)
  symlinkSync(isWindows ? join(root, target) : relative(dirname(link), join(root, target)), link, 'junction')
  return true
}

/** Whether an optional package is made for this very machine; the portable ones are only there for want of such a one. */
function fitsMachine(entry) {
  if (!entry.os || !entry.cpu) return false
  const isGlibc = process.platform === 'linux' && Boolean(process.report.getReport().header.glibcVersionRuntime)
  const fits = (list, value) => !list || list.includes(value)
  return (
    fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, isGlibc ? 'glibc' : 'musl')
  )
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Runs the machine's npm with the Node given; never asks, never reads the terminal. */
function npm(node, args, env, cwd) {
  return spawnSync(node, [npmScript(), ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function npmScript() {
  const asked = process.env.npm_execpath
  if (asked && asked.endsWith('npm-cli.js') && existsSync(asked)) return asked
  const inside = ['lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js', '../npm/bin/npm-cli.js']
  const bins = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)].filter(Boolean)
  for (const bin of bins) {
    const link = join(bin, 'npm')
    const real = existsSync(link) ? realpathSync(link) : ''
    if (real.endsWith('npm-cli.js')) return real
    const found = inside.flatMap((path) => [join(bin, path), resolve(bin, '..', path)]).find((path) => existsSync(path))
    if (found) return found
  }
  return fail('npm was not found. It comes with Node: install Node from your system or from nodejs.org.')
}

/** Runs the command as a child, passes signals on and exits as it does. */
function run(node, args, env) {
  const child = spawn(node, args, { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm passes a signal to its shell, and the shell to nobody: a shell that is gone means that we are to stop.
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && (clearInterval(watch), child.kill('SIGTERM')), 300)
  if (!process.env.npm_lifecycle_event) clearInterval(watch)
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function versionOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  } catch {
    return null
  }
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function say(text) {
  process.stderr.write(`cartie: ${text}\n`)
}

/** Ends with a sentence, and with what npm said, without the addresses it spoke to. */
function fail(text, outcome) {
  say(text)
  const said = `${outcome?.stderr ?? ''}\n${outcome?.stdout ?? ''}`
    .replace(/\b[a-z+]+:\/\/[^\s'"]+/g, '(address)')
    .trim()
  if (outcome && said) process.stderr.write(`${said.split('\n').slice(-12).join('\n')}\n`)
  process.exit(1)
}
