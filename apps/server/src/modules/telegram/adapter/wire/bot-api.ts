import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import type { Readable } from 'node:stream'
import { createHttpClient, type HttpOutcome } from './http-call.ts'
import { buildMultipart, type Attachment } from './multipart.ts'
import { integerIn, objectIn, textIn, toJson } from './read-json.ts'

/** What a call of the Bot API came to: https://core.telegram.org/bots/api#making-requests */
export type BotAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | {
      readonly kind: 'refused'
      readonly status: number
      /** Telegram's own sentence, without "Bad Request: ". */
      readonly description: string
      readonly retryAfterMs: number | null
      readonly migratedTo: string | null
    }
  | { readonly kind: 'not-sent'; readonly code: string }
  | { readonly kind: 'lost'; readonly code: string }

export type BotCall = {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files?: readonly Attachment[]
  /** How long to wait for an answer; 30 s unless told, longer with files. */
  readonly answerMs?: number
  readonly signal?: AbortSignal
}

export interface BotApi {
  call(token: string, call: BotCall): Promise<BotAnswer>
  /** The bytes of a file by the path that `getFile` gave; `status` when the server would not. Rejects when it cannot be reached. */
  download(token: string, path: string): Promise<{ body: Readable } | { status: number }>
  close(): void
}

/** `<bot id>:<secret>`; anything else could name another address. */
const tokenShape = /^\d{1,20}:[\w-]{1,128}$/
const unlikeToken: BotAnswer = {
  kind: 'refused',
  status: 404,
  description: 'not a token',
  retryAfterMs: null,
  migratedTo: null,
}
const answerMs = 30_000
const uploadMs = 180_000

/** The Bot API under `root`, Telegram's own or a local server. No answer and no failure it gives ever carries a token. */
export function createBotApi(root: string): BotApi {
  const isTls = root.startsWith('https:')
  // Sends of every bot, 30/s each; long polls have connections of their own so that they never hold up a send.
  const calls = createHttpClient({ isTls, sockets: 512 })
  const polls = createHttpClient({ isTls, sockets: 4_096 })
  return {
    async call(token, call) {
      if (!tokenShape.test(token)) return unlikeToken
      const { headers, body } = encode(call)
      const outcome = await (call.method === 'getUpdates' ? polls : calls).post({
        url: new URL(`${root}/bot${token}/${call.method}`),
        headers,
        body,
        answerMs: call.answerMs ?? (call.files?.length ? uploadMs : answerMs),
        signal: call.signal,
      })
      return readAnswer(outcome)
    },
    download: (token, path) =>
      tokenShape.test(token)
        ? download(new URL(`${root}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`))
        : Promise.resolve({ status: 404 }),
    close: () => {
      calls.close()
      polls.close()
    },
  }
}

function encode({ params, files = [] }: BotCall) {
  if (files.length === 0) {
    const body = JSON.stringify(params)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    return { headers, body }
  }
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) fields[name] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  const { contentType, body } = buildMultipart(fields, files)
  return { headers: { 'content-type': contentType, 'content-length': body.length }, body }
}

function readAnswer(outcome: HttpOutcome): BotAnswer {
  if (outcome.kind !== 'answer') return outcome
  const answer = toJson(outcome.body.toString('utf8'))
  if (answer?.['ok'] === true) return { kind: 'done', result: answer['result'] }
  if (answer?.['ok'] !== false) {
    // Not the Bot API speaks but something before it: what a proxy turned down never arrived; else nobody knows.
    const isTurnedDown = outcome.status >= 400 && outcome.status < 500
    return { kind: isTurnedDown ? 'not-sent' : 'lost', code: `http-${outcome.status}` }
  }
  const status = integerIn(answer, 'error_code') ?? outcome.status
  if (status >= 500) return { kind: 'lost', code: `http-${status}` }
  const parameters = objectIn(answer, 'parameters')
  const retryAfterS = integerIn(parameters, 'retry_after')
  const migratedTo = integerIn(parameters, 'migrate_to_chat_id')
  return {
    kind: 'refused',
    status,
    description: (textIn(answer, 'description') ?? '').replace(/^[A-Z][A-Za-z ]+: /, '').slice(0, 300),
    retryAfterMs: retryAfterS === null ? null : retryAfterS * 1_000,
    migratedTo: migratedTo === null ? null : String(migratedTo),
  }
}

function download(url: URL): Promise<{ body: Readable } | { status: number }> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestTls : requestPlain)(url, { method: 'GET' }, (response) => {
      const status = response.statusCode ?? 0
      if (status === 200) return resolve({ body: response })
      response.resume()
      resolve({ status })
    })
    request.setTimeout(answerMs, () => request.destroy(new Error('the file did not come in time')))
    // A new error: the vendor's may carry the address, and the address carries the token.
    request.on('error', (error) =>
      reject(new Error(`a file could not be fetched: ${'code' in error ? String(error.code) : error.name}`)),
    )
    request.end()
  })
}
