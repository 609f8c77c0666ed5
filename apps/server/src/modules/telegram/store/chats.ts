import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId } from '../../messaging/index.ts'

export type BotChat = {
  readonly chatId: string
  readonly kind: 'group' | 'channel'
  readonly title: string
  readonly isPresent: boolean
  readonly canPost: boolean
  readonly updatedAt: Date
}

const columns =
  'chat_id as "chatId", kind, title, is_present as "isPresent", can_post as "canPost", updated_at as "updatedAt"'

export async function saveChat(ctx: Ctx, accountId: AccountId, chat: BotChat): Promise<void> {
  await ctx.db.$client.query(
    `insert into telegram_chats (workspace_id, account_id, chat_id, kind, title, is_present, can_post, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (account_id, chat_id) do update set kind = excluded.kind, title = excluded.title,
       is_present = excluded.is_present, can_post = excluded.can_post, updated_at = excluded.updated_at`,
    [ctx.workspaceId, accountId, chat.chatId, chat.kind, chat.title, chat.isPresent, chat.canPost, chat.updatedAt],
  )
}

export async function listBotChats(ctx: Ctx, accountId: AccountId): Promise<BotChat[]> {
  const { rows } = await ctx.db.$client.query<BotChat>(
    `select ${columns} from telegram_chats where workspace_id = $1 and account_id = $2 order by is_present desc, title, chat_id`,
    [ctx.workspaceId, accountId],
  )
  return rows
}

export async function findBotChat(ctx: Ctx, accountId: AccountId, chatId: string): Promise<BotChat | null> {
  const { rows } = await ctx.db.$client.query<BotChat>(
    `select ${columns} from telegram_chats where workspace_id = $1 and account_id = $2 and chat_id = $3`,
    [ctx.workspaceId, accountId, chatId],
  )
  return rows[0] ?? null
}
