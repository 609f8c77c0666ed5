import type { CallOutcome } from '@cartie/flow'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { SessionId } from './sessions.ts'

/** Keeps what a call outside came to, until the conversation's lane gives it to the session. The first answer counts. */
export async function saveCallResult(
  ctx: Ctx,
  { sessionId, callId, outcome }: { sessionId: SessionId; callId: string; outcome: CallOutcome },
): Promise<boolean> {
  const { rowCount } = await ctx.db.$client.query(
    `insert into scenario_call_results (workspace_id, session_id, call_id, outcome, created_at) values ($1, $2, $3, $4, $5)
      on conflict do nothing`,
    [ctx.workspaceId, sessionId, callId, JSON.stringify(outcome), ctx.now],
  )
  return rowCount === 1
}

/** Takes a kept result: the turn that uses it commits with this. */
export async function takeCallResult(ctx: Ctx, sessionId: SessionId, callId: string): Promise<CallOutcome | null> {
  const { rows } = await ctx.db.$client.query<{ outcome: CallOutcome }>(
    'delete from scenario_call_results where workspace_id = $1 and session_id = $2 and call_id = $3 returning outcome',
    [ctx.workspaceId, sessionId, callId],
  )
  return rows[0]?.outcome ?? null
}
