import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Account } from '../domain/account.ts'
import { costOf } from '../domain/delivery.ts'
import { rateOf } from '../domain/rate.ts'
import type { ChannelAdapter } from '../ports.ts'
import type { OpenDelivery } from '../store/deliveries.ts'
import type { Allowances, Bucket } from './allowance.ts'

type Asking = { readonly delivery: OpenDelivery; readonly account: Account; readonly run: unknown }
export type Admitted<A extends Asking> = {
  readonly admitted: A[]
  readonly waiting: { readonly run: A['run']; readonly until: Date }[]
}
export type AdmitParts = {
  readonly adapters: ReadonlyMap<string, ChannelAdapter>
  readonly allowances: Allowances
}

/** Lets as many through as the budgets of their account and group allow, the most urgent first; the others wait their turn. */
export async function admit<A extends Asking>(ctx: Ctx, asking: readonly A[], parts: AdmitParts): Promise<Admitted<A>> {
  const result: Admitted<A> = { admitted: [], waiting: [] }
  for (const group of Map.groupBy(asking, (ask) => ask.account.id).values()) {
    const abilities = parts.adapters.get(group[0]?.account.kind ?? '')?.abilities
    const bySpeed = [...group].sort((a, b) => a.delivery.priority - b.delivery.priority)
    const perMinute = abilities?.perGroupMinute ?? null
    const left: A[] = []
    for (const ask of bySpeed)
      if (perMinute === null || (await admitToGroup(ctx, ask, { perMinute, parts, result }))) left.push(ask)
    const rate = rateOf(abilities)
    const [first] = left
    if (!rate || !first) result.admitted.push(...left)
    else {
      const bucket = { workspaceId: ctx.workspaceId, accountId: first.account.id, scope: 'account', rate }
      await admitInTurn(left, bucket, { parts, result })
    }
  }
  return result
}

/** In turn: what costs more than there is is not overtaken by what costs less. */
async function admitInTurn<A extends Asking>(
  asking: readonly A[],
  bucket: Bucket,
  { parts, result }: { parts: AdmitParts; result: Admitted<A> },
): Promise<boolean> {
  const costs = asking.map(({ delivery }) => costOf(delivery.act)).filter((cost) => cost > 0)
  const until = await parts.allowances.ask(bucket, costs)
  let isSpent = false
  for (const ask of asking) {
    const cost = costOf(ask.delivery.act)
    isSpent ||= cost > 0 && !parts.allowances.spend(bucket, cost)
    if (isSpent && cost > 0) result.waiting.push({ run: ask.run, until })
    else result.admitted.push(ask)
  }
  return !isSpent
}

async function admitToGroup<A extends Asking>(
  ctx: Ctx,
  ask: A,
  { perMinute, parts, result }: { perMinute: number; parts: AdmitParts; result: Admitted<A> },
): Promise<boolean> {
  const { kind, act, conversationId, accountId } = ask.delivery
  if (kind === 'private' || costOf(act) === 0) return true
  const rate = { capacity: perMinute, perMs: perMinute / 60_000 }
  const own: Admitted<A> = { admitted: [], waiting: result.waiting }
  const bucket = { workspaceId: ctx.workspaceId, accountId, scope: conversationId, rate }
  return admitInTurn([ask], bucket, { parts, result: own })
}
