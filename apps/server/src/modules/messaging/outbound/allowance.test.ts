import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@cartie/kernel'
import { cloneSchema, testRole } from '@cartie/testkit/database/clone-schema'
import { asRole } from '../../../boot.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createAllowances, type Bucket } from './allowance.ts'

const start = new Date('2026-11-23T09:00:00.000Z')
const workspaceId = newId<'workspace'>()
let cloned: Awaited<ReturnType<typeof cloneSchema>>
let processes: ReturnType<typeof openProcess>[]
let now = start

const bucketOf = (accountId: Bucket['accountId']): Bucket => ({
  workspaceId,
  accountId,
  scope: 'account',
  rate: { capacity: 30, perMs: 0.03 },
})

/** What a process has of its own: connections, a clock, and what it was allowed. */
function openProcess() {
  const url = asRole(cloned.url, testRole.name, testRole.password)
  const database = openDatabase({ url, maxConnections: 4, log: createLog('silent') })
  return { database, allowances: createAllowances({ pool: database.pool, now: () => now }) }
}

beforeAll(async () => {
  cloned = await cloneSchema()
  processes = [openProcess(), openProcess()]
})
afterAll(async () => {
  for (const { database } of processes) await database.close()
  await cloned.drop()
})

const one = () => processes[0] ?? openProcess()

/** Both processes ask at the same time, in small and large helpings, for more than there is, and spend one by one. */
async function spendTogether(bucket: Bucket): Promise<number> {
  const spent = await Promise.all(
    processes.map(async ({ allowances }) => {
      let count = 0
      for (const wanted of [1, 7, 20, 3, 12, 40]) {
        const costs = Array.from({ length: wanted }, () => 1)
        await allowances.ask(bucket, costs)
        for (const cost of costs) if (allowances.spend(bucket, cost)) count += 1
      }
      return count
    }),
  )
  return spent.reduce((sum, each) => sum + each, 0)
}

it("two processes on one database never spend more of a bot's budget than it has", async () => {
  now = start
  const bucket = bucketOf(newId<'channel-account'>())
  expect(await spendTogether(bucket)).toBe(30)
  expect(await spendTogether(bucket)).toBe(0)
  now = new Date(start.getTime() + 500)
  expect(await spendTogether(bucket)).toBe(15)
  now = new Date(start.getTime() + 60_000)
  expect(await spendTogether(bucket)).toBe(30)
})

it('what costs more than there is takes nothing, and is told when it can be paid', async () => {
  now = start
  const { allowances } = one()
  const bucket = bucketOf(newId<'channel-account'>())
  await allowances.ask(bucket, [25])
  expect(allowances.spend(bucket, 25)).toBe(true)
  expect(await allowances.ask(bucket, [10, 1])).toEqual(new Date(start.getTime() + 167))
  expect(allowances.spend(bucket, 10)).toBe(false)
  now = new Date(start.getTime() + 167)
  await allowances.ask(bucket, [10])
  expect(allowances.spend(bucket, 10)).toBe(true)
})

it('what was not spent within a second is forgotten, and what the messenger stopped at once', async () => {
  now = start
  const { allowances } = one()
  const bucket = bucketOf(newId<'channel-account'>())
  await allowances.ask(bucket, [5])
  now = new Date(start.getTime() + 1_000)
  expect(allowances.spend(bucket, 1)).toBe(false)
  await allowances.ask(bucket, [5])
  allowances.drop(bucket.accountId, bucket.scope)
  expect(allowances.spend(bucket, 1)).toBe(false)
})
