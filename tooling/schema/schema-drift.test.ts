import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneSchema } from '../../packages/testkit/src/database/clone-schema.ts'
import type { TestDatabase } from '../../packages/testkit/src/database/clone-database.ts'
import { root } from '../run-program.ts'
import { readCodeTables } from './code-tables.ts'
import { findDrift, findUnlocked } from './find-drift.ts'
import { readCatalog } from './read-catalog.ts'
import { writeSchema } from './write-schema.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await cloneSchema()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('the schema check', () => {
  it('reads the tables of the code and of the database, and finds them alike', async () => {
    const [catalog, tables] = [await readCatalog(client), await readCodeTables(root)]
    expect(tables.length).toBeGreaterThan(20)
    expect(catalog.tables.length).toBeGreaterThan(40)
    expect(findDrift(tables, catalog)).toEqual([])
    expect(findUnlocked(catalog)).toEqual([])
  })

  it('sees a column that is missing, of another type, or nullable on one side only', async () => {
    const planted = [
      pgTable('lost_reasons', {
        workspaceId: uuid().notNull(),
        id: uuid().notNull(),
        name: text(),
        position: text().notNull(),
        isArchived: boolean().notNull(),
        colour: text(),
      }),
      pgTable('request_counters', { workspaceId: uuid().notNull() }),
      pgTable('no_such_table', { last: integer() }),
    ]
    expect(findDrift(planted, await readCatalog(client))).toEqual([
      'public.lost_reasons.name is nullable in the code and not null in the database',
      'public.lost_reasons.position is text in the code and integer in the database',
      'public.lost_reasons.colour is in the code and not in the database',
      'public.request_counters.last is in the database and not in the code',
      'public.no_such_table is in the code and not in the database',
    ])
  })

  it("sees a tenant's table without forced row-level security, and one whose policy is another", async () => {
    await client.query('create table planted_open (workspace_id uuid not null)')
    await client.query('create table planted_wide (workspace_id uuid not null)')
    await client.query('alter table planted_wide enable row level security')
    await client.query('alter table planted_wide force row level security')
    await client.query('create policy tenant on planted_wide using (true)')
    expect(findUnlocked(await readCatalog(client))).toEqual([
      'public.planted_open has workspace_id and no forced row-level security',
      'public.planted_open has workspace_id and no policy by app.workspace_id()',
      'public.planted_wide has workspace_id and no policy by app.workspace_id()',
    ])
    await client.query('drop table planted_open, planted_wide')
  })

  it('writes another dump when an index, a default or a policy changes', async () => {
    const before = writeSchema(await readCatalog(client))
    expect(writeSchema(await readCatalog(client))).toBe(before)
    for (const change of [
      'create index planted on leads (workspace_id, title)',
      'alter table leads alter column repeat_count set default 1',
      'alter policy tenant on leads using (true)',
    ]) {
      await client.query('begin')
      await client.query(change)
      expect(writeSchema(await readCatalog(client)), change).not.toBe(before)
      await client.query('rollback')
    }
  })
})
