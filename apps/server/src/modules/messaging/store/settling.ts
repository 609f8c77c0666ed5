import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ConversationId, DeliveryId, MessageId } from '../domain/account.ts'
import type { DeliveryState } from './deliveries.ts'

export type MessageDelivery = {
  readonly id: DeliveryId
  readonly conversationId: ConversationId
  readonly state: DeliveryState
  readonly notBefore: Date | null
}

/** The delivery that carries a message, locked. */
export async function lockDeliveryOf(ctx: Ctx, messageId: MessageId): Promise<MessageDelivery | null> {
  const { rows } = await ctx.db.$client.query<{
    id: DeliveryId
    conversation_id: ConversationId
    state: DeliveryState
    not_before: Date | null
  }>(
    `select id, conversation_id, state, not_before from deliveries
     where workspace_id = $1 and message_id = $2 and act ->> 'type' = 'send' order by id desc limit 1 for update`,
    [ctx.workspaceId, messageId],
  )
  const row = rows[0]
  return row ? { id: row.id, conversationId: row.conversation_id, state: row.state, notBefore: row.not_before } : null
}

export async function setDeliveryState(ctx: Ctx, id: DeliveryId, state: DeliveryState): Promise<void> {
  await ctx.db.$client.query(
    `update deliveries set state = $3, reason = null, finished_at = case when $3 = 'waiting' then null else $4::timestamptz end where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, id, state, ctx.now],
  )
}
