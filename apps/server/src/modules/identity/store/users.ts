import { and, eq, ne } from 'drizzle-orm'
import { newId, type Id, type Locale } from '@cartie/kernel'
import type { Db } from '../../../platform/db/database.ts'
import { accounts, sessions, users } from './tables.ts'

export type User = typeof users.$inferSelect

export type NewUser = {
  readonly id: Id<'user'>
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly isSuperadmin: boolean
  readonly passwordHash: string
}

/** Adds a person with a password; false when the e-mail is somebody's already. */
export async function insertUser(db: Db, { passwordHash, ...user }: NewUser, now: Date): Promise<boolean> {
  const stamps = { createdAt: now, updatedAt: now }
  const added = await db
    .insert(users)
    .values({ ...user, ...stamps })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  if (added.length === 0) return false
  await db.insert(accounts).values({
    id: newId(),
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: passwordHash,
    ...stamps,
  })
  return true
}

export async function findUser(db: Db, id: Id<'user'>): Promise<User | null> {
  const [found] = await db.select().from(users).where(eq(users.id, id))
  return found ?? null
}

export async function findUserByEmail(db: Db, email: string): Promise<User | null> {
  const [found] = await db.select().from(users).where(eq(users.email, email.toLowerCase()))
  return found ?? null
}

export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0
}

export async function updateUser(
  db: Db,
  id: Id<'user'>,
  change: Partial<Pick<User, 'name' | 'email' | 'locale' | 'isSuperadmin'>>,
  now: Date,
): Promise<void> {
  await db
    .update(users)
    .set({ ...change, updatedAt: now })
    .where(eq(users.id, id))
}

const passwordOf = (userId: Id<'user'>) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))

export async function findPasswordHash(db: Db, userId: Id<'user'>): Promise<string | null> {
  const [found] = await db.select({ password: accounts.password }).from(accounts).where(passwordOf(userId))
  return found?.password ?? null
}

export async function savePasswordHash(db: Db, userId: Id<'user'>, password: string, now: Date): Promise<void> {
  await db.update(accounts).set({ password, updatedAt: now }).where(passwordOf(userId))
}

export async function listSessionsOf(db: Db, userId: Id<'user'>): Promise<(typeof sessions.$inferSelect)[]> {
  return db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(sessions.lastSeenAt)
}

/** Ends one session of a person, or all but one, or all. Answers how many. */
export async function removeSessions(
  db: Db,
  userId: Id<'user'>,
  which: { only?: string; except?: string },
): Promise<number> {
  // @NOTE a session's id is compared as what it is in the database; a stranger's finds nothing.
  const only = which.only as Id<'auth-session'> | undefined
  const except = which.except as Id<'auth-session'> | undefined
  const removed = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        only ? eq(sessions.id, only) : undefined,
        except ? ne(sessions.id, except) : undefined,
      ),
    )
    .returning({ id: sessions.id })
  return removed.length
}

/** Who a second-factor challenge is for, while it runs. */
export async function findChallenged(db: Db, challenge: string, now: Date): Promise<Id<'user'> | null> {
  const { rows } = await db.$client.query<{ value: Id<'user'> }>(
    'select value from auth.verifications where identifier = $1 and expires_at > $2',
    [challenge, now],
  )
  return rows[0]?.value ?? null
}
