import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { createRouterClient, type AnyRouter } from '@orpc/server'
import { cloneSchema, testRole } from '@cartie/testkit/database/clone-schema'
import { createMovingClock, type MovingClock } from '@cartie/testkit/app/moving-clock'
import { newId, unwrap, type Failure, type Result } from '@cartie/kernel'
import type { Ctx, Role } from '../../../platform/context/ctx.ts'
import { createTransact, type ActFor, type Transact } from '../../../platform/context/transact.ts'
import type { ApiContext } from '../../../platform/http/api-context.ts'
import { openDatabase, type Database } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { WorkspaceSeed } from '../ports.ts'
import { aMember, aWorkspace, type TestPerson } from '../testing.ts'

/** A database with two workspaces that must never see each other. */
export type TestPlace = {
  readonly database: Database
  readonly transact: Transact
  readonly clock: MovingClock
  readonly owner: TestPerson
  /** The owner of the other workspace. */
  readonly stranger: TestPerson
  /** Runs a use-case for somebody, the owner unless said otherwise. */
  run<I, O, E extends Failure>(
    useCase: (ctx: Ctx, input: I) => Promise<Result<O, E>>,
    input: I,
    as?: ActFor,
  ): Promise<Result<O, E>>
  /** The same, and it must succeed. */
  get<I, O>(useCase: (ctx: Ctx, input: I) => Promise<Result<O>>, input: I, as?: ActFor): Promise<O>
  /** A new member of the first workspace. */
  member(role: Role): Promise<TestPerson>
  close(): Promise<void>
}

export async function openTestPlace(seeds: readonly WorkspaceSeed[] = []): Promise<TestPlace> {
  const cloned = await cloneSchema()
  const url = new URL(cloned.url)
  url.username = testRole.name
  url.password = testRole.password
  const log = createLog('silent')
  const clock = createMovingClock()
  const database = openDatabase({ url: url.toString(), maxConnections: 24, log })
  const transact = createTransact({ database, clock, log, subscriptions: [], onCommitted: () => undefined })
  const owner = await aWorkspace({ database, transact }, { seeds })
  const stranger = await aWorkspace({ database, transact }, { name: 'Чужі Авто', seeds })
  const run: TestPlace['run'] = (useCase, input, as = owner.as) => transact(as, (ctx) => useCase(ctx, input))
  return {
    database,
    transact,
    clock,
    owner,
    stranger,
    run,
    get: async (useCase, input, as) => unwrap(await run(useCase, input, as)),
    member: (role) => aMember({ database, transact }, owner.workspaceId, role),
    close: async () => {
      await database.close()
      await cloned.drop()
    },
  }
}

/** A module's procedures, by the type of its contract, as somebody calls them: input and output checked by the contract, refusals thrown with their code. */
export function clientFor<C extends AnyContractRouter>(
  router: AnyRouter,
  { transact }: Pick<TestPlace, 'transact'>,
  as: ActFor | null,
): ContractRouterClient<C> {
  const context: ApiContext = {
    account: null,
    as,
    headers: new Headers(),
    ip: '127.0.0.1',
    transact,
    setCookies: () => undefined,
  }
  // @NOTE the caller names the contract that the router implements; a test calls nothing else.
  return createRouterClient(router, { context }) as ContractRouterClient<C>
}

/** The code a procedure refused with, or `done`. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** An id of nothing. */
export const noId = <Name extends string>() => newId<Name>()
