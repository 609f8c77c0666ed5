import type { Forbidden } from './forbid.ts'

/** Too often in too short a time; when it may be tried again. */
export type TooMany = { readonly code: 'TOO_MANY_ATTEMPTS'; readonly data: { readonly retryAt: Date } }
export type PasswordWrong = { readonly code: 'PASSWORD_WRONG' }
export type EmailTaken = { readonly code: 'EMAIL_TAKEN' }
/** A link that was used, withdrawn, has run out, or never was: outsiders are not told which. */
export type LinkInvalid = { readonly code: 'LINK_INVALID' }
export type CodeWrong = { readonly code: 'CODE_WRONG' }

export type SetUpError = { readonly code: 'SETUP_DONE' } | TooMany
export type SignInError = { readonly code: 'SIGN_IN_REFUSED' } | TooMany
export type CodeError = CodeWrong | TooMany | { readonly code: 'CHALLENGE_OVER' }

export type MemberNotFound = { readonly code: 'MEMBER_NOT_FOUND' }
/** An ADMIN may not make, change, remove or let in an OWNER. */
export type RoleAboveYours = { readonly code: 'ROLE_ABOVE_YOURS' }
export type LastOwner = { readonly code: 'LAST_OWNER' }
export type MemberError = Forbidden | MemberNotFound | RoleAboveYours | LastOwner
/** The account also opens other workspaces: an admin of one may not take it over. */
export type AccountShared = { readonly code: 'ACCOUNT_SHARED' }

export type InviteError = Forbidden | RoleAboveYours | { readonly code: 'ALREADY_MEMBER' }
export type RevokeInvitationError =
  Forbidden | { readonly code: 'INVITATION_NOT_FOUND' } | { readonly code: 'INVITATION_ACCEPTED' }
export type AcceptError =
  | LinkInvalid
  | TooMany
  | EmailTaken
  | { readonly code: 'EMAIL_MISMATCH'; readonly data: { readonly email: string } }
  | { readonly code: 'ALREADY_MEMBER' }

export type CompanyError = Forbidden | { readonly code: 'DOMAIN_TAKEN' } | { readonly code: 'CURRENCY_NOT_LISTED' }

export type ViewNotFound = { readonly code: 'VIEW_NOT_FOUND' }
/** One person's views of one list have different names. */
export type ViewNameTaken = { readonly code: 'VIEW_NAME_TAKEN' }
export type ViewsFull = { readonly code: 'VIEWS_FULL'; readonly data: { readonly limit: number } }

/** Why a Telegram account was not linked to a member. */
export type TelegramLinkError = LinkInvalid | { readonly code: 'TELEGRAM_TAKEN' }
