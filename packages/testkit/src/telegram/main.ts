import process from 'node:process'
import { parseArgs } from 'node:util'
import { startTelegram } from './start-telegram.ts'

/**
 * The emulator as a process: `node packages/testkit/src/telegram/main.ts --port 8081 [--entries-per-chat 500]`.
 * Prints one line of JSON with its address when it answers, and lives until a signal.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'entries-per-chat': { type: 'string' } },
})
const entries = values['entries-per-chat']
const telegram = await startTelegram({
  port: Number(values.port),
  ...(entries !== undefined && { entriesPerChat: Number(entries) }),
})
process.stdout.write(`${JSON.stringify({ url: telegram.url, pid: process.pid })}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void telegram.stop().then(() => process.exit(0)))
