import { newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { factsOf, type Contact, type ContactMergeId } from '../domain/contact.ts'
import type { MergeRefused } from '../domain/errors.ts'
import { checkMerge, mergeFacts } from '../domain/merge.ts'
import { contactMerged } from '../events.ts'
import type { ContactMover } from '../ports.ts'
import { findContact, lockContacts, saveFacts } from '../store/contact-store.ts'
import { insertMerge, moveIdentities } from '../store/merge-store.ts'
import type { MergePair } from './preview-merge.ts'

export type Merged = { readonly mergeId: ContactMergeId; readonly contact: Contact }

/** Makes two contacts one: identities and everything that movers know of go to the kept one. Can be undone for 30 days. */
export const mergeContacts =
  (movers: readonly ContactMover[]) =>
  async (ctx: Ctx, { keptId, goneId }: MergePair): Promise<Result<Merged, Forbidden | MergeRefused>> => {
    const refused = forbid(ctx, 'contacts.merge')
    if (refused) return refused
    const found = new Map((await lockContacts(ctx, [keptId, goneId])).map((contact) => [contact.id, contact]))
    const pair = checkMerge(found.get(keptId) ?? null, found.get(goneId) ?? null)
    if (!pair.ok) return pair
    const { kept, gone } = pair.value

    const factsBefore = factsOf(kept)
    const factsAfter = mergeFacts(kept, gone)
    const moved: Record<string, readonly string[]> = { [identities]: await moveIdentities(ctx, goneId, keptId) }
    for (const mover of movers) moved[mover.what] = await mover.move(ctx, goneId, keptId)
    await saveFacts(ctx, keptId, factsAfter)
    await saveFacts(ctx, goneId, { mergedInto: keptId })

    const mergeId: ContactMergeId = newId()
    await insertMerge(ctx, { id: mergeId, keptId, goneId, moved, factsBefore, factsAfter })
    ctx.emit(contactMerged, { contactId: keptId, goneId, mergeId, goneName: gone.name })
    return ok({ mergeId, contact: (await findContact(ctx, keptId)) ?? kept })
  }

/** Under what a record keeps the ids of identities. */
export const identities = 'identities'
