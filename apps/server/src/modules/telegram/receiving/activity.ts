import type { Log } from '../../../platform/log/log.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Account, AccountId } from '../../messaging/index.ts'
import type { BotProblem } from '../domain/bot-health.ts'
import { saveActivity, saveProblem } from '../store/bots.ts'

/** Keeps in the database how receiving goes. Written at most every few seconds per bot; failing to is only logged. */
export interface Activity {
  /** Updates came by the webhook, or a poll was answered with so many. */
  note(account: Account, way: { readonly polled: boolean; readonly updates: number }): void
  problem(account: Account, problem: BotProblem): void
}

const everyMs = 10_000
const why = 'receiving is noted for bots of every workspace'

export type ActivityParts = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** A problem began or ended: pages that show it should look again. */
  readonly changed: (account: Account) => void
}

export function createActivity({ database, clock, log, changed }: ActivityParts): Activity {
  const noted = new Map<AccountId, { atMs: number; hadUpdates: boolean; isTroubled: boolean }>()
  const write = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log.warn({ err: error }, 'how a bot receives could not be noted'))
  const setProblem = async (account: Account, problem: BotProblem | null): Promise<void> => {
    const isNews = await database.withPlatform(why, (db) => saveProblem(db, account.id, problem, clock.now()))
    if (isNews) changed(account)
  }
  return {
    note(account, { polled, updates }) {
      const last = noted.get(account.id)
      const now = clock.now()
      const isDue = !last || now.getTime() - last.atMs >= everyMs || (updates > 0 && !last.hadUpdates)
      // The first answer of a process ends whatever problem an earlier one left behind.
      if (polled && (!last || last.isTroubled)) write(setProblem(account, null))
      if (!isDue) {
        if (last.isTroubled) noted.set(account.id, { ...last, isTroubled: false })
        return
      }
      noted.set(account.id, { atMs: now.getTime(), hadUpdates: updates > 0, isTroubled: false })
      const at = { updateAt: updates > 0 ? now : null, polledAt: polled ? now : null }
      write(database.withPlatform(why, (db) => saveActivity(db, account.id, at)))
    },
    problem(account, problem) {
      log.warn({ account: account.id, problem: problem.code, detail: problem.detail }, 'a bot does not receive')
      const last = noted.get(account.id)
      noted.set(account.id, { atMs: 0, hadUpdates: false, ...last, isTroubled: true })
      write(setProblem(account, problem))
    },
  }
}
