import type { Seal } from '../../../platform/crypto/seal.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Account, AccountId } from '../domain/account.ts'
import type { Accounts } from '../ports.ts'
import { findAccount } from './accounts.ts'

/** Opened accounts of this process. `messaging.account-changed` makes every process forget; a minute is the most it may be behind. */
export function createAccounts(parts: { database: Database; seal: Seal; now: () => Date }): Accounts {
  const kept = new Map<AccountId, { account: Promise<Account | null>; until: number }>()
  return {
    get(id) {
      const found = kept.get(id)
      const nowMs = parts.now().getTime()
      if (found && found.until > nowMs) return found.account
      const account = parts.database.withPlatform('an update or a delivery names only its account', (db) =>
        findAccount(db, parts.seal, id),
      )
      kept.set(id, { account, until: nowMs + 60_000 })
      account.catch(() => kept.delete(id))
      return account
    },
    forget: (id) => void kept.delete(id),
  }
}
