import { defaultLocale, textIn, type Id, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId } from '../../messaging/index.ts'

/** The scenario a conversation is in the middle of, by its name in the company's first language; null when none runs. */
export async function findRunningScenario(
  ctx: Ctx,
  conversationId: ConversationId,
): Promise<{ id: Id<'scenario'>; name: string } | null> {
  const { rows } = await ctx.db.$client.query<{ id: Id<'scenario'>; name: Texts }>({
    name: 'scenarios-find-running',
    text: `select s.id, s.name from scenario_sessions run
      join scenarios s on s.workspace_id = run.workspace_id and s.key = run.scenario_key
      where run.workspace_id = $1 and run.conversation_id = $2 and run.is_current and run.status = 'running'`,
    values: [ctx.workspaceId, conversationId],
  })
  const [found] = rows
  return found ? { id: found.id, name: textIn(found.name, defaultLocale) } : null
}
