import type { ContactId, IdentityKind } from './contact.ts'

export type ContactNotFound = { readonly code: 'CONTACT_NOT_FOUND' }
/** The value does not look like a thing of its kind: not a phone, not an e-mail address. */
export type IdentityInvalid = {
  readonly code: 'IDENTITY_INVALID'
  readonly data: { kind: IdentityKind; value: string }
}
/** Another contact is known by it; merging the two is a person's decision. */
export type IdentityTaken = { readonly code: 'IDENTITY_TAKEN'; readonly data: { contactId: ContactId } }
export type IdentityNotFound = { readonly code: 'IDENTITY_NOT_FOUND' }
/** A messenger's identity carries the conversation: it goes with a merge only. */
export type IdentityInUse = { readonly code: 'IDENTITY_IN_USE' }

export type MergeWithItself = { readonly code: 'MERGE_WITH_ITSELF' }
export type ContactAlreadyMerged = { readonly code: 'CONTACT_ALREADY_MERGED' }
export type MergeRefused = ContactNotFound | MergeWithItself | ContactAlreadyMerged

export type MergeNotFound = { readonly code: 'MERGE_NOT_FOUND' }
export type MergeAlreadyUndone = { readonly code: 'MERGE_ALREADY_UNDONE' }
export type MergeTooOld = { readonly code: 'MERGE_TOO_OLD'; readonly data: { mergedAt: Date } }
/** The kept contact was itself merged into `contactId` since: that merge is undone first. */
export type MergeNotLast = { readonly code: 'MERGE_NOT_LAST'; readonly data: { contactId: ContactId } }
export type UndoRefused = MergeNotFound | MergeAlreadyUndone | MergeTooOld | MergeNotLast
