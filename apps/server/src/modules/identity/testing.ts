import { createHash, createHmac } from 'node:crypto'
import { newId, ok, unwrap, type Id, type Locale } from '@cartie/kernel'
import type { Role } from '../../platform/context/ctx.ts'
import type { ActFor, Transact } from '../../platform/context/transact.ts'
import type { Database } from '../../platform/db/database.ts'
import { cookiePrefix } from './auth/session-cookie.ts'
import { newToken } from './domain/token.ts'
import type { Passwords, WorkspaceSeed } from './ports.ts'
import { insertMember } from './store/members.ts'
import { insertUser } from './store/users.ts'
import { actAsFounder, founderOf, openWorkspace } from './use-cases/open-workspace.ts'

export type TestPerson = {
  readonly userId: Id<'user'>
  readonly memberId: Id<'member'>
  readonly workspaceId: Id<'workspace'>
  readonly email: string
  /** What `transact` takes to act as this person. */
  readonly as: ActFor
}

type Parts = { readonly database: Database; readonly transact: Transact }
type Options = {
  readonly name?: string
  readonly locale?: Locale
  readonly seeds?: readonly WorkspaceSeed[]
  readonly passwordHash?: string
}

let people = 0

/** A user, without a password unless its hash is given. */
export async function aUser(
  { database }: Pick<Parts, 'database'>,
  options: { name?: string; email?: string; passwordHash?: string } = {},
) {
  const id = newId<'user'>()
  const email = options.email ?? `person${++people}-${id.slice(-6)}@example.com`
  const { name = `Person ${people}`, passwordHash = 'none' } = options
  await database.withPlatform('a test adds a user', (db) =>
    insertUser(db, { id, name, email, locale: 'uk', isSuperadmin: false, passwordHash }, new Date()),
  )
  return { id, email }
}

/** A workspace with its OWNER. */
export async function aWorkspace(parts: Parts, options: Options = {}): Promise<TestPerson> {
  const { name = 'Авто Тест', locale = 'uk', seeds = [], passwordHash } = options
  const user = await aUser(parts, passwordHash ? { passwordHash } : {})
  const founder = founderOf(user.id)
  const as = actAsFounder(founder)
  const draft = { name, locale, currency: 'USD', timezone: 'Europe/Kyiv' } as const
  unwrap(await parts.transact(as, async (ctx) => ok(await openWorkspace(ctx, founder, draft, seeds))))
  return { ...founder, email: user.email, as }
}

/** Another member of a workspace, with a role; `user` puts somebody who exists already into it. */
export async function aMember(
  parts: Parts,
  workspaceId: Id<'workspace'>,
  role: Role,
  user?: { readonly id: Id<'user'>; readonly email: string },
): Promise<TestPerson> {
  const { id: userId, email } = user ?? (await aUser(parts))
  const memberId = newId<'member'>()
  const as: ActFor = { workspaceId, actor: { kind: 'member', userId, memberId, role } }
  unwrap(await parts.transact(as, async (ctx) => ok(await insertMember(ctx, { id: memberId, userId, role }))))
  return { userId, memberId, workspaceId, email, as }
}

/** Opens a session without a password and answers the `cookie` header that carries it. `secret` is the identity parts' `cookieSecret`. */
export async function signInAs(
  { database }: Pick<Parts, 'database'>,
  secret: string,
  userId: Id<'user'>,
  now = new Date(),
): Promise<string> {
  const token = newToken()
  await database.withPlatform('a test signs in', (db) =>
    db.$client.query(
      `insert into auth.sessions (id, user_id, token, ip_address, user_agent, expires_at, created_at, updated_at, last_seen_at)
       values ($1, $2, $3, '127.0.0.1', 'test', $4, $5, $5, $5)`,
      [newId(), userId, token, new Date(now.getTime() + 30 * 86_400_000), now],
    ),
  )
  return `${cookiePrefix}.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`
}

/** Passwords kept in a way that costs nothing: scrypt takes a tenth of a second, on purpose. */
export const quickPasswords: Passwords = {
  hash: async (password) => createHash('sha256').update(password).digest('hex'),
  verify: async (password, hash) => createHash('sha256').update(password).digest('hex') === hash,
}

export { clientFor, codeOf, noId, openTestPlace, type TestPlace } from './tests/test-place.ts'
