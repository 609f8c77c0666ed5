import type { Database, WorkspaceId } from '../../../platform/db/database.ts'
import type { AccountId } from '../domain/account.ts'
import type { Rate } from '../domain/rate.ts'
import { takeFromBudget } from '../store/budgets.ts'

/** A bucket of the database that every process shares: an account's, or that of one group. */
export type Bucket = {
  readonly workspaceId: WorkspaceId
  readonly accountId: AccountId
  readonly scope: string
  readonly rate: Rate
}

/**
 * What this process may send now. Tokens are taken from the shared budget before the transaction that spends them, so that no transaction
 * holds the budget while it commits; what it does not spend is kept for a moment, then forgotten.
 */
export interface Allowances {
  /** Sees that there are tokens for `costs`, the most urgent first, as far as the budget gives them; answers when it gives the first again. */
  ask(bucket: Bucket, costs: readonly number[]): Promise<Date>
  /** Spends `cost`; false when there is not so much. */
  spend(bucket: Pick<Bucket, 'accountId' | 'scope' | 'rate'>, cost: number): boolean
  /** The messenger asked to wait: what was left may not be spent. */
  drop(accountId: AccountId, scope: string): void
}

/** Tokens not spent for so long are forgotten: the budget has refilled meanwhile, and others may need it. */
const keptMs = 1_000

export function createAllowances({ pool, now }: { pool: Database['pool']; now: () => Date }): Allowances {
  const kept = new Map<string, { tokens: number; until: number }>()
  const keyOf = ({ accountId, scope }: Pick<Bucket, 'accountId' | 'scope'>): string => `${accountId} ${scope}`
  const heldOf = (key: string): number => {
    const held = kept.get(key)
    if (held && held.until > now().getTime()) return held.tokens
    kept.delete(key)
    return 0
  }
  return {
    async ask(bucket, costs) {
      const key = keyOf(bucket)
      const held = heldOf(key)
      const wanted = costs.reduce((sum, cost) => sum + cost, 0) - held
      if (wanted <= 0) return now()
      const leastWanted = Math.max(1, (costs[0] ?? 1) - held)
      const { granted, nextAt } = await takeFromBudget(pool, { ...bucket, wanted, leastWanted, now: now() })
      if (granted > 0) kept.set(key, { tokens: heldOf(key) + granted, until: now().getTime() + keptMs })
      return nextAt
    },
    spend(bucket, cost) {
      const key = keyOf(bucket)
      const held = heldOf(key)
      const due = Math.min(cost, bucket.rate.capacity)
      if (due > held) return false
      kept.set(key, { tokens: held - due, until: kept.get(key)?.until ?? 0 })
      return true
    },
    drop: (accountId, scope) => void kept.delete(keyOf({ accountId, scope })),
  }
}
