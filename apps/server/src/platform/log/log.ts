import { pino, type Logger } from 'pino'

export type Log = Logger

/** Names whose values never reach a log line, at the top level and one below. */
const secretNames = [
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'session',
  'apiKey',
  'code',
  'url',
  'databaseUrl',
  'initData',
]

/** A pino logger that writes JSON lines and drops secrets. `level` is one of pino's, `silent` in tests. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
  })
}
