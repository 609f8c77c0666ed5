import { sql, type SQL } from 'drizzle-orm'
import type { snippetSchema } from '@cartie/contract/inbox'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { contactsMatching } from '../../contacts/index.ts'
import type { ConversationId, MessageId } from '../../messaging/index.ts'
import { snippetOf } from '../domain/snippet.ts'
import { containing } from './like.ts'

/** A word found in more messages than this is common: the newest conversations are read until a page is full. */
const commonHits = 2_000
/** Trigrams need three characters; a shorter word is treated as a common one. */
const shortestIndexed = 3

/**
 * The condition on `c` (conversations) of a search by person or by what was said. A rare word is looked up in the index of
 * trigrams, a common one is met soon while walking the conversations from the newest on.
 */
export async function searchCondition(ctx: Ctx, search: string): Promise<SQL> {
  const people = await findPeople(ctx, search)
  const byPerson = sql`c.contact_id = any (${sql.param(people)}::uuid[])`
  const said = search.length < shortestIndexed ? null : await findSaid(ctx, search)
  if (said && said.length < commonHits)
    return sql`(${byPerson} or c.id = any (${sql.param([...new Set(said)])}::uuid[]))`
  return sql`(${byPerson} or exists (select from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.id
    and m.text <> '' and m.deleted_at is null and m.text ilike ${containing(search)}))`
}

/** Contacts by a part of a name, a username, an address or, when it looks like one, a phone however it is written. */
async function findPeople(ctx: Ctx, search: string): Promise<string[]> {
  if (search.length < shortestIndexed) {
    const { rows } = await ctx.db.execute<{ id: string }>(
      sql`select distinct id from (${contactsMatching(ctx, search)}) found limit ${commonHits}`,
    )
    return rows.map((row) => row.id)
  }
  const pattern = containing(search.replace(/^@/, ''))
  const digits = search.replace(/\D/g, '').replace(/^0+/, '')
  const isPhone = digits.length >= shortestIndexed && /^[\d\s()+-]+$/.test(search)
  const { rows } = await ctx.db.$client.query<{ id: string }>({
    name: 'inbox-people',
    text: 'select id from app.contacts_known_as($1, $2, $3) as id',
    values: [pattern, isPhone ? containing(digits) : pattern, commonHits],
  })
  return rows.map((row) => row.id)
}

async function findSaid(ctx: Ctx, search: string): Promise<string[]> {
  const { rows } = await ctx.db.$client.query<{ id: string }>({
    name: 'inbox-said',
    text: 'select id from app.conversations_saying($1, $2) as id',
    values: [containing(search), commonHits],
  })
  return rows.map((row) => row.id)
}

type Found = z.infer<typeof snippetSchema>

/** Of each conversation the newest message that says it. */
export async function findSnippets(
  ctx: Ctx,
  ids: readonly ConversationId[],
  search: string,
): Promise<Map<ConversationId, Found>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.db.$client.query<{
    conversation_id: ConversationId
    id: MessageId
    seq: string
    text: string
    sent_at: Date
  }>({
    name: 'inbox-snippets',
    text: `select wanted.id as conversation_id, m.id, m.seq, m.text, m.sent_at from unnest($2::uuid[]) as wanted (id)
      cross join lateral (
        select id, seq, text, sent_at from messages
        where workspace_id = $1 and conversation_id = wanted.id and text <> '' and deleted_at is null and text ilike $3
        order by seq desc limit 1
      ) m`,
    values: [ctx.workspaceId, ids, containing(search)],
  })
  return new Map(
    rows.map((row): [ConversationId, Found] => [
      row.conversation_id,
      { messageId: row.id, seq: Number(row.seq), sentAt: row.sent_at, ...snippetOf(row.text, search) },
    ]),
  )
}
