import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId } from '../domain/account.ts'

export type LastSaid = {
  /** Whether one of our people wrote in the conversation after the instant asked about. */
  readonly isByPerson: boolean
  /** What the bot's last words of the conversation were part of; null when a person spoke last, or nobody. */
  readonly scenario: string | null
}

/** Who of us spoke in a conversation since then. */
export async function findLastSaid(ctx: Ctx, conversationId: ConversationId, since: Date): Promise<LastSaid> {
  const { rows } = await ctx.db.$client.query<LastSaid>({
    name: 'messaging-last-said',
    text: `select
        exists (select from messages where workspace_id = $1 and conversation_id = $2 and direction = 'out' and sent_at >= $3
          and author ->> 'kind' in ('member', 'owner')) as "isByPerson",
        (select author ->> 'scenario' from messages where workspace_id = $1 and conversation_id = $2 and direction = 'out'
          order by seq desc limit 1) as scenario`,
    values: [ctx.workspaceId, conversationId, since],
  })
  return rows[0] ?? { isByPerson: false, scenario: null }
}
