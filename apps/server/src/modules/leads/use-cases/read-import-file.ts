import type { Storage } from '../../../platform/storage/storage.ts'
import { readTable } from '../../../platform/tables/read-table.ts'

/** The rows of an uploaded file; null when it is no longer stored. */
export async function readImportFile(
  storage: Storage,
  storageKey: string,
): Promise<readonly (readonly string[])[] | null> {
  const file = await storage.get(storageKey)
  if (!file) return null
  const table = await readTable(Buffer.concat(await file.body.toArray()))
  return table.ok ? table.value.rows : null
}
