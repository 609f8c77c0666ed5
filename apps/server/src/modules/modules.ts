import type { Config } from '../config/config.ts'
import type { Ctx } from '../platform/context/ctx.ts'
import type { Platform } from '../platform/platform.ts'
import type { Composition } from '../platform/server.ts'
import { contactCalls, contactsModule } from './contacts/index.ts'
import { dashboardModule } from './dashboard/index.ts'
import { healthModule } from './health/index.ts'
import { createIdentity, getCompany } from './identity/index.ts'
import { inboxModule } from './inbox/index.ts'
import { leadCalls, leadMover, leadsModule, seedLeads } from './leads/index.ts'
import { conversationMover, messagingModule, type Messaging } from './messaging/index.ts'
import { requestCalls, requestMover, requestsModule } from './requests/index.ts'
import { findRunningScenario, scenariosModule, seedScenarios } from './scenarios/index.ts'
import { setupModule } from './setup/index.ts'
import { createTelegram, handleLinkStart } from './telegram/index.ts'
import { createWebchatAdapter, openWebchat, webchatModule } from './webchat/index.ts'

/** Every module, its ports bound to what implements them. Part of the composition root. */
export function createModules(platform: Platform, config: Config, isManual: boolean): Composition {
  const identity = createIdentity({
    platform,
    seeds: [seedLeads, openWebchat(platform.seal), seedScenarios],
    smtp: config.smtp,
    superadminEmail: config.superadminEmail,
  })
  const scenarios = scenariosModule({
    platform,
    calls: { ...contactCalls, ...leadCalls, ...requestCalls },
    workspaceFacts: async (ctx) => ({ 'workspace.name': (await getCompany(ctx)).name }),
    interceptors: [handleLinkStart],
    watchesTimers: !isManual,
  })
  const telegram = createTelegram({
    platform,
    apiRoot: config.telegramApiRoot,
    cardActions: [],
    polls: !isManual && (config.role === 'all' || config.role === 'ingest'),
    messaging: () => messaging,
  })
  const adapters = [telegram.adapter, createWebchatAdapter(platform.storage)]
  const holdMinutes = async (ctx: Ctx): Promise<number> => (await getCompany(ctx)).holdTimeoutMinutes
  const messaging: Messaging = messagingModule({
    platform,
    adapters,
    responder: scenarios.responder,
    groupListeners: [telegram.groupListener],
    authenticate: () => identity.authenticate,
    holdMinutes,
    worksLanes: config.role !== 'web',
  })
  return {
    authenticate: identity.authenticate,
    modules: [
      identity.module,
      contactsModule({ movers: [conversationMover, leadMover, requestMover] }),
      leadsModule(),
      requestsModule(platform),
      messaging.module,
      inboxModule({ platform, adapters, scenario: { find: findRunningScenario }, holdMinutes }),
      scenarios.module,
      telegram.module,
      webchatModule({ ...platform, messaging: () => messaging }),
      dashboardModule(),
      healthModule({ report: platform.health, dataDir: config.dataDir }),
      setupModule(),
    ],
  }
}
