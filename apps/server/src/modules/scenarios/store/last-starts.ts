import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ContactId } from '../../contacts/index.ts'

/** When a contact last started each of these scenarios, in any of their conversations. */
export async function loadLastStarts(
  ctx: Ctx,
  contactId: ContactId,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await ctx.db.$client.query<{ key: string; at: Date }>({
    name: 'scenarios-last-starts',
    text: `select s.started_key as key, max(s.started_at) as at from conversations c
      join scenario_sessions s on s.conversation_id = c.id and s.workspace_id = c.workspace_id
      where c.workspace_id = $1 and c.contact_id = $2 and s.started_key = any ($3::text[]) group by 1`,
    values: [ctx.workspaceId, contactId, keys],
  })
  return new Map(rows.map(({ key, at }) => [key, at.getTime()]))
}
