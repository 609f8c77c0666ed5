import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import {
  accountChanged,
  type Account,
  type ChannelAdapter,
  type GroupListener,
  type Messaging,
} from '../messaging/index.ts'
import { adminChatListener } from './admin-chat/admin-chat-listener.ts'
import { createAdminCards } from './admin-chat/admin-cards.ts'
import { cardLane } from './admin-chat/card-lane.ts'
import { createTelegramAdapter } from './adapter/telegram-adapter.ts'
import { createBotApi } from './adapter/wire/bot-api.ts'
import type { AdminCards, CardAction } from './ports.ts'
import { botsProbe } from './probe.ts'
import { createActivity } from './receiving/activity.ts'
import { pollPauseMs } from './receiving/poll-bot.ts'
import { startPollers } from './receiving/pollers.ts'
import { createWebhookSecrets, serveWebhook } from './receiving/webhook.ts'
import { telegramRoutes } from './routes.ts'
import { applyBotWorker } from './workers/apply-bot.ts'
import { checkBotsCron } from './workers/check-bots.ts'
import { revokeBot } from './workers/revoke-bot.ts'

const telegramRoot = 'https://api.telegram.org'

export type TelegramPorts = {
  readonly platform: Platform
  /** Telegram's own, or that of a server of one's own. */
  readonly apiRoot: string
  /** How many messages one bot may send a second; Telegram's published 30 unless told. */
  readonly perSecond?: number
  readonly cardActions: readonly CardAction[]
  /** Whether this process polls. */
  readonly polls: boolean
  readonly messaging: () => Messaging
  /** How long Telegram holds a poll; 25 s unless told. */
  readonly pollSeconds?: number
  readonly beatMs?: number
}

export type Telegram = {
  readonly module: Module
  readonly adapter: ChannelAdapter
  readonly groupListener: GroupListener
  readonly cards: AdminCards
}

/** Telegram as a channel: `adapter` and `groupListener` go to messaging, which this asks for when the server starts. */
export function createTelegram(ports: TelegramPorts): Telegram {
  const { platform, apiRoot } = ports
  const { database, seal, clock, log, hub, publicUrl } = platform
  const api = createBotApi(apiRoot)
  const secretOf = createWebhookSecrets(seal)
  const changed = (account: Account): void =>
    platform.announce({ workspaceId: account.workspaceId, name: accountChanged.name, ids: [account.id] })
  const activity = createActivity({ database, clock, log, changed })
  const isOwnServer = apiRoot !== telegramRoot
  const startPolling = async (): Promise<() => Promise<void>> => {
    const pollers = startPollers({
      api,
      database,
      seal,
      log,
      ingest: ports.messaging().ingest,
      pollSeconds: ports.pollSeconds ?? 25,
      pauseMs: pollPauseMs,
      beatMs: ports.beatMs ?? 5_000,
      report: {
        answered: (account, updates) => activity.note(account, { polled: true, updates }),
        problem: (account, problem) => activity.problem(account, problem),
        revoked: (account) =>
          void revokeBot(platform, account).catch((error: unknown) =>
            log.error({ err: error, account: account.id }, 'a revoked token could not be noted'),
          ),
      },
    })
    hub.watchAll(({ name }) => name === accountChanged.name && pollers.refresh())
    return () => pollers.stop()
  }
  const module: Module = {
    name: 'telegram',
    router: telegramRoutes({ api, database, seal, publicUrl, isOwnServer }),
    http: (app) => serveWebhook(app, { secretOf, activity, ...lateMessaging(ports.messaging) }),
    lanes: [cardLane({ transact: platform.transact, actions: ports.cardActions })],
    jobs: [applyBotWorker({ api, database, seal, transact: platform.transact, publicUrl, secretOf })],
    crons: [checkBotsCron({ api, database, seal, transact: platform.transact })],
    probes: [botsProbe({ database, seal, clock })],
    start: async () => {
      const stopPolling = ports.polls ? await startPolling() : null
      return async () => {
        await stopPolling?.()
        api.close()
      }
    },
  }
  return {
    module,
    adapter: createTelegramAdapter({
      api,
      nowMs: () => clock.now().getTime(),
      ...(ports.perSecond !== undefined && { perSecond: ports.perSecond }),
    }),
    groupListener: adminChatListener(seal),
    cards: createAdminCards(seal),
  }
}

/** Messaging is made after the channels it is given; what is asked of it is asked when an update comes. */
const lateMessaging = (messaging: () => Messaging) => ({
  ingest: (account: Account, updates: readonly unknown[]) => messaging().ingest(account, updates),
  accounts: { get: (id: Account['id']) => messaging().accounts.get(id) },
})
