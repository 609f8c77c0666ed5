import { randomUUID } from 'node:crypto'
import { ok } from '@cartie/kernel'
import { z } from 'zod'
import type { HttpApp, HttpReply, HttpRequest } from '../../platform/http/http-app.ts'
import { createRateLimit } from '../../platform/http/rate-limit.ts'
import type { Platform } from '../../platform/platform.ts'
import { findThreadId, listThread, type Account, type AccountId, type Messaging } from '../messaging/index.ts'
import { makeVisit, readVisit, type Visit } from './visits/visit.ts'
import { saidSchema, type Said } from './domain/said.ts'

export type WebchatHttpParts = Pick<Platform, 'seal' | 'clock' | 'hub' | 'transact' | 'addresses'> & {
  readonly messaging: () => Messaging
}

type Route = { Params: { account: string }; Querystring: { visitor?: string; before?: string } }

const saySchema = saidSchema.omit({ at: true, visitorId: true })
const visitsPerMinute = 30
const messagesPerMinute = 90
const slowDown = { error: 'Too fast. Wait a minute.' }
const threadLength = 60
const addressHours = 12

/** The visitor's side of a web chat, for any page: a visit, saying, reading, and a stream that tells when there is something to read. */
export function serveWebchat(app: HttpApp, parts: WebchatHttpParts): void {
  const key = parts.seal.deriveKey('webchat visitors')
  const visits = createRateLimit(visitsPerMinute)
  const messages = createRateLimit(messagesPerMinute)
  const open = async (
    request: HttpRequest<Route>,
    reply: HttpReply,
  ): Promise<{ account: Account; visit: Visit } | null> => {
    const account = await findWebchat(parts, request.params.account)
    const visit = account && readVisit(key, account.id, request.query.visitor ?? '')
    if (account && visit) return { account, visit }
    await reply
      .status(account ? 401 : 404)
      .send({ error: account ? 'Start the chat again.' : 'There is no such chat.' })
    return null
  }

  app.post<Route>('/webchat/:account/visits', async (request, reply) => {
    const account = await findWebchat(parts, request.params.account)
    if (!account) return reply.status(404).send({ error: 'There is no such chat.' })
    if (!(await visits.allows(request.ip))) return reply.status(429).send(slowDown)
    return reply.send({ visitor: makeVisit(key, account.id, randomUUID()).token })
  })
  app.post<Route>('/webchat/:account/messages', { bodyLimit: 32_768 }, async (request, reply) => {
    const opened = await open(request, reply)
    if (!opened) return reply
    if (!(await messages.allows(opened.visit.visitorId))) return reply.status(429).send(slowDown)
    const said = saySchema.safeParse(request.body)
    if (!said.success) return reply.status(422).send({ error: z.prettifyError(said.error) })
    if (!isOwnFile(said.data.what, opened.account.workspaceId))
      return reply.status(422).send({ error: 'There is no such file.' })
    const raw = { ...said.data, visitorId: opened.visit.visitorId, at: parts.clock.now().toISOString() }
    await parts.messaging().ingest(opened.account, [raw])
    return reply.status(202).send({ id: said.data.id })
  })
  app.get<Route>('/webchat/:account/messages', async (request, reply) => {
    const opened = await open(request, reply)
    if (!opened) return reply
    return reply.send({ messages: await readThread(parts, opened) })
  })
  app.get<Route>('/webchat/:account/events', async (request, reply) => {
    const opened = await open(request, reply)
    if (!opened) return reply
    await streamTo(reply, request, { ...parts, ...opened })
  })
}

async function findWebchat({ messaging }: WebchatHttpParts, id: string): Promise<Account | null> {
  if (!z.uuid().safeParse(id).success) return null
  // @NOTE whatever the page sends is only looked up; a stranger's id finds nothing.
  const account = await messaging().accounts.get(id as AccountId)
  return account?.kind === 'webchat' && account.state === 'active' ? account : null
}

/** A file may only be one that was uploaded to this very workspace. */
const isOwnFile = (what: Said['what'], workspaceId: string): boolean =>
  what.type !== 'file' || what.storageKey.startsWith(`${workspaceId}/uploads/`)

type Opened = { readonly account: Account; readonly visit: Visit }

/** What the visitor may see: what they said and what was said to them; never a note, never what was deleted. */
async function readThread(parts: WebchatHttpParts, { account, visit }: Opened) {
  const result = await parts.transact(
    { workspaceId: account.workspaceId, actor: { kind: 'system', part: 'webchat' } },
    async (ctx) => {
      const conversationId = await findThreadId(ctx, { accountId: account.id, externalId: visit.visitorId })
      return ok(conversationId ? (await listThread(ctx, { conversationId, limit: threadLength })).items : [])
    },
  )
  if (!result.ok) return []
  const until = new Date(parts.clock.now().getTime() + addressHours * 3_600_000)
  return result.value
    .filter(
      ({ direction, deletedAt, delivery }) =>
        (direction === 'in' || (direction === 'out' && delivery?.state === 'sent')) && !deletedAt,
    )
    .map(({ id, seq, direction, kind, body, sentAt, editedAt, reactions, media, author }) => ({
      id,
      seq,
      kind,
      body,
      sentAt,
      editedAt,
      reactions,
      from: direction === 'in' ? 'visitor' : author.kind === 'bot' ? 'bot' : 'person',
      media: media.map((file) => ({
        id: file.id,
        kind: file.kind,
        state: file.state,
        fileName: file.fileName,
        url: file.storageKey && parts.addresses.make(file.storageKey, until),
      })),
    }))
}

async function streamTo(
  reply: HttpReply,
  request: HttpRequest,
  { account, visit, hub, transact }: WebchatHttpParts & Opened,
): Promise<void> {
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\nevent: ready\ndata: {}\n\n')
  let conversationId: string | null = null
  const find = async (): Promise<void> => {
    const found = await transact(
      { workspaceId: account.workspaceId, actor: { kind: 'system', part: 'webchat' } },
      async (ctx) => ok(await findThreadId(ctx, { accountId: account.id, externalId: visit.visitorId })),
    )
    conversationId = found.ok ? found.value : null
  }
  await find()
  const stopWatching = hub.watch(account.workspaceId, ({ name, ids }) => {
    if (name === 'messaging.conversation-started' && !conversationId)
      void find().then(() => response.write('data: {}\n\n'))
    else if (conversationId && ids.includes(conversationId)) response.write(`data: ${JSON.stringify({ name })}\n\n`)
  })
  const heartbeat = setInterval(() => response.write(': here\n\n'), 20_000)
  request.raw.on('close', () => {
    stopWatching()
    clearInterval(heartbeat)
    response.end()
  })
}
