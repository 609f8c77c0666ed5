import { join } from 'node:path'
import { findRoot } from '../../../../apps/server/src/boot.ts'
import { migrate } from '../../../../apps/server/src/platform/db/migrate.ts'
import { cloneDatabase, type TestDatabase } from './clone-database.ts'

/** What the application role is called and opened with in tests; one for the whole cluster. */
export const testRole = { name: 'cartie_app', password: 'cartie-test-role' } as const

/** A database with today's schema, empty. */
export const cloneSchema = (): Promise<TestDatabase> =>
  cloneDatabase({
    migrate: (url) =>
      migrate({
        url,
        migrationsDir: join(findRoot(), 'apps/server/migrations'),
        appRole: testRole.name,
        appPassword: testRole.password,
      }),
  })
