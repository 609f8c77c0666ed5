import type { Ctx } from '../../../platform/context/ctx.ts'
import type { HeldLane } from '../../../platform/lanes/lane.ts'
import type { Account, AccountId } from '../domain/account.ts'
import { loadUpdates } from '../store/updates.ts'
import { chatOfLane, type InboundTask } from './inbound-queue.ts'
import type { InboundParts, Step } from './process-batch.ts'

type Reading = Pick<InboundParts, 'accounts' | 'adapters'>

/** Reads raw updates into steps, in the order of each lane. */
export async function readSteps(
  ctx: Ctx,
  lanes: readonly HeldLane<InboundTask>[],
  { accounts, adapters }: Reading,
): Promise<Step[]> {
  const tasks = lanes.flatMap((lane) => lane.tasks.map(({ payload }) => ({ payload, chat: chatOfLane(lane.key) })))
  const raws = await loadUpdates(
    ctx.db,
    tasks.flatMap(({ payload }) => (payload.u ? [{ accountId: payload.a, updateKey: payload.u }] : [])),
  )
  const byId = new Map<AccountId, Account | null>()
  for (const { payload } of tasks) if (!byId.has(payload.a)) byId.set(payload.a, await accounts.get(payload.a))

  return tasks.flatMap(({ payload, chat }): Step[] => {
    const account = byId.get(payload.a)
    const adapter = account && adapters.get(account.kind)
    if (!account || !adapter || account.workspaceId !== ctx.workspaceId) return []
    if (payload.due) return [{ account, chat, due: payload.due }]
    const raw = payload.u ? raws.get(`${payload.a}:${payload.u}`) : undefined
    return raw === undefined
      ? []
      : adapter.parse(raw, account).map((item) => ({ account, chat: item.chat.externalId, item }))
  })
}
