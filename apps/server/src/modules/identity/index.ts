import type { Id } from '@cartie/kernel'

export type UserId = Id<'user'>
export type MemberId = Id<'member'>
export type { WorkspaceId } from '../../platform/db/database.ts'
export type { Week } from '@cartie/contract/week'
export { can, permissions, permissionsOf, roles, type Permission, type Role } from '@cartie/contract/permissions'
export { forbid, mayAct, type Forbidden } from './domain/forbid.ts'
export { isWithin } from './domain/week.ts'
export type { TelegramLinkError } from './domain/errors.ts'
export * from './events.ts'
export { createIdentity, type IdentityOptions } from './module.ts'
export type { Mailer, WorkspaceSeed } from './ports.ts'
export { getCompany, getMergeWindowDays, type Company } from './use-cases/company.ts'
export { foundWorkspace } from './use-cases/found-workspace.ts'
export { actorOf, findMember, findMemberByTelegram, listMembers, type Member } from './use-cases/list-members.ts'
export { linkTelegram, telegramLinkPrefix, type LinkTelegram } from './use-cases/telegram-link.ts'
