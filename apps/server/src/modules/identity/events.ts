import type { ListName } from '@cartie/contract/views'
import type { Id, Locale } from '@cartie/kernel'
import type { Role } from '../../platform/context/ctx.ts'
import { eventType } from '../../platform/events/event.ts'

export const workspaceCreated = eventType<{ workspaceId: Id<'workspace'>; locale: Locale }>(
  'identity.workspace-created',
)
export const companyUpdated = eventType<{ workspaceId: Id<'workspace'>; changed: readonly string[] }>(
  'identity.company-updated',
)
export const memberInvited = eventType<{ invitationId: Id<'invitation'>; role: Role }>('identity.member-invited')
export const invitationRevoked = eventType<{ invitationId: Id<'invitation'> }>('identity.invitation-revoked')
export const memberJoined = eventType<{ memberId: Id<'member'>; userId: Id<'user'>; role: Role }>(
  'identity.member-joined',
)
export const memberRoleChanged = eventType<{ memberId: Id<'member'>; from: Role; to: Role }>(
  'identity.member-role-changed',
)
export const memberRemoved = eventType<{ memberId: Id<'member'>; userId: Id<'user'> }>('identity.member-removed')
export const memberWorkChanged = eventType<{ memberId: Id<'member'>; isAway: boolean }>('identity.member-work-changed')
export const telegramLinked = eventType<{ memberId: Id<'member'>; username: string | null }>('identity.telegram-linked')
export const telegramUnlinked = eventType<{ memberId: Id<'member'> }>('identity.telegram-unlinked')
export const apiKeyCreated = eventType<{ apiKeyId: Id<'api-key'>; name: string }>('identity.api-key-created')
export const apiKeyRevoked = eventType<{ apiKeyId: Id<'api-key'>; name: string }>('identity.api-key-revoked')
/** Saved, renamed, shared, deleted or brought back; the audit log has what. */
export const viewChanged = eventType<{ viewId: Id<'saved-view'>; list: ListName }>('identity.view-changed', {
  isRecorded: false,
})
