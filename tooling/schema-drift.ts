import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { cloneSchema } from '../packages/testkit/src/database/clone-schema.ts'
import { root } from './run-program.ts'
import { readCodeTables } from './schema/code-tables.ts'
import { findDrift, findUnlocked } from './schema/find-drift.ts'
import { readCatalog } from './schema/read-catalog.ts'
import { writeSchema } from './schema/write-schema.ts'

/**
 * Migrates an empty database and holds the code against it: drizzle's tables, tenancy's second lock, and the readable
 * dump `schema.sql`, which `--write` renews.
 */
const path = join(root, 'apps/server/migrations/schema.sql')
const database = await cloneSchema()
const client = new pg.Client({ connectionString: database.url })
await client.connect()
const catalog = await readCatalog(client)
await client.end()
await database.drop()

const schema = writeSchema(catalog)
if (process.argv.includes('--write')) writeFileSync(path, schema)
const codeTables = await readCodeTables(root)
const faults = [
  ...findDrift(codeTables, catalog),
  ...findUnlocked(catalog),
  ...(readSaved() === schema
    ? []
    : ['apps/server/migrations/schema.sql is not current: node tooling/schema-drift.ts --write']),
  // Nothing read means nothing checked.
  ...(codeTables.length < 10 || catalog.tables.length < 20 ? ['the tables could not be read'] : []),
]
for (const fault of faults) console.error(fault)
console.log(
  `schema: ${catalog.tables.length} tables of the database, ${codeTables.length} of the code, ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0

function readSaved(): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
