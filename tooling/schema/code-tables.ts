import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

/** Every drizzle table that the modules declare: what `store/tables.ts` of each exports. */
export async function readCodeTables(root: string): Promise<PgTable[]> {
  const files = globSync('apps/server/src/modules/*/store/tables.ts', { cwd: root }).sort()
  const found = await Promise.all(
    files.map(async (file): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, file)).href)),
  )
  return found.flatMap((exports) => Object.values(exports).filter((value): value is PgTable => is(value, PgTable)))
}
