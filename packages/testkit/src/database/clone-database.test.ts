import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from './clone-database.ts'

const template = `toy_${process.pid}`
const made: TestDatabase[] = []
let migrations = 0

async function clone(): Promise<TestDatabase> {
  const database = await cloneDatabase({ template, migrate })
  made.push(database)
  return database
}

async function migrate(url: string): Promise<void> {
  migrations++
  await query(url, 'create table cars (name text not null)')
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  for (const database of made) await database.drop()
})

describe('test databases', () => {
  it('migrates one template, however many ask for it at once', async () => {
    const clones = await Promise.all([clone(), clone(), clone(), clone()])
    expect(migrations).toBe(1)
    expect(new Set(clones.map(({ url }) => url)).size).toBe(4)
  })

  it('keeps what one test writes from another', async () => {
    const [first, second] = [await clone(), await clone()]
    await query(first.url, `insert into cars values ('Škoda')`)
    expect(await query(first.url, 'select * from cars')).toEqual([{ name: 'Škoda' }])
    expect(await query(second.url, 'select * from cars')).toEqual([])
  })

  it('is dropped with sessions open', async () => {
    const database = await clone()
    const client = new pg.Client({ connectionString: database.url })
    const broken = new Promise<Error>((resolve) => client.on('error', resolve))
    await client.connect()
    await database.drop()
    expect((await broken).message).toMatch(/terminating connection/)
    await expect(query(database.url, 'select 1')).rejects.toThrow(/does not exist/)
  })

  it('does not leave a template behind that a failed migration left half made', async () => {
    const options = { template: `${template}_bad`, migrate: () => Promise.reject(new Error('no such column')) }
    await expect(cloneDatabase(options)).rejects.toThrow('no such column')
    await expect(cloneDatabase(options)).rejects.toThrow('no such column')
  })
})
