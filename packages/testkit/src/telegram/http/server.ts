import { Buffer } from 'node:buffer'
import process from 'node:process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { isTokenLike, type Bot } from '../core/bot.ts'
import { faultsFor, type Fault } from '../core/faults.ts'
import { refuse, tooMany, type Answer } from '../core/refusal.ts'
import type { World } from '../core/world.ts'
import type { ApiAnswer } from '../core/wire.ts'
import { performCall } from './perform-call.ts'
import { readCall } from './read-call.ts'

export type TelegramServer = {
  readonly port: number
  /** Refuses connections, for `ms` or until `up`. */
  readonly down: (ms?: number) => Promise<void>
  readonly up: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Answers `/_control/<verb>`; unknown verbs throw. */
export type Control = (verb: string, body: string) => Promise<unknown>

export async function serve(world: World, control: Control, port: number): Promise<TelegramServer> {
  const server = createServer({ keepAlive: true, keepAliveTimeout: 75_000 }, (request, response) => {
    handle(world, control, request, response).catch((error: unknown) => answerBug(response, error))
  })
  const bound = await listen(server, port)
  let timer: NodeJS.Timeout | undefined
  const close = async (): Promise<void> => {
    clearTimeout(timer)
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  const up = async (): Promise<void> => {
    clearTimeout(timer)
    if (!server.listening) await listen(server, bound)
  }
  const down = async (ms?: number): Promise<void> => {
    await close()
    if (ms !== undefined) timer = setTimeout(() => void up(), ms)
  }
  return { port: bound, down, up, stop: close }
}

async function listen(server: HttpServer, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // @NOTE a TCP server that listens has an AddressInfo for its address.
  return (server.address() as AddressInfo).port
}

const notFound = refuse(404, 'Not Found')

async function handle(
  world: World,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.url ?? '/'
  const mark = address.indexOf('?')
  const path = mark < 0 ? address : address.slice(0, mark)
  if (path.startsWith('/_control/')) return answerControl(control, path.slice('/_control/'.length), request, response)
  const [, root = '', second = '', ...rest] = path.split('/')
  if (root.startsWith('bot'))
    return answerCall(world, root.slice(3), second, mark < 0 ? '' : address.slice(mark + 1), request, response)
  if (root === 'file' && second.startsWith('bot'))
    return answerFile(world, second.slice(3), rest.join('/'), request, response)
  send(response, notFound)
}

async function answerCall(
  world: World,
  token: string,
  method: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const raw = await readCall(request, query)
  const bot = findBot(world, token)
  if (!bot.ok) return send(response, bot)
  if (!raw.ok) return send(response, raw)
  const faults = faultsFor(world, method, bot.value.id, raw.value.values['chat_id'])
  const before = faults.length > 0 ? await spoilBefore(faults, response) : null
  if (before === 'over') return
  const onGone = (left: () => void): void => void response.once('close', left)
  const answer = before ?? (await performCall(world, bot.value, method, raw.value, onGone))
  const isOver = faults.length > 0 && (await spoilAfter(faults, response))
  if (!isOver) send(response, answer)
}

function findBot(world: World, token: string): Answer<Bot> {
  const bot = world.botsByToken.get(token) ?? world.botsByToken.get(decodeURIComponent(token))
  if (bot) return { ok: true, value: bot }
  return isTokenLike(decodeURIComponent(token)) ? refuse(401, 'Unauthorized') : notFound
}

/** Answers a refusal to send instead, "over" when nothing more is to be said, or null to go on. */
async function spoilBefore(faults: readonly Fault[], response: ServerResponse): Promise<Answer | 'over' | null> {
  for (const fault of faults) {
    if (fault.kind === 'delay') await wait(fault.ms)
    else if (fault.kind === 'retry-after') return tooMany(fault.seconds)
    else if (fault.kind === 'status') {
      if (fault.body === undefined) return refuse(fault.status, fault.description ?? statusText(fault.status))
      sendText(response, fault.status, fault.body)
      return 'over'
    } else if (fault.kind === 'cut-before') {
      response.socket?.destroy()
      return 'over'
    }
  }
  return null
}

async function spoilAfter(faults: readonly Fault[], response: ServerResponse): Promise<boolean> {
  for (const fault of faults) {
    if (fault.kind === 'delay-after') await wait(fault.ms)
    else if (fault.kind === 'status-after') {
      sendText(
        response,
        fault.status,
        fault.body ?? JSON.stringify(bodyOf(refuse(fault.status, statusText(fault.status)))),
      )
      return true
    } else if (fault.kind === 'cut-after') {
      response.socket?.destroy()
      return true
    }
  }
  return false
}

const statusText = (status: number): string =>
  ({ 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout' })[status] ??
  'Error'

async function answerFile(
  world: World,
  token: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.resume()
  const bot = findBot(world, token)
  if (!bot.ok) return send(response, bot)
  const faults = faultsFor(world, 'download', bot.value.id, undefined)
  const before = await spoilBefore(faults, response)
  if (before === 'over') return
  if (before) return send(response, before)
  const file = world.filesByPath.get(decodeURIComponent(path))
  if (!file) return send(response, notFound)
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  response.end(file.bytes)
}

async function answerControl(
  control: Control,
  verb: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  try {
    if (verb === 'down') return goDown(control, Buffer.concat(parts).toString('utf8'), response)
    const result = await control(verb, Buffer.concat(parts).toString('utf8'))
    sendText(response, 200, JSON.stringify(result ?? null))
  } catch (error) {
    sendText(response, 400, JSON.stringify({ error: error instanceof Error ? error.message : String(error) }))
  }
}

/** Whoever takes this server down from afar hears of it first; and only for a time, for nobody could bring it back. */
function goDown(control: Control, body: string, response: ServerResponse): void {
  if (!/"ms":\d/.test(body)) throw new Error('from another process only for a time: {"ms":1000}')
  response.once('finish', () => void control('down', body))
  sendText(response, 200, 'null')
}

function send(response: ServerResponse, answer: Answer): void {
  sendText(response, answer.ok ? 200 : answer.error.status, JSON.stringify(bodyOf(answer)))
}

function bodyOf(answer: Answer): ApiAnswer {
  if (answer.ok) return { ok: true, result: answer.value }
  const { status, description, parameters } = answer.error
  return { ok: false, error_code: status, description, ...(parameters && { parameters }) }
}

function sendText(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed) return
  const isJson = body.startsWith('{') || body.startsWith('[') || !body.startsWith('<')
  const length = Buffer.byteLength(body)
  response.sendDate = false
  // A string, not bytes: head and body then leave in one write.
  response.writeHead(status, { 'content-type': isJson ? 'application/json' : 'text/html', 'content-length': length })
  response.end(body, 'utf8')
}

/** A bug of the emulator itself must not look like anything Telegram says. */
function answerBug(response: ServerResponse, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`telegram emulator: ${text}\n`)
  if (!response.headersSent) sendText(response, 599, `emulator bug: ${text}`)
}
