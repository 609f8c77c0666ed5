import { createServer as createSocket } from 'node:net'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloneSchema, testRole } from '@cartie/testkit/database/clone-schema'
import { ok, unwrap } from '@cartie/kernel'
import type { BotHandle, Telegram as Emulator } from '@cartie/testkit/telegram/index'
import { asRole } from '../../../boot.ts'
import type { ActFor } from '../../../platform/context/transact.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { createSeal } from '../../../platform/crypto/seal.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createMetrics } from '../../../platform/metrics/metrics.ts'
import { createLiveHub } from '../../../platform/realtime/live.ts'
import { createServer } from '../../../platform/server.ts'
import { createFolderStorage } from '../../../platform/storage/folder-storage.ts'
import { createSignedAddresses } from '../../../platform/storage/signed-address.ts'
import { aWorkspace, type TestPerson } from '../../identity/testing.ts'
import {
  messagingModule,
  priorities,
  type AccountId,
  type Draft,
  type Messaging,
  type Responder,
  type Turn,
} from '../../messaging/index.ts'
import { handleLinkStart } from '../admin-chat/handle-link-start.ts'
import { askWhoAmI } from '../adapter/bot-calls.ts'
import { createBotApi } from '../adapter/wire/bot-api.ts'
import { createTelegram, type Telegram } from '../module.ts'
import type { CardAction } from '../ports.ts'
import { connectBot } from '../use-cases/connect-bot.ts'

export type OpenTelegram = Awaited<ReturnType<typeof openTelegram>>
type Options = {
  readonly emulator: Emulator
  readonly answer?: (turn: Turn) => Partial<Draft> | null
  readonly cardActions?: readonly CardAction[]
  /** Shares the database of another: a second process. */
  readonly beside?: { readonly databaseUrl: string; readonly ownerUrl: string }
}

const seal = createSeal(Buffer.alloc(32, 9))

/** Messaging and Telegram in one live process against the emulator: lanes, jobs and pollers run by themselves. */
export async function openTelegram({ emulator, answer = () => null, cardActions = [], beside }: Options) {
  const cloned = beside ? null : await cloneSchema()
  const ownerUrl = beside?.ownerUrl ?? cloned?.url ?? ''
  const databaseUrl = beside?.databaseUrl ?? asRole(ownerUrl, testRole.name, testRole.password)
  const dataDir = await mkdtemp(join(tmpdir(), 'cartie-telegram-'))
  const log = createLog('silent')
  const port = await freePort()
  const made: { messaging?: Messaging; telegram?: Telegram } = {}
  const turns: Turn[] = []
  const responder: Responder = {
    prepare: (ctx) => ({
      async respond(given) {
        for (const turn of given) {
          if (await handleLinkStart(ctx, turn)) continue
          turns.push(turn)
          const draft = answer(turn)
          if (draft) turn.say({ body: { text: '' }, author: { kind: 'bot' }, priority: priorities.scenario, ...draft })
        }
        return { saved: Promise.resolve() }
      },
    }),
  }
  const server = await createServer(
    {
      platform: {
        database: openDatabase({ url: databaseUrl, maxConnections: 10, log }),
        clock: { now: () => new Date() },
        log,
        metrics: createMetrics(),
        seal,
        storage: createFolderStorage(dataDir),
        addresses: createSignedAddresses(seal.deriveKey('media')),
        hub: createLiveHub(),
        publicUrl: `http://127.0.0.1:${port}`,
      },
      databaseUrl,
      ownerUrl,
      role: 'all',
      isManual: false,
      webDir: dataDir,
      about: { version: '0', build: 'test' },
    },
    (platform) => {
      const telegram = createTelegram({
        platform,
        apiRoot: emulator.url,
        cardActions,
        polls: true,
        messaging: () => messaging,
        pollSeconds: 2,
        beatMs: 300,
      })
      const messaging = messagingModule({
        platform,
        adapters: [telegram.adapter],
        responder,
        groupListeners: [telegram.groupListener],
        authenticate: () => async () => ({ account: null, as: null }),
        holdMinutes: async () => 30,
        worksLanes: true,
        handlesAtOnce: true,
      })
      Object.assign(made, { messaging, telegram })
      return { modules: [messaging.module, telegram.module], authenticate: async () => ({ account: null, as: null }) }
    },
  )
  await server.listen('127.0.0.1', port)
  const { messaging, telegram } = made
  if (!messaging || !telegram) throw new Error('the modules were not made')
  const { database, transact } = server.platform
  const botParts = { seal, publicUrl: server.platform.publicUrl, isOwnServer: true }
  return {
    server,
    url: server.platform.publicUrl,
    databaseUrl,
    ownerUrl,
    messaging,
    telegram,
    turns,
    botParts,
    seal,
    aWorkspace: () => aWorkspace({ database, transact }),
    /** Runs work as a person and answers its value. */
    as: async <T>(who: ActFor, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
      unwrap(await transact(who, async (ctx) => ok(await work(ctx)))),
    connect: (person: TestPerson, bot: BotHandle, delivery: 'polling' | 'webhook' = 'polling') =>
      connectFor({ transact, emulator, botParts }, { person, bot, delivery }),
    rows: async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      database.withPlatform('a test looks', async (db) => (await db.$client.query<Row>(text, values)).rows),
    async stop() {
      await server.stop()
      await cloned?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Connecting = {
  transact: Awaited<ReturnType<typeof createServer>>['platform']['transact']
  emulator: Emulator
  botParts: { seal: typeof seal; publicUrl: string; isOwnServer: boolean }
}

async function connectFor(
  { transact, emulator, botParts }: Connecting,
  { person, bot, delivery }: { person: TestPerson; bot: BotHandle; delivery: 'polling' | 'webhook' },
): Promise<AccountId> {
  const api = createBotApi(emulator.url)
  const me = unwrap(await askWhoAmI(api, bot.token))
  api.close()
  const made = unwrap(await transact(person.as, (ctx) => connectBot(botParts)(ctx, { token: bot.token, delivery, me })))
  return made.id
}

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const address = socket.address()
  socket.close()
  await once(socket, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
