import type { mergeInput, mergePreviewSchema } from '@cartie/contract/contacts'
import { ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { MergeRefused } from '../domain/errors.ts'
import { checkMerge, mergeFacts } from '../domain/merge.ts'
import type { ContactMover } from '../ports.ts'
import { findContact } from '../store/contact-store.ts'

export type MergePair = z.infer<typeof mergeInput>
export type MergePreview = z.infer<typeof mergePreviewSchema>

/** What a merge of two contacts would do; changes nothing. */
export const previewMerge =
  (movers: readonly ContactMover[]) =>
  async (ctx: Ctx, { keptId, goneId }: MergePair): Promise<Result<MergePreview, Forbidden | MergeRefused>> => {
    const refused = forbid(ctx, 'contacts.merge')
    if (refused) return refused
    const pair = checkMerge(await findContact(ctx, keptId), await findContact(ctx, goneId))
    if (!pair.ok) return pair
    const { kept, gone } = pair.value
    const moves: MergePreview['moves'] = []
    for (const mover of movers) moves.push({ what: mover.what, count: await mover.count(ctx, goneId) })
    return ok({
      kept,
      gone,
      moves,
      result: { ...mergeFacts(kept, gone), identities: [...kept.identities, ...gone.identities] },
    })
  }
