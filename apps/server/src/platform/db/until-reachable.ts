import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs work again while the database cannot be reached (it restarts, it fails over), for at most `patienceMs`. The work
 * must bear that an earlier run of it was committed though nobody heard of it.
 */
export async function untilReachable<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const waitMs = Math.min(50 * 2 ** attempt, 1_000)
      if (!isUnreachable(error) || performance.now() + waitMs > deadline) throw error
      await pause(waitMs)
    }
  }
}

/** Class 08 and 57P0x of https://www.postgresql.org/docs/18/errcodes-appendix.html, and what sockets and the driver say. */
const codes = /^(?:08|57P0[123]|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/
const sentences = /connection (?:terminated|ended|error|timeout)|timeout exceeded when trying to connect/i

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code)) return true
  return sentences.test(error.message) || isUnreachable(error.cause)
}
