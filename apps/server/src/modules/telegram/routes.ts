import { telegramContract } from '@cartie/contract/telegram'
import { err, ok, type Failure, type Result } from '@cartie/kernel'
import { implement, ORPCError } from '@orpc/server'
import { answer, toApiError, type ErrorsFor } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { Database } from '../../platform/db/database.ts'
import { forbid } from '../identity/index.ts'
import { findAccount, type Account, type AccountId } from '../messaging/index.ts'
import { askWebhookInfo, askWhoAmI, deleteWebhook } from './adapter/bot-calls.ts'
import type { BotApi } from './adapter/wire/bot-api.ts'
import { saveWebhookFacts } from './store/bots.ts'
import { createAdminCode, listChats, setAdminChat } from './use-cases/admin-chat.ts'
import { disconnectBot, pauseBot, resumeBot, setDelivery, updateBot } from './use-cases/change-bot.ts'
import { connectBot, replaceToken, type BotParts } from './use-cases/connect-bot.ts'
import { getBot, listBots, viewBot, type BotRefInput } from './use-cases/view-bot.ts'
import { revokeBot } from './workers/revoke-bot.ts'
import type { Ctx } from '../../platform/context/ctx.ts'

export type RouteParts = BotParts & { readonly api: BotApi; readonly database: Database }

const os = implement(telegramContract).$context<ApiContext>()

export function telegramRoutes(parts: RouteParts) {
  const { api } = parts
  return os.router({
    listBots: os.listBots.handler(({ context, errors }) => answer(context, listBots(parts.seal), undefined, errors)),
    getBot: os.getBot.handler(({ context, input, errors }) => answer(context, getBot(parts.seal), input, errors)),
    connectBot: os.connectBot.handler(async ({ context, input, errors }) => {
      const me = await first(context, errors, () => askWhoAmI(api, input.token))
      return answer(context, connectBot(parts), { ...input, me }, errors)
    }),
    replaceToken: os.replaceToken.handler(async ({ context, input, errors }) => {
      const me = await first(context, errors, () => askWhoAmI(api, input.token))
      return answer(context, replaceToken(parts), { ...input, me }, errors)
    }),
    updateBot: os.updateBot.handler(({ context, input, errors }) => answer(context, updateBot(parts), input, errors)),
    setDelivery: os.setDelivery.handler(({ context, input, errors }) =>
      answer(context, setDelivery(parts), input, errors),
    ),
    pauseBot: os.pauseBot.handler(({ context, input, errors }) => answer(context, pauseBot(parts), input, errors)),
    resumeBot: os.resumeBot.handler(({ context, input, errors }) => answer(context, resumeBot(parts), input, errors)),
    disconnectBot: os.disconnectBot.handler(async ({ context, input, errors }) => {
      const account = await first(context, errors, () => findOwn(parts, context, input))
      // Best effort: a webhook left behind is refused by us and given up by Telegram.
      if (account.token !== null) await deleteWebhook(api, account.token)
      return answer(context, disconnectBot(parts), input, errors)
    }),
    checkBot: os.checkBot.handler(async ({ context, input, errors }) => {
      const account = await first(context, errors, () => findOwn(parts, context, input))
      const asked = await askWebhookInfo(api, account.token ?? '')
      if (!asked.ok && asked.error.code === 'TELEGRAM_UNREACHABLE') throw errors.TELEGRAM_UNREACHABLE()
      if (!asked.ok && context.as) await revokeBot({ transact: context.transact, seal: parts.seal }, account)
      const save = async (ctx: Ctx) => {
        if (asked.ok) await saveWebhookFacts(ctx.db, account.id, asked.value, ctx.now)
        return viewBot(ctx, parts.seal, account.id)
      }
      return answer(context, save, undefined, errors)
    }),
    listChats: os.listChats.handler(({ context, input, errors }) => answer(context, listChats(parts), input, errors)),
    createAdminCode: os.createAdminCode.handler(({ context, input, errors }) =>
      answer(context, createAdminCode(parts), input, errors),
    ),
    setAdminChat: os.setAdminChat.handler(({ context, input, errors }) =>
      answer(context, setAdminChat(parts), input, errors),
    ),
  })
}

type Refusable = { readonly code: 'FORBIDDEN'; readonly data: { readonly permission: string } }

/** What must be asked of Telegram before the transaction, for those who may manage bots. */
async function first<T, E extends Failure>(
  context: ApiContext,
  errors: ErrorsFor<E | Refusable>,
  ask: () => Promise<Result<T, E>>,
): Promise<T> {
  if (!context.as) throw new ORPCError('UNAUTHORIZED')
  const refused = forbid(context.as, 'bots.manage')
  if (refused) throw toApiError<E | Refusable>(refused.error, errors)
  const asked = await ask()
  if (asked.ok) return asked.value
  throw toApiError<E | Refusable>(asked.error, errors)
}

async function findOwn(
  { database, seal }: RouteParts,
  { as }: ApiContext,
  { accountId }: BotRefInput,
): Promise<Result<Account, { readonly code: 'BOT_NOT_FOUND' }>> {
  const id: AccountId = accountId
  const account = as && (await database.withWorkspace(as.workspaceId, (db) => findAccount(db, seal, id)))
  return account?.kind === 'telegram' ? ok(account) : err({ code: 'BOT_NOT_FOUND' })
}
