import { ok } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Transact } from '../../../platform/context/transact.ts'
import type { WorkspaceId } from '../../../platform/db/database.ts'
import { isConsequence } from '../../../platform/db/together.ts'
import type { HeadStart } from '../outbound/head-start.ts'
import { isRepeat } from '../store/messages.ts'
import { processBatch, type Batch, type InboundParts, type Step } from './process-batch.ts'

export type RunParts = Omit<InboundParts, 'headStart'> & {
  readonly transact: Transact
  /** A new one for each transaction; null where what is said waits for the sender. */
  readonly headStart: () => HeadStart | null
}

/** What is to be handled; `steps` is asked for in the transaction where it has to be read. */
export type Work = Omit<Batch, 'steps' | 'mayRepeat'> & { readonly steps: (ctx: Ctx) => Promise<readonly Step[]> }

/**
 * One transaction for a batch, and what it says goes out after it. A message that was there already (an update repeated after a year) is rare: it is
 * found out when it is written, and the batch is then done again with more care.
 */
export async function runBatch(parts: RunParts, workspaceId: WorkspaceId, work: Work): Promise<void> {
  const attempt = async (mayRepeat: boolean): Promise<void> => {
    let headStart: HeadStart | null = null
    await parts.transact({ workspaceId, actor: { kind: 'bot' } }, async (ctx, last) => {
      headStart = parts.headStart()
      const batch = { ...work, steps: await work.steps(ctx), mayRepeat }
      const { written } = await processBatch(ctx, batch, { ...parts, headStart })
      last(written)
      return ok(undefined)
    })
    // @NOTE set in the transaction above, which TypeScript does not follow.
    const begun = headStart as HeadStart | null
    begun?.go()
  }
  await attempt(false).catch((error: unknown) => {
    // What was waited for in between may have failed only because the message before it had.
    if (isRepeat(error) || isConsequence(error)) return attempt(true)
    throw error
  })
}
