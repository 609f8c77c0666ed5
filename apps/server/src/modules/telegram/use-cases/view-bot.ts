import type { BotHealth, BotSettings } from '@cartie/contract/telegram'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Seal } from '../../../platform/crypto/seal.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { accountTraffic, findAccount, listAccounts, type Account, type AccountId } from '../../messaging/index.ts'
import { judgeBot, type BotRecord } from '../domain/bot-health.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import type { BotNotFound, ChangeBotError } from '../domain/errors.ts'
import { loadBotRecords } from '../store/bots.ts'

export type Bot = Pick<Account, 'id' | 'externalId' | 'name' | 'username' | 'state'> & {
  readonly settings: BotSettings
  readonly health: BotHealth
}
export type BotRefInput = { readonly accountId: AccountId }

/** What Telegram publishes for one bot; the deliveries of messaging keep to it. */
export const sendsPerSecond = 30

/** Every bot of the workspace, in the order they were connected. */
export const listBots =
  (seal: Seal) =>
  async (ctx: Ctx): Promise<Result<{ items: Bot[] }, Forbidden>> => {
    const refused = forbid(ctx, 'bots.view')
    if (refused) return refused
    const accounts = (await listAccounts(ctx, seal)).filter(({ kind }) => kind === 'telegram')
    const records = await loadBotRecords(
      ctx.db,
      accounts.map(({ id }) => id),
    )
    const items: Bot[] = []
    for (const account of accounts) items.push(await toBot(ctx, account, records.get(account.id)))
    return ok({ items })
  }

export const getBot =
  (seal: Seal) =>
  async (ctx: Ctx, { accountId }: BotRefInput): Promise<Result<Bot, ChangeBotError>> => {
    const refused = forbid(ctx, 'bots.view')
    if (refused) return refused
    return viewBot(ctx, seal, accountId)
  }

/** The bot as a page shows it, no permission asked. */
export async function viewBot(ctx: Ctx, seal: Seal, id: AccountId): Promise<Result<Bot, BotNotFound>> {
  const account = await findBotAccount(ctx, seal, id)
  if (!account) return err({ code: 'BOT_NOT_FOUND' })
  const records = await loadBotRecords(ctx.db, [id])
  return ok(await toBot(ctx, account, records.get(id)))
}

/** The bot's account with its token, if it is a bot of this workspace. */
export async function findBotAccount(ctx: Ctx, seal: Seal, id: AccountId): Promise<Account | null> {
  const account = await findAccount(ctx.db, seal, id)
  return account?.kind === 'telegram' && account.workspaceId === ctx.workspaceId ? account : null
}

const noRecord: BotRecord = {
  polledAt: null,
  lastUpdateAt: null,
  problem: null,
  problemAt: null,
  webhook: null,
  profileProblem: null,
  checkedAt: null,
}

async function toBot(ctx: Ctx, account: Account, record: BotRecord = noRecord): Promise<Bot> {
  const settings = botSettingsOf(account)
  const rate = { capacity: sendsPerSecond, perMs: sendsPerSecond / 1_000 }
  const { waiting, sending, unknown, available, blockedUntil } = await accountTraffic(ctx, account.id, rate)
  const { id, externalId, name, username, state } = account
  return {
    id,
    externalId,
    name,
    username,
    state,
    settings,
    health: {
      ...judgeBot({ state, delivery: settings.delivery }, record, ctx.now),
      lastUpdateAt: record.lastUpdateAt,
      checkedAt: record.checkedAt,
      backlog: { waiting, sending, unknown },
      budget: { available, perSecond: sendsPerSecond, blockedUntil },
    },
  }
}
