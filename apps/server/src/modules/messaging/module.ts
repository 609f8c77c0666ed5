import type { Authenticate } from '../../platform/http/api-context.ts'
import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Ctx } from '../../platform/context/ctx.ts'
import { accountChanged } from './events.ts'
import { serveFiles } from './http.ts'
import { createIngest, type Ingest } from './inbound/ingest.ts'
import { inboundLane } from './inbound/inbound-lane.ts'
import { createHandleAtOnce } from './inbound/handle-at-once.ts'
import { inboundQueue } from './inbound/inbound-queue.ts'
import type { RunParts } from './inbound/run-batch.ts'
import { createAllowances } from './outbound/allowance.ts'
import { deliverLane } from './outbound/deliver-lane.ts'
import { deliverQueue } from './outbound/deliver-queue.ts'
import { createHeadStart, type BegunLanes } from './outbound/head-start.ts'
import type { Accounts, ChannelAdapter, GroupListener, Responder } from './ports.ts'
import { messagingRoutes } from './routes.ts'
import { createAccounts } from './store/account-cache.ts'
import { forgetOldUpdates } from './store/updates.ts'
import { fetchMediaWorker } from './workers/fetch-media.ts'

export type MessagingPorts = {
  readonly platform: Platform
  readonly adapters: readonly ChannelAdapter[]
  readonly responder: Responder
  readonly groupListeners: readonly GroupListener[]
  readonly authenticate: () => Authenticate
  /** How long a conversation stays with the person who wrote last. */
  readonly holdMinutes: (ctx: Ctx) => Promise<number>
  /** False in a process that takes updates in but leaves the work to others. */
  readonly worksLanes: boolean
  /** Whether updates are handled as they come in; false where work waits to be drained. */
  readonly handlesAtOnce: boolean
}

/** What channels use of messaging: the door for updates, and accounts with their secrets. */
export type Messaging = { readonly module: Module; readonly ingest: Ingest; readonly accounts: Accounts }

const keepUpdatesDays = 30

export function messagingModule(ports: MessagingPorts): Messaging {
  const { platform } = ports
  const { database, seal, clock, metrics, storage, transact } = platform
  const adapters = new Map<string, ChannelAdapter>(ports.adapters.map((adapter) => [adapter.kind, adapter]))
  const accounts = createAccounts({ database, seal, now: () => clock.now() })
  const begun: BegunLanes = new WeakMap()
  const allowances = createAllowances({ pool: database.pool, now: () => clock.now() })
  const parts = { accounts, adapters, allowances, holdMinutes: ports.holdMinutes }
  const inbound: RunParts = {
    accounts,
    adapters,
    responder: ports.responder,
    groupListeners: ports.groupListeners,
    transact,
    headStart: () => {
      const handover = platform.handOver(deliverQueue.name)
      return handover && createHeadStart(handover, { adapters, allowances, begun })
    },
  }
  const onLeft = (): void => platform.nudge([inboundQueue.name])
  const ingest = createIngest({
    database,
    adapters,
    log: platform.log,
    now: () => clock.now(),
    nudge: platform.nudge,
    handleAtOnce: ports.handlesAtOnce ? createHandleAtOnce({ ...inbound, onLeft }) : null,
    announces: !ports.worksLanes,
    onStored: (account, count) => metrics.updatesIn.inc({ channel: account.kind }, count),
  })
  platform.hub.watchAll(({ name, ids }) => {
    // @NOTE the first id of this fact is the account's.
    if (name === accountChanged.name) for (const id of ids) accounts.forget(id as Parameters<Accounts['forget']>[0])
  })
  const module: Module = {
    name: 'messaging',
    router: messagingRoutes({ ...parts, addresses: platform.addresses }),
    http: (app) => serveFiles(app, { ...platform, authenticate: ports.authenticate }),
    lanes: [
      inboundLane(inbound),
      deliverLane({
        accounts,
        allowances,
        adapters,
        transact,
        begun,
        now: () => clock.now(),
        onFate: (channel, fate) => metrics.deliveries.inc({ channel, fate }),
        openFile: async (key) => {
          const file = await storage.get(key)
          if (!file) throw new Error('the file to send is no longer stored')
          return Buffer.concat(await file.body.toArray())
        },
      }),
    ],
    jobs: [fetchMediaWorker({ ...platform, accounts, adapters })],
    crons: [
      {
        name: 'messaging.forget-updates',
        pattern: '17 * * * *',
        run: async (at) => {
          const before = new Date(at.getTime() - keepUpdatesDays * 86_400_000)
          await database.withPlatform('old raw updates of every workspace go alike', (db) =>
            forgetOldUpdates(db, before),
          )
        },
      },
    ],
  }
  return { module, ingest, accounts }
}
