import { readFileSync, realpathSync } from 'node:fs'
import { Client } from 'pg'
import { databaseName, superuser } from './create-cluster.ts'
import type { Place } from './cluster-place.ts'

/** Connection string of the superuser. */
export function urlOf(place: Place, port: number): string {
  const password = readFileSync(place.passwordFile, 'utf8').trim()
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`
}

/** Whether the server on that port takes our password and serves this very cluster. */
export async function isReachable(place: Place, port: number): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(place, port), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(place.cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
