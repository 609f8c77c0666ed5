import { textIn, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId } from '../../messaging/index.ts'
import { getCompany } from '../../identity/index.ts'

/** The scenario a conversation is in the middle of, by its name in the workspace's language; null when none runs. */
export async function findRunning(
  ctx: Ctx,
  conversationId: ConversationId,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await ctx.db.$client.query<{ id: string; name: Texts }>(
    `select s.id, s.name from scenario_sessions r join scenarios s on s.workspace_id = r.workspace_id and s.key = r.scenario_key
     where r.workspace_id = $1 and r.conversation_id = $2 and r.is_current and r.status = 'running'`,
    [ctx.workspaceId, conversationId],
  )
  const [row] = rows
  return row ? { id: row.id, name: textIn(row.name, (await getCompany(ctx)).locale) } : null
}
