import { lookup } from 'node:dns/promises'
import type { Config } from '../config/config.ts'
import type { Platform } from '../platform/platform.ts'
import type { Composition } from '../platform/server.ts'
import { contactCalls, contactsModule, normalisePhone } from './contacts/index.ts'
import { dashboardModule } from './dashboard/index.ts'
import { healthModule } from './health/index.ts'
import { createIdentity, getCompany } from './identity/index.ts'
import { inboxCalls, inboxModule } from './inbox/index.ts'
import { inventoryModule } from './inventory/index.ts'
import { leadCalls, leadMover, leadsModule, seedLeads } from './leads/index.ts'
import { conversationMover, messagingModule, type ChannelAdapter, type Messaging } from './messaging/index.ts'
import { requestCalls, requestCardActions, requestMover, requestsModule } from './requests/index.ts'
import { findRunningScenario, scenariosModule, seedScenarios } from './scenarios/index.ts'
import { setupModule } from './setup/index.ts'
import { createTelegram, getMenu, handleLinkStart, listBotNames, listMenuUses } from './telegram/index.ts'
import { createWebchatAdapter, openWebchat, webchatModule } from './webchat/index.ts'

/** Every module, its ports bound to what implements them. Part of the composition root. */
export function createModules(platform: Platform, config: Config, isManual: boolean): Composition {
  const worksLanes = config.role === 'all' || config.role === 'worker'
  const holdMinutes = async (ctx: Parameters<typeof getCompany>[0]) => (await getCompany(ctx)).holdTimeoutMinutes
  const identity = createIdentity({
    platform,
    seeds: [seedLeads, openWebchat(platform.seal), seedScenarios],
    smtp: config.smtp,
    superadminEmail: config.superadminEmail,
  })
  const telegram = createTelegram({
    platform,
    apiRoot: config.telegramApiRoot,
    perSecond: config.telegramPerSecond,
    cardActions: requestCardActions,
    polls: config.role !== 'web' && config.role !== 'worker',
    messaging: () => messaging,
  })
  const scenarios = scenariosModule({
    platform,
    calls: { ...contactCalls, ...leadCalls, ...requestCalls, ...inboxCalls },
    workspaceFacts: async (ctx) => ({ 'workspace.name': (await getCompany(ctx)).name }),
    interceptors: [handleLinkStart],
    menuOf: async (ctx, accountId) => {
      const bot = await getMenu(ctx, platform.seal, accountId)
      return bot && { rows: bot.menu.rows, replies: bot.replies }
    },
    outside: { resolve: (host) => lookup(host, { all: true }) },
    hoursOf: async (ctx) => {
      const { timezone, workingHours } = await getCompany(ctx)
      return { timeZone: timezone, week: workingHours }
    },
    botsOf: (ctx) => listBotNames(ctx, platform.seal),
    menuUses: (ctx) => listMenuUses(ctx, platform.seal),
    watchesTimers: !isManual && worksLanes,
  })
  const adapters: readonly ChannelAdapter[] = [telegram.adapter, createWebchatAdapter(platform.storage)]
  const messaging: Messaging = messagingModule({
    platform,
    adapters,
    responder: scenarios.responder,
    groupListeners: [telegram.groupListener],
    authenticate: () => identity.authenticate,
    holdMinutes,
    worksLanes,
    handlesAtOnce: worksLanes && !isManual,
  })
  return {
    authenticate: identity.authenticate,
    modules: [
      identity.module,
      contactsModule({ movers: [leadMover, requestMover, conversationMover] }),
      inventoryModule({ ...platform, normalisePhone }),
      leadsModule(platform),
      requestsModule({ addresses: platform.addresses, board: telegram.cards }),
      messaging.module,
      scenarios.module,
      telegram.module,
      webchatModule({ ...platform, messaging: () => messaging }),
      inboxModule({ platform, adapters, scenario: { find: findRunningScenario }, holdMinutes }),
      dashboardModule(),
      healthModule({ report: platform.health, dataDir: config.dataDir }),
      setupModule(),
    ],
  }
}
