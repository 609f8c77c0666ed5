export type LabelNotFound = { readonly code: 'LABEL_NOT_FOUND' }
export type LabelNameTaken = { readonly code: 'LABEL_NAME_TAKEN' }
export type CannedNotFound = { readonly code: 'CANNED_NOT_FOUND' }
export type ShortcutTaken = { readonly code: 'CANNED_SHORTCUT_TAKEN' }
export type MemberNotFound = { readonly code: 'MEMBER_NOT_FOUND' }
