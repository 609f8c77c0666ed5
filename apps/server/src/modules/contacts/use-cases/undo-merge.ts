import { ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ContactId, ContactMergeId } from '../domain/contact.ts'
import type { UndoRefused } from '../domain/errors.ts'
import { checkUndo, unmergeFacts } from '../domain/merge.ts'
import { contactMergeUndone } from '../events.ts'
import type { ContactMover } from '../ports.ts'
import { lockContacts, saveFacts } from '../store/contact-store.ts'
import { lockMerge, moveIdentitiesBack, saveUndone } from '../store/merge-store.ts'
import { identities } from './merge-contacts.ts'

export type UndoneMerge = { readonly keptId: ContactId; readonly goneId: ContactId }

/** Makes one contact two again: what the merge moved goes back; what came since stays where it is. */
export const undoMerge =
  (movers: readonly ContactMover[]) =>
  async (ctx: Ctx, { mergeId }: { mergeId: ContactMergeId }): Promise<Result<UndoneMerge, Forbidden | UndoRefused>> => {
    const refused = forbid(ctx, 'contacts.merge')
    if (refused) return refused
    const merge = await lockMerge(ctx, mergeId)
    const found = merge ? await lockContacts(ctx, [merge.keptId, merge.goneId]) : []
    const kept = found.find((contact) => contact.id === merge?.keptId)
    const gone = found.find((contact) => contact.id === merge?.goneId)
    const allowed = checkUndo(merge, kept?.mergedInto ?? null, ctx.now)
    if (!allowed.ok) return allowed
    if (!merge || !kept || !gone) throw new Error(`merge ${mergeId} names contacts that do not exist`)

    await saveFacts(ctx, gone.id, { mergedInto: null })
    await saveFacts(ctx, kept.id, unmergeFacts(kept, merge.factsBefore, merge.factsAfter))
    await moveIdentitiesBack(ctx, merge.moved[identities] ?? [], gone.id)
    for (const mover of movers) await mover.moveBack(ctx, merge.moved[mover.what] ?? [], gone.id)
    await saveUndone(ctx, mergeId)
    ctx.emit(contactMergeUndone, { contactId: kept.id, goneId: gone.id, mergeId, goneName: gone.name })
    return ok({ keptId: kept.id, goneId: gone.id })
  }
