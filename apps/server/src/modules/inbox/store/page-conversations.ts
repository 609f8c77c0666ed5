import { sql, type SQL } from 'drizzle-orm'
import type { Conversation, snippetSchema } from '@cartie/contract/inbox'
import type { Page, Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { openKeyset, type CursorInvalid } from '../../../platform/db/keyset.ts'
import { selectConversations } from './conversation-rows.ts'
import { findSnippets, searchCondition } from './search-store.ts'
import { filterConditions, type ConversationFilter } from './views.ts'

export type FoundConversation = Conversation & { readonly snippet: z.infer<typeof snippetSchema> | null }

/** One page of the inbox, newest talk first; with a search, each row with the message that was found. */
export async function pageConversations(
  ctx: Ctx,
  filter: ConversationFilter,
): Promise<Result<Page<FoundConversation>, CursorInvalid>> {
  const keyset = openKeyset(
    'inbox',
    { by: sql`c.last_message_at`, type: 'timestamptz', order: 'desc' },
    sql`c.id`,
    filter,
  )
  if (!keyset.ok) return keyset
  const { after, orderBy, limit, toPage } = keyset.value
  const conditions: SQL[] = [
    ...filterConditions(ctx, filter),
    ...(filter.search ? [await searchCondition(ctx, filter.search)] : []),
    ...(after ? [after] : []),
  ]
  const where = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
  const rows = await selectConversations(ctx, { where, orderBy, limit })
  const shown = rows.slice(0, filter.limit).map(({ id }) => id)
  const snippets = filter.search ? await findSnippets(ctx, shown, filter.search) : null
  return {
    ok: true,
    value: toPage(rows, ({ key: _key, ...row }) => ({ ...row, snippet: snippets?.get(row.id) ?? null })),
  }
}
