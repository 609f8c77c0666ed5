import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ChannelAdapter, SendMessageParts } from '../messaging/index.ts'
import { wakeLane } from './lanes/wake-lane.ts'
import type { RunningScenario } from './ports.ts'
import { createPresence } from './presence/presence.ts'
import { inboxRoutes } from './routes.ts'
import { inboxSubscriptions } from './subscriptions.ts'

export type InboxPorts = Pick<SendMessageParts, 'holdMinutes'> & {
  readonly platform: Pick<Platform, 'transact' | 'hub' | 'announce' | 'clock'>
  readonly adapters: readonly ChannelAdapter[]
  readonly scenario: RunningScenario
}

export function inboxModule({ platform, adapters, scenario, holdMinutes }: InboxPorts): Module {
  const presence = createPresence(platform)
  const byKind = new Map<string, ChannelAdapter>(adapters.map((adapter) => [adapter.kind, adapter]))
  return {
    name: 'inbox',
    router: inboxRoutes({ presence, scenario, holdMinutes, adapters: byKind }),
    lanes: [wakeLane(platform.transact)],
    subscriptions: inboxSubscriptions,
  }
}
