import type { InboxView } from '@cartie/contract/inbox'
import { ok, type Page, type Result } from '@cartie/kernel'
import { sql } from 'drizzle-orm'
import type { Conversation } from '@cartie/contract/inbox'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { CursorInvalid } from '../../../platform/db/keyset.ts'
import type { ContactId } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { selectConversations } from '../store/conversation-rows.ts'
import { pageConversations, type FoundConversation } from '../store/page-conversations.ts'
import { countViews, type ConversationFilter } from '../store/views.ts'

/** A view of the inbox, filtered or searched, newest talk first. */
export async function listConversations(
  ctx: Ctx,
  filter: ConversationFilter,
): Promise<Result<Page<FoundConversation>, Forbidden | CursorInvalid>> {
  return forbid(ctx, 'inbox.view') ?? pageConversations(ctx, filter)
}

/** How many conversations each view holds. */
export async function countConversations(ctx: Ctx): Promise<Result<Record<InboxView, number>, Forbidden>> {
  return forbid(ctx, 'inbox.view') ?? ok(await countViews(ctx))
}

const mostOfContact = 50

/** Every thread with one contact, over all channels. */
export async function conversationsOfContact(
  ctx: Ctx,
  { contactId }: { contactId: ContactId },
): Promise<Result<Conversation[], Forbidden>> {
  const refused = forbid(ctx, 'inbox.view')
  if (refused) return refused
  const rows = await selectConversations(ctx, {
    where: sql`c.contact_id = ${contactId}`,
    orderBy: sql`c.last_message_at desc, c.id desc`,
    limit: mostOfContact,
  })
  return ok(rows.map(({ key: _key, ...row }) => row))
}
