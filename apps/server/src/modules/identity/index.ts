import type { Id } from '@cartie/kernel'

export type UserId = Id<'user'>
export type MemberId = Id<'member'>
export type { WorkspaceId } from '../../platform/db/database.ts'
export { can, permissions, permissionsOf, roles, type Permission, type Role } from '@cartie/contract/permissions'
export { forbid, mayAct, type Forbidden } from './domain/forbid.ts'
