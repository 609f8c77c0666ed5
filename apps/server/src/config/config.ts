import { z } from 'zod'
import { err, ok, type Result } from '@cartie/kernel'

export const roles = ['all', 'web', 'worker', 'ingest'] as const
export type ProcessRole = (typeof roles)[number]

export type Config = {
  readonly role: ProcessRole
  readonly host: string
  readonly port: number
  /** Where people and messengers reach this server, without a slash at the end. */
  readonly publicUrl: string
  readonly dataDir: string
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  readonly databaseAppRole: string
  readonly databaseAppPassword: string | null
  readonly databaseConnections: number
  readonly secretKey: string | null
  readonly logLevel: string
  readonly telegramApiRoot: string
  /** How many messages one bot may send a second: Telegram's published limit, or what was agreed with it. */
  readonly telegramPerSecond: number
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly s3: S3Config | null
  readonly superadminEmail: string | null
}

export type S3Config = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type ConfigProblem = { readonly name: string; readonly problem: string }

const optional = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const url = (protocol: RegExp, what: string) =>
  z.string().refine((text) => URL.canParse(text) && protocol.test(new URL(text).protocol), what)

const schema = z.object({
  CARTIE_ROLE: z.preprocess((value) => value || 'all', z.enum(roles, `must be one of ${roles.join(', ')}`)),
  CARTIE_HOST: optional(z.string()),
  CARTIE_PORT: z.preprocess(
    (value) => value || '3001',
    z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535),
  ),
  CARTIE_URL: optional(url(/^https?:$/, 'must be an address such as https://cartie.example.com')),
  CARTIE_DATA_DIR: optional(z.string()),
  CARTIE_SECRET_KEY: optional(
    z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits: openssl rand -hex 32'),
  ),
  CARTIE_LOG_LEVEL: z.preprocess(
    (value) => value || 'info',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  ),
  CARTIE_SUPERADMIN_EMAIL: optional(z.email('must be an e-mail address')),
  DATABASE_URL: optional(
    url(/^postgres(ql)?:$/, 'must be an address such as postgres://user:password@host:5432/cartie'),
  ),
  DATABASE_APP_ROLE: optional(z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a plain lower-case role name')),
  DATABASE_APP_PASSWORD: optional(z.string().min(8, 'must have at least 8 characters')),
  DATABASE_CONNECTIONS: z.preprocess(
    (value) => value || '12',
    z.coerce.number('must be a number').int().min(4).max(200),
  ),
  TELEGRAM_API_ROOT: optional(url(/^https?:$/, 'must be an address such as https://api.telegram.org')),
  TELEGRAM_PER_SECOND: z.preprocess(
    (value) => value || '30',
    z.coerce.number('must be a number').min(1).max(1_000_000),
  ),
  SMTP_URL: optional(url(/^smtps?:$/, 'must be an address such as smtps://user:password@host:465')),
  SMTP_FROM: optional(z.string().min(3)),
  S3_ENDPOINT: optional(url(/^https?:$/, 'must be an address such as https://s3.example.com')),
  S3_BUCKET: optional(z.string()),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
})

type Env = z.infer<typeof schema>

/** Reads the environment whole; on nonsense answers every problem at once, each with what to write instead. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, { code: 'CONFIG_INVALID'; data: ConfigProblem[] }> {
  const parsed = schema.safeParse(env)
  const problems = parsed.success
    ? crossCheck(parsed.data)
    : parsed.error.issues.map((issue) => ({ name: String(issue.path[0] ?? ''), problem: issue.message }))
  if (!parsed.success || problems.length > 0) return err({ code: 'CONFIG_INVALID', data: problems })
  return ok(toConfig(parsed.data))
}

function crossCheck(env: Env): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const set = s3.filter((name) => env[name])
  if (set.length > 0) {
    for (const name of s3) if (!env[name]) problems.push({ name, problem: `is needed when ${set[0]} is set` })
  }
  if (env.SMTP_URL && !env.SMTP_FROM) problems.push({ name: 'SMTP_FROM', problem: 'is needed when SMTP_URL is set' })
  if (env.CARTIE_ROLE !== 'all' && !env.DATABASE_URL) {
    problems.push({
      name: 'DATABASE_URL',
      problem: `is needed when CARTIE_ROLE is ${env.CARTIE_ROLE}: several processes share one database`,
    })
  }
  if (env.CARTIE_ROLE !== 'all' && !env.CARTIE_SECRET_KEY) {
    problems.push({
      name: 'CARTIE_SECRET_KEY',
      problem: `is needed when CARTIE_ROLE is ${env.CARTIE_ROLE}: several processes share one key`,
    })
  }
  return problems
}

function toConfig(env: Env): Config {
  return {
    role: env.CARTIE_ROLE,
    host: env.CARTIE_HOST ?? '127.0.0.1',
    port: env.CARTIE_PORT,
    publicUrl: (env.CARTIE_URL ?? `http://localhost:${env.CARTIE_PORT}`).replace(/\/$/, ''),
    dataDir: env.CARTIE_DATA_DIR ?? 'data',
    databaseUrl: env.DATABASE_URL ?? null,
    databaseAppRole: env.DATABASE_APP_ROLE ?? 'cartie_app',
    databaseAppPassword: env.DATABASE_APP_PASSWORD ?? null,
    databaseConnections: env.DATABASE_CONNECTIONS,
    secretKey: env.CARTIE_SECRET_KEY ?? null,
    logLevel: env.CARTIE_LOG_LEVEL,
    telegramApiRoot: (env.TELEGRAM_API_ROOT ?? 'https://api.telegram.org').replace(/\/$/, ''),
    telegramPerSecond: env.TELEGRAM_PER_SECOND,
    smtp: env.SMTP_URL && env.SMTP_FROM ? { url: env.SMTP_URL, from: env.SMTP_FROM } : null,
    s3:
      env.S3_ENDPOINT && env.S3_BUCKET && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            endpoint: env.S3_ENDPOINT,
            bucket: env.S3_BUCKET,
            region: env.S3_REGION ?? 'auto',
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : null,
    superadminEmail: env.CARTIE_SUPERADMIN_EMAIL ?? null,
  }
}
