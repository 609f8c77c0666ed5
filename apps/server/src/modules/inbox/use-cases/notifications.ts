import { ok, type Page, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import { forbid, type Forbidden, type MemberId } from '../../identity/index.ts'
import { memberNotified, notificationsRead } from '../events.ts'
import {
  countUnread,
  insertNotifications,
  pageNotifications,
  readNotificationsOf,
  type NewNotification,
  type Notification,
  type NotificationId,
} from '../store/notifications.ts'

/** Whose notifications are asked for: a member's own. A superadmin who looks in has none. */
const meOf = (ctx: Ctx): MemberId | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

export async function listNotifications(
  ctx: Ctx,
  page: { cursor?: string | undefined; limit: number; isUnreadOnly: boolean },
): Promise<Result<Page<Notification>, Forbidden | CursorInvalid>> {
  const refused = forbid(ctx, 'inbox.view')
  if (refused) return refused
  const me = meOf(ctx)
  return me ? pageNotifications(ctx, me, page) : ok({ items: [], next: null })
}

export async function countNotifications(ctx: Ctx): Promise<Result<{ unread: number }, Forbidden>> {
  const refused = forbid(ctx, 'inbox.view')
  if (refused) return refused
  const me = meOf(ctx)
  return ok({ unread: me ? await countUnread(ctx, me) : 0 })
}

export async function readNotifications(
  ctx: Ctx,
  { notificationIds }: { notificationIds?: readonly NotificationId[] | undefined },
): Promise<Result<{ unread: number }, Forbidden>> {
  const refused = forbid(ctx, 'inbox.view')
  if (refused) return refused
  const me = meOf(ctx)
  if (!me) return ok({ unread: 0 })
  await readNotificationsOf(ctx, me, notificationIds ? { ids: notificationIds } : 'all')
  ctx.emit(notificationsRead, { memberId: me })
  return ok({ unread: await countUnread(ctx, me) })
}

/** Tells members something about a conversation. */
export async function notifyMembers(ctx: Ctx, memberIds: readonly MemberId[], news: NewNotification): Promise<void> {
  const told = [...new Set(memberIds)]
  await insertNotifications(ctx, told, news)
  for (const memberId of told)
    ctx.emit(memberNotified, { memberId, conversationId: news.conversationId, kind: news.kind })
}
