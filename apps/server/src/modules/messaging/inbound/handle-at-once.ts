import type { Account } from '../domain/account.ts'
import { takeInUpdates, type RawUpdate } from '../store/updates.ts'
import type { Step } from './process-batch.ts'
import { runBatch, type RunParts } from './run-batch.ts'

/**
 * Stores updates and handles them in the same transaction: durable and answered with one commit. Answers how many were new. What belongs behind
 * older work of its chat goes into the chat's lane. Throws, with nothing stored, when anything breaks.
 */
export interface HandleAtOnce {
  (account: Account, updates: readonly RawUpdate[]): Promise<number>
}

export function createHandleAtOnce(parts: RunParts & { readonly onLeft: () => void }): HandleAtOnce {
  return async (given, updates) => {
    // Whoever knocked may have known the account for a while; a bot that was disconnected meanwhile hears nothing.
    const account = await parts.accounts.get(given.id)
    if (!account) return 0
    const updateOf = new Map<Step, RawUpdate>(updates.flatMap((update) => stepsOf(update, account, parts)))
    const steps = [...updateOf.keys()]
    let stored = 0
    let left = 0
    await runBatch(parts, account.workspaceId, {
      steps: () => Promise.resolve(steps),
      isTaken: async (ctx) => {
        const taken = await takeInUpdates(ctx, account.id, updates)
        const free = new Set(taken.flatMap(({ update, isFree }) => (isFree ? [update] : [])))
        stored = taken.length
        left = stored - free.size
        const isFree = (update: RawUpdate | undefined): boolean => update !== undefined && free.has(update)
        return (step) => isFree(updateOf.get(step))
      },
      finish: () => Promise.resolve(),
    })
    if (left > 0) parts.onLeft()
    return stored
  }
}

function stepsOf(update: RawUpdate, account: Account, { adapters }: RunParts): [Step, RawUpdate][] {
  const items = adapters.get(account.kind)?.parse(update.payload, account) ?? []
  return items.map((item) => [{ account, chat: item.chat.externalId, item }, update])
}
