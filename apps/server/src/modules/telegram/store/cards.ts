import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId, ConversationId, MessageId } from '../../messaging/index.ts'
import type { CardButton, CardId } from '../domain/card.ts'

export type StoredCard = {
  readonly id: CardId
  readonly accountId: AccountId
  readonly conversationId: ConversationId
  readonly messageId: MessageId
  readonly subject: string
  readonly revision: number
  readonly buttons: readonly CardButton[]
}

const columns =
  'id, account_id as "accountId", conversation_id as "conversationId", message_id as "messageId", subject, revision, buttons'

export async function insertCard(ctx: Ctx, card: StoredCard): Promise<void> {
  await ctx.db.$client.query(
    `insert into telegram_cards (workspace_id, id, account_id, conversation_id, message_id, subject, revision, buttons, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.workspaceId,
      card.id,
      card.accountId,
      card.conversationId,
      card.messageId,
      card.subject,
      card.revision,
      JSON.stringify(card.buttons),
      ctx.now,
    ],
  )
}

export async function findCard(ctx: Ctx, id: CardId): Promise<StoredCard | null> {
  const { rows } = await ctx.db.$client.query<StoredCard>(
    `select ${columns} from telegram_cards where workspace_id = $1 and id = $2`,
    [ctx.workspaceId, id],
  )
  return rows[0] ?? null
}

/** Gives every card of a subject new buttons and the next revision. */
export async function reviseCards(ctx: Ctx, subject: string, buttons: readonly CardButton[]): Promise<StoredCard[]> {
  const { rows } = await ctx.db.$client.query<StoredCard>(
    `update telegram_cards set buttons = $3, revision = revision + 1 where workspace_id = $1 and subject = $2 returning ${columns}`,
    [ctx.workspaceId, subject, JSON.stringify(buttons)],
  )
  return rows
}
