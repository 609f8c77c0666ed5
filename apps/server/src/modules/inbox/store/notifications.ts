import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { newId, type Id, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../../../platform/db/keyset.ts'
import type { MemberId } from '../../identity/index.ts'
import type { ConversationId } from '../../messaging/index.ts'
import { notifications, type NotificationData } from './tables.ts'

export type NotificationId = Id<'notification'>
type Row = typeof notifications.$inferSelect
export type Notification = Omit<Row, 'workspaceId' | 'memberId'>
export type NewNotification = {
  readonly kind: Row['kind']
  readonly conversationId: ConversationId
  readonly data: NotificationData
}

const mine = (ctx: Ctx, memberId: MemberId) =>
  and(eq(notifications.workspaceId, ctx.workspaceId), eq(notifications.memberId, memberId))
const unreadLimit = 100

/** Tells members something. What one has not read yet about the same conversation is told anew, not twice. */
export async function insertNotifications(
  ctx: Ctx,
  memberIds: readonly MemberId[],
  { kind, conversationId, data }: NewNotification,
): Promise<void> {
  if (memberIds.length === 0) return
  if (kind !== 'mentioned') {
    await ctx.db
      .delete(notifications)
      .where(
        and(
          eq(notifications.workspaceId, ctx.workspaceId),
          inArray(notifications.memberId, [...memberIds]),
          eq(notifications.conversationId, conversationId),
          eq(notifications.kind, kind),
          isNull(notifications.readAt),
        ),
      )
  }
  await ctx.db.insert(notifications).values(
    memberIds.map((memberId) => ({
      workspaceId: ctx.workspaceId,
      id: newId<'notification'>(ctx.now.getTime()),
      memberId,
      kind,
      conversationId,
      data,
      createdAt: ctx.now,
    })),
  )
}

export async function pageNotifications(
  ctx: Ctx,
  memberId: MemberId,
  page: { cursor?: string | undefined; limit: number; isUnreadOnly: boolean },
): Promise<Result<Page<Notification>, CursorInvalid>> {
  const keyset = openKeyset(
    'notifications',
    { by: notifications.id, type: 'uuid', order: 'desc' },
    notifications.id,
    page,
  )
  if (!keyset.ok) return keyset
  const { key, after, limit, toPage } = keyset.value
  const rows = await ctx.db
    .select({ key, id: notifications.id, row: notifications })
    .from(notifications)
    .where(and(mine(ctx, memberId), page.isUnreadOnly ? isNull(notifications.readAt) : undefined, after))
    .orderBy(desc(notifications.id))
    .limit(limit)
  return { ok: true, value: toPage(rows, ({ row }) => toNotification(row)) }
}

const toNotification = ({ id, kind, conversationId, data, createdAt, readAt }: Row): Notification => ({
  id,
  kind,
  conversationId,
  data,
  createdAt,
  readAt,
})

/** How many are unread, up to a hundred. */
export async function countUnread(ctx: Ctx, memberId: MemberId): Promise<number> {
  const seen = ctx.db
    .select({ one: sql`1`.as('one') })
    .from(notifications)
    .where(and(mine(ctx, memberId), isNull(notifications.readAt)))
    .limit(unreadLimit)
    .as('seen')
  const [found] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(seen)
  return found?.count ?? 0
}

/** Marks a member's notifications read: those named, those about a conversation, or all. */
export async function readNotificationsOf(
  ctx: Ctx,
  memberId: MemberId,
  which: { ids: readonly NotificationId[] } | { conversationId: ConversationId } | 'all',
): Promise<number> {
  const chosen =
    which === 'all'
      ? undefined
      : 'ids' in which
        ? inArray(notifications.id, [...which.ids])
        : eq(notifications.conversationId, which.conversationId)
  const read = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.now })
    .where(and(mine(ctx, memberId), isNull(notifications.readAt), chosen))
    .returning({ id: notifications.id })
  return read.length
}
