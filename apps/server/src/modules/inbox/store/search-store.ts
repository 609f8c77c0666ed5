import { sql, type SQL } from 'drizzle-orm'
import type { snippetSchema } from '@cartie/contract/inbox'
import type { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId, MessageId } from '../../messaging/index.ts'
import { snippetOf } from '../domain/snippet.ts'
import { containing } from './like.ts'

/** A word found in more messages than this is common: the newest conversations are read until a page is full. */
const commonHits = 2_000
/** A word that so many of the newest conversations say is common, too. */
const fullPage = 31
const lately = 300
/** Trigrams need three characters; of a shorter search the beginnings of words are looked for, which the index knows too. */
const shortestIndexed = 3

/** What `ilike` compares a text with, one of them; none when there is nothing in the search that a word could begin with. */
function patternsOf(search: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(search)) return []
  const inside = containing(search)
  return search.length < shortestIndexed ? [inside.slice(1), `% ${inside.slice(1)}`] : [inside]
}

/**
 * The condition on `c` (conversations) of a search by person or by what was said. A rare word is looked up in the index of
 * trigrams, a common one is met soon while walking the conversations from the newest on.
 */
export async function searchCondition(ctx: Ctx, search: string): Promise<SQL> {
  const people = await findPeople(ctx, search)
  const byPerson = sql`c.contact_id = any (${sql.param(people)}::uuid[])`
  const patterns = patternsOf(search)
  const isEverywhere = patterns.length > 0 && (await isSaidLately(ctx, patterns))
  const said = isEverywhere ? null : await findAll(patterns, (pattern) => findSaid(ctx, pattern))
  if (said?.isComplete) return sql`(${byPerson} or c.id = any (${sql.param(said.ids)}::uuid[]))`
  return sql`(${byPerson} or ${saysOneOf(patterns)})`
}

/** Not `exists`: under an `or` the planner would answer that by reading every message of the workspace once. */
const saysOneOf = (patterns: readonly string[]): SQL =>
  sql`(select true from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.id
    and m.text <> '' and m.deleted_at is null and m.text ilike any (${sql.param([...patterns])}::text[]) limit 1)`

/** Whether the newest conversations alone fill a page: then the index, which would list all others too, need not be asked. */
async function isSaidLately(ctx: Ctx, patterns: readonly string[]): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from (
        select workspace_id, id from conversations where workspace_id = ${ctx.workspaceId} and kind = 'private'
        order by last_message_at desc, id desc limit ${lately}
      ) c where ${saysOneOf(patterns)} limit ${fullPage}
    ) found`)
  return (rows[0]?.count ?? 0) >= fullPage
}

/** What any of the patterns finds; not complete when one of them found as many as it may. */
async function findAll(patterns: readonly string[], find: (pattern: string) => Promise<string[]>) {
  const found: string[][] = []
  for (const pattern of patterns) found.push(await find(pattern))
  return { ids: [...new Set(found.flat())], isComplete: found.every((ids) => ids.length < commonHits) }
}

/** Contacts by a part of a name, a username, an address or, when it looks like one, a phone however it is written. */
async function findPeople(ctx: Ctx, search: string): Promise<string[]> {
  const digits = search.replace(/\D/g, '').replace(/^0+/, '')
  const isPhone = digits.length >= shortestIndexed && /^[\d\s()+-]+$/.test(search)
  const patterns = isPhone ? [containing(search)] : patternsOf(search.replace(/^@/, ''))
  const { ids } = await findAll(patterns, async (pattern) => {
    const { rows } = await ctx.db.$client.query<{ id: string }>({
      name: 'inbox-people',
      text: 'select id from app.contacts_known_as($1, $2, $3) as id',
      values: [pattern, isPhone ? containing(digits) : pattern, commonHits],
    })
    return rows.map((row) => row.id)
  })
  return ids
}

async function findSaid(ctx: Ctx, pattern: string): Promise<string[]> {
  const { rows } = await ctx.db.$client.query<{ id: string }>({
    name: 'inbox-said',
    text: 'select id from app.conversations_saying($1, $2) as id',
    values: [pattern, commonHits],
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
        where workspace_id = $1 and conversation_id = wanted.id and text <> '' and deleted_at is null and text ilike any ($3::text[])
        order by seq desc limit 1
      ) m`,
    values: [ctx.workspaceId, ids, patternsOf(search)],
  })
  return new Map(
    rows.map((row): [ConversationId, Found] => [
      row.conversation_id,
      { messageId: row.id, seq: Number(row.seq), sentAt: row.sent_at, ...snippetOf(row.text, search) },
    ]),
  )
}
