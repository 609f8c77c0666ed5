import { err, ok, type Result } from '@cartie/kernel'
import type { Contact, ContactFacts, ContactId, ContactMerge } from './contact.ts'
import type { MergeRefused, UndoRefused } from './errors.ts'

export const undoDays = 30
const dayMs = 86_400_000

/** Whether `gone` may be merged into `kept`. */
export function checkMerge(
  kept: Contact | null,
  gone: Contact | null,
): Result<{ kept: Contact; gone: Contact }, MergeRefused> {
  if (!kept || !gone) return err({ code: 'CONTACT_NOT_FOUND' })
  if (kept.id === gone.id) return err({ code: 'MERGE_WITH_ITSELF' })
  if (kept.mergedInto || gone.mergedInto) return err({ code: 'CONTACT_ALREADY_MERGED' })
  return ok({ kept, gone })
}

/** The facts of the kept contact after a merge: its own stand, what it lacks is filled in, tags are joined. */
export function mergeFacts(kept: ContactFacts, gone: ContactFacts): ContactFacts {
  return {
    name: kept.name,
    locale: kept.locale ?? gone.locale,
    city: kept.city ?? gone.city,
    tags: [...new Set([...kept.tags, ...gone.tags])],
    source: kept.source ?? gone.source,
    isBlocked: kept.isBlocked || gone.isBlocked,
    extra: { ...gone.extra, ...kept.extra },
  }
}

/** The facts after an undo: what the merge brought goes, what people changed since stays. */
export function unmergeFacts(now: ContactFacts, before: ContactFacts, after: ContactFacts): ContactFacts {
  const brought = after.tags.filter((tag) => !before.tags.includes(tag))
  const broughtExtra = Object.keys(after.extra).filter((name) => !Object.hasOwn(before.extra, name))
  const restore = <K extends keyof ContactFacts>(fact: K): ContactFacts[K] =>
    now[fact] === after[fact] ? before[fact] : now[fact]
  return {
    name: restore('name'),
    locale: restore('locale'),
    city: restore('city'),
    tags: now.tags.filter((tag) => !brought.includes(tag)),
    source: restore('source'),
    isBlocked: restore('isBlocked'),
    extra: Object.fromEntries(Object.entries(now.extra).filter(([name]) => !broughtExtra.includes(name))),
  }
}

/** Whether a merge may still be undone. `keptMergedInto`: who took the kept contact's place since. */
export function checkUndo(
  merge: Pick<ContactMerge, 'mergedAt' | 'undoneAt'> | null,
  keptMergedInto: ContactId | null,
  now: Date,
): Result<null, UndoRefused> {
  if (!merge) return err({ code: 'MERGE_NOT_FOUND' })
  if (merge.undoneAt) return err({ code: 'MERGE_ALREADY_UNDONE' })
  if (now.getTime() - merge.mergedAt.getTime() > undoDays * dayMs)
    return err({ code: 'MERGE_TOO_OLD', data: { mergedAt: merge.mergedAt } })
  if (keptMergedInto) return err({ code: 'MERGE_NOT_LAST', data: { contactId: keptMergedInto } })
  return ok(null)
}
