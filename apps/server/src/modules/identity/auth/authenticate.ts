import type { Id } from '@cartie/kernel'
import { isId } from '@cartie/kernel'
import type { Role } from '../../../platform/context/ctx.ts'
import type { Authenticate } from '../../../platform/http/api-context.ts'
import type { Platform } from '../../../platform/platform.ts'
import { hashToken } from '../domain/token.ts'
import { isForeignOrigin } from './origin.ts'
import { readSessionToken } from './session-cookie.ts'

export type AuthenticateParts = {
  readonly platform: Pick<Platform, 'database' | 'clock' | 'publicUrl'>
  readonly secret: string
}

type SessionRow = {
  session_id: string
  user_id: Id<'user'>
  is_superadmin: boolean
  member_id: Id<'member'> | null
  role: Role | null
}
type KeyRow = {
  workspace_id: Id<'workspace'>
  user_id: Id<'user'>
  member_id: Id<'member'>
  role: Role
  scopes: string[]
}

/**
 * Tells who a request is from, asking the database each time: a session that was ended, a member who was removed or given
 * another role, a key that was withdrawn is so at the very next request. Being a superadmin opens no workspace here.
 */
export function createAuthenticate({ platform, secret }: AuthenticateParts): Authenticate {
  const { database, clock, publicUrl } = platform
  return async (headers) => {
    const key = headers.get('x-api-key')
    if (key) return authenticateKey(key)
    const token = readSessionToken(headers, secret)
    if (!token || isForeignOrigin(headers, publicUrl)) return { account: null, as: null }
    const named = headers.get('x-workspace') ?? ''
    // @NOTE isId just proved that it has a workspace id's shape; a stranger's id finds no member.
    const workspaceId = isId(named) ? (named as Id<'workspace'>) : null
    const { rows } = await database.pool.query<SessionRow>({
      name: 'auth-session',
      text: 'select session_id, user_id, is_superadmin, member_id, role from auth.who_has_session($1, $2, $3)',
      values: [token, workspaceId, clock.now()],
    })
    const found = rows[0]
    if (!found) return { account: null, as: null }
    const account = { userId: found.user_id, sessionId: found.session_id, isSuperadmin: found.is_superadmin }
    if (!workspaceId || !found.member_id || !found.role) return { account, as: null }
    return {
      account,
      as: {
        workspaceId,
        actor: { kind: 'member', userId: found.user_id, memberId: found.member_id, role: found.role },
      },
    }
  }

  async function authenticateKey(key: string): ReturnType<Authenticate> {
    const { rows } = await database.pool.query<KeyRow>({
      name: 'auth-key',
      text: 'select workspace_id, user_id, member_id, role, scopes from auth.who_has_key($1, $2)',
      values: [hashToken(key), clock.now()],
    })
    const found = rows[0]
    if (!found) return { account: null, as: null }
    const { workspace_id: workspaceId, user_id: userId, member_id: memberId, role, scopes } = found
    return {
      account: null,
      as: { workspaceId, actor: { kind: 'member', userId, memberId, role, via: 'api-key', scopes } },
    }
  }
}
