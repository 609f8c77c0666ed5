import { Agent, request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http'
import { Agent as TlsAgent, request as requestTls } from 'node:https'
import type { Socket } from 'node:net'

/** What became of one HTTP request, as exact as can be known: whether anything can have reached the other side. */
export type HttpOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Buffer }
  /** The connection never stood, or was gone before a byte was written: surely nothing happened. */
  | { readonly kind: 'not-sent'; readonly code: string }
  /** It was written and no whole answer came: it may have happened. */
  | { readonly kind: 'lost'; readonly code: string }

export type HttpCall = {
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer | string
  /** How long to wait for the whole answer once the request is written. */
  readonly answerMs: number
  readonly signal?: AbortSignal | undefined
}

export interface HttpClient {
  post(call: HttpCall): Promise<HttpOutcome>
  close(): void
}

const connectMs = 10_000
/** Shorter than servers keep idle connections, so that ours are rarely closed under our hands. */
const idleMs = 4_000
const maxAnswerBytes = 32 * 1024 * 1024

/**
 * POSTs over kept connections. A body is written only when its connection stands; on a kept one only after a turn of the
 * event loop, in which a close that had already arrived is noticed. Sockets bound the rate: their number ≥ rate × round trip.
 */
export function createHttpClient({ isTls, sockets }: { isTls: boolean; sockets: number }): HttpClient {
  const settings = { keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets, timeout: idleMs }
  const agent = isTls ? new TlsAgent(settings) : new Agent(settings)
  return {
    async post(call) {
      for (let attempt = 1; ; attempt++) {
        const outcome = await postOnce(call, { agent, isTls })
        if (outcome.kind !== 'not-sent' || outcome.code !== 'stale-connection' || attempt >= 5) return outcome
      }
    },
    close: () => agent.destroy(),
  }
}

function postOnce(call: HttpCall, { agent, isTls }: { agent: Agent; isTls: boolean }): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    let isWritten = false
    const finish = (outcome: HttpOutcome): void => {
      clearTimeout(timer)
      call.signal?.removeEventListener('abort', abort)
      resolve(outcome)
    }
    const fail = (code: string): void => {
      finish({ kind: isWritten ? 'lost' : 'not-sent', code })
      request.destroy()
    }
    const abort = (): void => fail('aborted')
    const open = isTls ? requestTls : requestPlain
    const request = open(call.url, { method: 'POST', agent, headers: call.headers })
    let timer = setTimeout(() => fail('connect-timeout'), connectMs)
    request.on('error', (error) => fail(request.reusedSocket && !isWritten ? 'stale-connection' : codeOf(error)))
    request.on('response', (response) => readAnswer(response, finish, fail))
    request.on('socket', (socket) => {
      const write = (): void => {
        if (call.signal?.aborted) return
        isWritten = true
        clearTimeout(timer)
        timer = setTimeout(() => fail('timeout'), call.answerMs)
        request.end(call.body)
      }
      whenStanding(request, socket, { isTls, write, gone: () => fail('stale-connection') })
    })
    if (call.signal?.aborted) abort()
    else call.signal?.addEventListener('abort', abort)
  })
}

function whenStanding(
  request: ClientRequest,
  socket: Socket,
  { isTls, write, gone }: { isTls: boolean; write: () => void; gone: () => void },
): void {
  if (!request.reusedSocket) {
    socket.once(isTls ? 'secureConnect' : 'connect', write)
    return
  }
  // Twice: the first comes before the loop has looked at its sockets again.
  setImmediate(() =>
    setImmediate(() => {
      if (socket.destroyed || socket.readableEnded || !socket.writable) gone()
      else write()
    }),
  )
}

function readAnswer(response: IncomingMessage, finish: (outcome: HttpOutcome) => void, fail: (code: string) => void) {
  const parts: Buffer[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    length += part.length
    if (length > maxAnswerBytes) fail('answer-too-long')
    else parts.push(part)
  })
  response.on('error', (error) => fail(codeOf(error)))
  response.on('end', () => {
    if (response.complete) finish({ kind: 'answer', status: response.statusCode ?? 0, body: Buffer.concat(parts) })
    else fail('cut')
  })
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name)
