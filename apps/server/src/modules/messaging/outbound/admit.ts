import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Account } from '../domain/account.ts'
import type { Rate } from '../domain/budget.ts'
import type { ChannelAdapter } from '../ports.ts'
import { takeFromBudget } from '../store/budgets.ts'
import type { OpenDelivery } from '../store/deliveries.ts'

type Asking = { readonly delivery: OpenDelivery; readonly account: Account }
export type Admitted<A> = {
  readonly admitted: A[]
  readonly waiting: { readonly run: A extends { run: infer R } ? R : never; readonly until: Date }[]
}

/** Lets as many through as the budgets of their account and group allow, the most urgent first; the others wait their turn. */
export async function admit<A extends Asking & { readonly run: unknown }>(
  ctx: Ctx,
  asking: readonly A[],
  { adapters }: { readonly adapters: ReadonlyMap<string, ChannelAdapter> },
): Promise<Admitted<A>> {
  const result: { admitted: A[]; waiting: { run: A['run']; until: Date }[] } = { admitted: [], waiting: [] }
  for (const [accountId, group] of Map.groupBy(asking, (ask) => ask.account.id)) {
    const abilities = adapters.get(group[0]?.account.kind ?? '')?.abilities
    const costly = group.filter(({ delivery }) => delivery.act.type === 'send' || delivery.act.type === 'edit')
    result.admitted.push(...group.filter((ask) => !costly.includes(ask)))
    let left = [...costly].sort((a, b) => a.delivery.priority - b.delivery.priority)
    if (abilities?.perGroupMinute)
      left = await admitGroups(ctx, left, { perMinute: abilities.perGroupMinute, waiting: result.waiting })
    if (left.length === 0) continue
    if (!abilities?.perSecond) {
      result.admitted.push(...left)
      continue
    }
    const rate: Rate = { capacity: abilities.perSecond, perMs: abilities.perSecond / 1_000 }
    const { granted, nextAt } = await takeFromBudget(ctx, { accountId, scope: 'account', rate, wanted: left.length })
    result.admitted.push(...left.slice(0, granted))
    result.waiting.push(...left.slice(granted).map(({ run }) => ({ run, until: nextAt })))
  }
  // @NOTE A's own run type: `waiting` holds runs of the very asks that came in.
  return result as Admitted<A>
}

async function admitGroups<A extends Asking & { readonly run: unknown }>(
  ctx: Ctx,
  asking: readonly A[],
  { perMinute, waiting }: { perMinute: number; waiting: { run: A['run']; until: Date }[] },
): Promise<A[]> {
  const through: A[] = []
  for (const ask of asking) {
    if (ask.delivery.kind === 'private') {
      through.push(ask)
      continue
    }
    const rate: Rate = { capacity: perMinute, perMs: perMinute / 60_000 }
    const { granted, nextAt } = await takeFromBudget(ctx, {
      accountId: ask.account.id,
      scope: ask.delivery.conversationId,
      rate,
      wanted: 1,
    })
    if (granted > 0) through.push(ask)
    else waiting.push({ run: ask.run, until: nextAt })
  }
  return through
}
