import pg from 'pg'
import { createRouterClient } from '@orpc/server'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import { cloneSchema, testRole } from '@cartie/testkit/database/clone-schema'
import type { Id } from '@cartie/kernel'
import { asRole } from '../../../boot.ts'
import { createTransact } from '../../../platform/context/transact.ts'
import { createSeal } from '../../../platform/crypto/seal.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createMetrics } from '../../../platform/metrics/metrics.ts'
import type { Platform } from '../../../platform/platform.ts'
import { createLiveHub } from '../../../platform/realtime/live.ts'
import { createFolderStorage } from '../../../platform/storage/folder-storage.ts'
import { createSignedAddresses } from '../../../platform/storage/signed-address.ts'
import { createIdentity, type IdentityOptions } from '../module.ts'
import type { Passwords } from '../ports.ts'
import { createIdentityRouter } from '../routes.ts'
import { quickPasswords } from '../testing.ts'

/** The identity module over a fresh database, with a clock that moves, and browsers that keep cookies. */
export async function openIdentity(
  options: Partial<Pick<IdentityOptions, 'seeds' | 'mailer' | 'superadminEmail'>> & {
    publicUrl?: string
    passwords?: Passwords
  } = {},
) {
  const cloned = await cloneSchema()
  const media = await mkdtemp(join(tmpdir(), 'cartie-identity-'))
  const log = createLog('silent')
  const database = openDatabase({ url: asRole(cloned.url, testRole.name, testRole.password), maxConnections: 6, log })
  let shiftMs = 0
  const clock = { now: () => new Date(Date.now() + shiftMs) }
  const seal = createSeal(Buffer.alloc(32, 7))
  const platform: Platform = {
    database,
    clock,
    log,
    seal,
    metrics: createMetrics(),
    storage: createFolderStorage(media),
    addresses: createSignedAddresses(seal.deriveKey('media')),
    hub: createLiveHub(),
    transact: createTransact({ database, clock, log, subscriptions: [], onCommitted: () => {} }),
    nudge: () => {},
    handOver: () => null,
    announce: async () => {},
    health: async () => ({ status: 'ok', parts: [], uptimeSeconds: 0, version: '0', build: 'test' }),
    publicUrl: options.publicUrl ?? 'http://localhost:3001',
  }
  const { seeds = [], superadminEmail = null, mailer, passwords = quickPasswords } = options
  const identity = createIdentity({
    platform,
    seeds,
    superadminEmail,
    smtp: null,
    passwords,
    ...(mailer ? { mailer } : {}),
  })
  return {
    ...identity,
    platform,
    database,
    transact: platform.transact,
    passClock: (ms: number) => void (shiftMs += ms),
    /** Payloads of the jobs of a name that wait, oldest first: as the database's owner sees them. */
    readJobs: async (name: string): Promise<unknown[]> => {
      const client = new pg.Client({ connectionString: cloned.url })
      await client.connect()
      const { rows } = await client.query<{ payload: unknown }>(
        'select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id',
        [name],
      )
      await client.end()
      return rows.map(({ payload }) => payload)
    },
    openBrowser: (ip?: string) => openBrowser(identity, platform, ip),
    close: async () => {
      await database.close()
      await cloned.drop()
      await rm(media, { recursive: true, force: true })
    },
  }
}

/** Somebody at one address, with a cookie jar; `client` is the typed API as they see it. */
function openBrowser(identity: ReturnType<typeof createIdentity>, platform: Platform, ip = '203.0.113.7') {
  const jar = new Map<string, string>()
  const headersFor = (extra: Record<string, string>): Headers => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({ 'user-agent': 'Test/1.0', host: 'localhost:3001', ...(cookie ? { cookie } : {}), ...extra })
  }
  const keep = (cookies: readonly string[]): void => {
    for (const cookie of cookies) {
      const [name = '', ...rest] = (cookie.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, rest.join('='))
    }
  }
  const client = (workspaceId?: Id<'workspace'> | null, extra: Record<string, string> = {}) =>
    createRouterClient(createIdentityRouter(identity.parts), {
      context: async () => {
        const headers = headersFor({ ...(workspaceId ? { 'x-workspace': workspaceId } : {}), ...extra })
        return { ...(await identity.authenticate(headers)), headers, ip, transact: platform.transact, setCookies: keep }
      },
    })
  return { jar, client, takeCookie: (cookie: string) => keep([cookie]) }
}
