/**
 * Statements of one transaction that do not need each other's results: sent without waiting in between. Unlike
 * `Promise.all` it waits for every one of them also when one fails, for none may still be writing when the connection
 * rolls back and serves somebody else. Throws what failed first.
 */
export async function together<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(work)
  const failures = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  if (failures.length > 0) throw failures.find((reason) => !isConsequence(reason)) ?? failures[0]
  // @NOTE nothing was rejected: every place holds what its promise came to.
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as {
    [K in keyof T]: Awaited<T[K]>
  }
}

/** 25P02, in_failed_sql_transaction: a statement before it failed. https://www.postgresql.org/docs/18/errcodes-appendix.html */
export const isConsequence = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === '25P02'
