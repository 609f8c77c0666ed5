import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { err, ok, type Result } from '@cartie/kernel'
import { isPublicAddress } from './public-address.ts'

/** The addresses a name stands for. */
export interface ResolveName {
  (host: string): Promise<readonly { readonly address: string; readonly family: number }[]>
}
export type OutsideParts = {
  readonly resolve: ResolveName
  /** What may be spoken to; a test lets its own loopback server in. */
  readonly isAllowed?: (address: string) => boolean
}
export type OutsideRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly timeoutMs: number
}
export type OutsideAnswer = { readonly status: number; readonly mime: string; readonly text: string }
export type OutsideFailure = {
  readonly code:
    'ADDRESS_INVALID' | 'ADDRESS_REFUSED' | 'NO_ANSWER' | 'TIMED_OUT' | 'ANSWER_TOO_BIG' | 'TOO_MANY_REDIRECTS'
}
type Outcome = Result<OutsideAnswer, OutsideFailure>

const maxBytes = 512 * 1024
const maxRedirects = 3

/**
 * Speaks to a server somebody named. Its name is resolved once and every address it has must be public; the connection goes to that
 * very address, so a name that changes its mind in between leads nowhere. Each redirect is looked at in the same way. One
 * time limit holds for everything together.
 */
export async function fetchOutside(parts: OutsideParts, request: OutsideRequest): Promise<Outcome> {
  const signal = AbortSignal.timeout(request.timeoutMs)
  let current = request
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const url = URL.parse(current.url)
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
      return err({ code: 'ADDRESS_INVALID' })
    const address = await addressOf(parts, url.hostname)
    if (!address) return err({ code: 'ADDRESS_REFUSED' })
    const answer = await speak(current, { url, address, signal })
    if (!answer.ok) return answer
    const { location, ...shown } = answer.value
    if (!location) return ok(shown)
    const next = URL.parse(location, url)
    if (!next) return err({ code: 'ADDRESS_INVALID' })
    current = redirected(current, { from: url, to: next, status: shown.status })
  }
  return err({ code: 'TOO_MANY_REDIRECTS' })
}

/** The one address to connect to; null when the name has none, or any of them is not public. */
async function addressOf({ resolve, isAllowed = isPublicAddress }: OutsideParts, host: string) {
  const found = await resolve(host.replaceAll(/^\[|\]$/g, '')).catch(() => [])
  return found.every(({ address }) => isAllowed(address)) ? (found[0] ?? null) : null
}

/** As browsers do: what is not a repeat of the same becomes a GET without a body; headers stay within one origin. */
function redirected(
  request: OutsideRequest,
  { from, to, status }: { from: URL; to: URL; status: number },
): OutsideRequest {
  const repeats = status === 307 || status === 308 || request.method === 'GET'
  const headers = from.origin === to.origin ? request.headers : {}
  return repeats
    ? { ...request, url: to.href, headers, body: from.origin === to.origin ? request.body : null }
    : { ...request, url: to.href, headers, method: 'GET', body: null }
}

type Where = { url: URL; address: { address: string; family: number }; signal: AbortSignal }
type Spoken = Result<OutsideAnswer & { readonly location: string | null }, OutsideFailure>

function speak({ method, headers, body }: OutsideRequest, { url, address, signal }: Where): Promise<Spoken> {
  return new Promise((resolve) => {
    const fail = () => resolve(err({ code: signal.aborted ? 'TIMED_OUT' : 'NO_ANSWER' }))
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method,
        headers: {
          'user-agent': 'Cartie',
          accept: 'application/json, text/*;q=0.5',
          'accept-encoding': 'identity',
          ...headers,
        },
        signal,
        agent: false,
        lookup: (_host, options, found) =>
          options.all ? found(null, [address]) : found(null, address.address, address.family),
      },
      (answer) => void read(answer).then(resolve, fail),
    )
    sent.on('error', fail)
    sent.end(body ?? undefined)
  })
}

async function read(answer: IncomingMessage): Promise<Spoken> {
  const status = answer.statusCode ?? 0
  const location = status >= 300 && status < 400 ? (answer.headers.location ?? null) : null
  const mime = (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    // @NOTE a response without an encoding set gives buffers.
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > maxBytes) {
      answer.destroy()
      return err({ code: 'ANSWER_TOO_BIG' })
    }
    chunks.push(bytes)
  }
  return ok({ status, mime, text: Buffer.concat(chunks).toString('utf8'), location })
}
