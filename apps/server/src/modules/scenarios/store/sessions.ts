import type { FlowState } from '@cartie/flow'
import type { Id, Locale } from '@cartie/kernel'
import { ofWorkspace } from '../../../platform/db/of-workspace.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { together } from '../../../platform/db/together.ts'
import type { ChatRef, ConversationId } from '../../messaging/index.ts'

export type SessionId = Id<'session'>

/** One contact's run through scenarios, as stored. */
export type Session = {
  readonly id: SessionId
  readonly conversationId: ConversationId
  readonly isNew: boolean
  /** A member tries a draft: nothing it asks for is done. */
  readonly isTryOut: boolean
  readonly state: FlowState
  /** The language the contact chose themselves, in this run or an earlier one. */
  readonly chosenLanguage: Locale | null
}

type Row = {
  id: SessionId
  conversation_id: ConversationId
  state: FlowState
  chosen_language: Locale | null
  is_try_out: boolean
}

/** The current session of each chat's conversation. The conversations are locked, so nobody else moves these. */
export async function loadSessions(ctx: Ctx, chats: readonly ChatRef[]): Promise<Map<ConversationId, Session>> {
  const { rows } = await ctx.db.$client.query<Row>({
    name: 'scenarios-load-sessions',
    text: `select s.id, s.conversation_id, s.state, s.chosen_language, s.is_try_out
      from unnest($2::uuid[], $3::text[]) as chat (account_id, external_id)
      join conversations c on c.account_id = chat.account_id and c.external_id = chat.external_id and ${ofWorkspace('c')}
      join scenario_sessions s on s.conversation_id = c.id and s.is_current and ${ofWorkspace('s')}`,
    values: [ctx.workspaceId, chats.map(({ accountId }) => accountId), chats.map(({ externalId }) => externalId)],
  })
  return new Map(
    rows.map((row) => [
      row.conversation_id,
      {
        id: row.id,
        conversationId: row.conversation_id,
        isNew: false,
        isTryOut: row.is_try_out,
        state: row.state,
        chosenLanguage: row.chosen_language,
      },
    ]),
  )
}

/** Writes sessions after a turn; a new one takes the place of the conversation's current one. */
export async function saveSessions(ctx: Ctx, sessions: readonly Session[]): Promise<void> {
  if (sessions.length === 0) return
  const fresh = sessions.filter((session) => session.isNew)
  await together([retireSessions(ctx, fresh), writeSessions(ctx, sessions)])
}

async function retireSessions(ctx: Ctx, fresh: readonly Session[]): Promise<void> {
  if (fresh.length > 0) {
    await ctx.db.$client.query({
      name: 'scenarios-retire-sessions',
      text: `update scenario_sessions s set is_current = false, due_at = null, status = 'stopped', stop_reason = coalesce(stop_reason, 'replaced')
        where ${ofWorkspace('s')} and conversation_id = any ($2::uuid[]) and is_current and id <> all ($3::uuid[])`,
      values: [ctx.workspaceId, fresh.map((s) => s.conversationId), fresh.map((s) => s.id)],
    })
  }
}

async function writeSessions(ctx: Ctx, sessions: readonly Session[]): Promise<void> {
  await ctx.db.$client.query({
    name: 'scenarios-save-sessions',
    text: `insert into scenario_sessions as s (workspace_id, id, conversation_id, is_current, status, stop_reason, scenario_key, version_id, node_id, state, chosen_language, due_at, started_at, updated_at, is_try_out, started_key)
      select $1::uuid, t.id, t.conversation_id, true, t.status, t.stop_reason, t.scenario_key, t.version_id, t.node_id, t.state, t.chosen_language, t.due_at, $12::timestamptz, $12::timestamptz, t.is_try_out, t.scenario_key
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::jsonb[], $10::text[], $11::timestamptz[], $13::boolean[])
        as t (id, conversation_id, status, stop_reason, scenario_key, version_id, node_id, state, chosen_language, due_at, is_try_out)
      on conflict (id) do update set status = excluded.status, stop_reason = excluded.stop_reason, scenario_key = excluded.scenario_key,
        version_id = excluded.version_id, node_id = excluded.node_id, state = excluded.state, chosen_language = excluded.chosen_language,
        due_at = excluded.due_at, updated_at = excluded.updated_at`,
    values: [
      ctx.workspaceId,
      sessions.map((s) => s.id),
      sessions.map((s) => s.conversationId),
      sessions.map((s) => s.state.status),
      sessions.map((s) => s.state.stopReason),
      sessions.map((s) => s.state.scenario.key),
      sessions.map((s) => s.state.scenario.versionId),
      sessions.map((s) => s.state.nodeId),
      sessions.map((s) => JSON.stringify(s.state)),
      sessions.map((s) => s.chosenLanguage),
      sessions.map((s) =>
        s.state.status === 'running' && s.state.waiting?.until ? new Date(s.state.waiting.until) : null,
      ),
      ctx.now,
      sessions.map((s) => s.isTryOut),
    ],
  })
}
