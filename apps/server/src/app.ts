import { join } from 'node:path'
import type { Config } from './config/config.ts'
import { createModules } from './modules/modules.ts'
import { type Clock, systemClock } from './platform/clock/clock.ts'
import { createSeal } from './platform/crypto/seal.ts'
import { openDatabase } from './platform/db/database.ts'
import { createLog, type Log } from './platform/log/log.ts'
import { createMetrics } from './platform/metrics/metrics.ts'
import { createLiveHub } from './platform/realtime/live.ts'
import { createServer, type Server } from './platform/server.ts'
import { createFolderStorage } from './platform/storage/folder-storage.ts'
import { createS3Storage } from './platform/storage/s3-storage.ts'
import { createSignedAddresses } from './platform/storage/signed-address.ts'

export type AppOptions = {
  readonly config: Config
  /** postgres://… of the application role. */
  readonly databaseUrl: string
  /** postgres://… of the owner. */
  readonly ownerUrl: string
  readonly secretKey: Buffer
  readonly webDir: string
  readonly about: { readonly version: string; readonly build: string }
  readonly clock?: Clock
  readonly log?: Log
  /** Lanes and jobs wait to be drained: for tests. */
  readonly isManual?: boolean
}

/** The composition root: the only place that knows every module and every adapter. */
export async function createApp(options: AppOptions): Promise<Server> {
  const { config, databaseUrl } = options
  const log = options.log ?? createLog(config.logLevel)
  const seal = createSeal(options.secretKey)
  return createServer(
    {
      platform: {
        database: openDatabase({ url: databaseUrl, maxConnections: config.databaseConnections, log }),
        clock: options.clock ?? systemClock,
        log,
        metrics: createMetrics(),
        seal,
        storage: config.s3 ? createS3Storage(config.s3) : createFolderStorage(join(config.dataDir, 'media')),
        addresses: createSignedAddresses(seal.deriveKey('media')),
        hub: createLiveHub(),
        publicUrl: config.publicUrl,
      },
      databaseUrl,
      ownerUrl: options.ownerUrl,
      role: config.role,
      isManual: options.isManual ?? false,
      webDir: options.webDir,
      about: options.about,
    },
    (platform) => createModules(platform, config, options.isManual ?? false),
  )
}
