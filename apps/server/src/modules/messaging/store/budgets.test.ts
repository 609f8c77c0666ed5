import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, ok, unwrap } from '@cartie/kernel'
import { cloneSchema, testRole } from '@cartie/testkit/database/clone-schema'
import { asRole } from '../../../boot.ts'
import { createTransact } from '../../../platform/context/transact.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import { takeFromBudget } from './budgets.ts'

const rate = { capacity: 30, perMs: 0.03 }
const start = new Date('2026-11-23T09:00:00.000Z')
const where = { workspaceId: newId<'workspace'>(), actor: { kind: 'system', part: 'test' } as const }
let cloned: Awaited<ReturnType<typeof cloneSchema>>
let processes: ReturnType<typeof openProcess>[]
let now = start

/** What a process has of its own: connections and a clock. */
function openProcess() {
  const log = createLog('silent')
  const url = asRole(cloned.url, testRole.name, testRole.password)
  const database = openDatabase({ url, maxConnections: 4, log })
  const transact = createTransact({
    database,
    log,
    clock: { now: () => now },
    subscriptions: [],
    onCommitted: () => {},
  })
  return { database, transact }
}

beforeAll(async () => {
  cloned = await cloneSchema()
  processes = [openProcess(), openProcess()]
})
afterAll(async () => {
  for (const { database } of processes) await database.close()
  await cloned.drop()
})

/** Both processes ask at the same time, in small and large helpings, for more than there is. */
async function askTogether(accountId: ReturnType<typeof newId<'channel-account'>>): Promise<number> {
  const asks = [1, 7, 20, 3, 12, 40].flatMap((wanted) => processes.map(({ transact }) => ({ transact, wanted })))
  const granted = await Promise.all(
    asks.map(async ({ transact, wanted }) => {
      const taken = await transact(where, async (ctx) =>
        ok(await takeFromBudget(ctx, { accountId, scope: 'account', rate, wanted })),
      )
      return unwrap(taken).granted
    }),
  )
  return granted.reduce((sum, each) => sum + each, 0)
}

it("two processes on one database never spend more of a bot's budget than it has", async () => {
  const accountId = newId<'channel-account'>()
  expect(await askTogether(accountId)).toBe(30)
  expect(await askTogether(accountId)).toBe(0)
  now = new Date(start.getTime() + 500)
  expect(await askTogether(accountId)).toBe(15)
  now = new Date(start.getTime() + 60_000)
  expect(await askTogether(accountId)).toBe(30)
})
