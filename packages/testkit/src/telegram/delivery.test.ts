import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type BotHandle, type Telegram, type UserHandle, type WireUpdate } from './index.ts'
import { botApi, outcomeOf } from './testing-api.ts'

let telegram: Telegram
let bot: BotHandle
let olena: UserHandle
let call: ReturnType<typeof botApi>
let now = Date.UTC(2026, 0, 5, 10)

beforeEach(async () => {
  telegram = await startTelegram({ now: () => now, webhookRetryMs: () => 10 })
  bot = await telegram.addBot({ username: 'cartie_bot' })
  olena = await telegram.user({ id: 1001, firstName: 'Олена' })
  call = botApi(telegram.url, bot)
})
afterEach(() => telegram.stop())

const poll = async (params: object = {}): Promise<(string | undefined)[]> => {
  const answer = outcomeOf(await call('getUpdates', params))
  return Array.isArray(answer)
    ? answer.map((update) => update.message?.text ?? Object.keys(update)[1])
    : [String(answer)]
}
const updateIds = async (): Promise<number[]> => (await bot.updates()).recent.map((update) => update.update_id)

describe('polling', () => {
  it('gives updates until they are confirmed', async () => {
    for (const text of ['a', 'b', 'c']) await olena.send(bot, text)
    expect(await poll({ limit: 2 })).toEqual(['a', 'b'])
    expect(await poll({ limit: 2 })).toEqual(['a', 'b'])
    const [, second = 0] = await updateIds()
    expect(await poll({ offset: second })).toEqual(['b', 'c'])
    expect(await poll({ offset: -1 })).toEqual(['c'])
    expect(await poll({ offset: second + 2 })).toEqual([])
  })

  it('waits for an update and has it at once', async () => {
    const waiting = poll({ timeout: 30 })
    await olena.send(bot, 'late')
    expect(await waiting).toEqual(['late'])
  })

  it('refuses a second poller by ending the first', async () => {
    const first = poll({ timeout: 30 })
    await expect.poll(() => telegram.calls()).toEqual({ getUpdates: 1 })
    const second = poll({ timeout: 30 })
    expect(await first).toEqual([
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ])
    await olena.send(bot, 'x')
    expect(await second).toEqual(['x'])
  })

  it('gives only the kinds asked for', async () => {
    await call('getUpdates', { allowed_updates: ['callback_query'] })
    await olena.send(bot, 'x')
    expect(await poll()).toEqual([])
  })

  it('repeats, holds back, reorders and forges', async () => {
    await olena.send(bot, 'a')
    const [first = 0] = await updateIds()
    expect(await poll({ offset: first + 1 })).toEqual([])
    await bot.repeat(first)
    expect(await poll({ offset: first + 1 })).toEqual(['a'])
    await bot.hold()
    for (const text of ['b', 'c']) await olena.send(bot, text)
    expect(await poll({ offset: first + 1 })).toEqual([])
    await bot.release('reverse')
    expect(await poll({ offset: first + 1 })).toEqual(['c', 'b'])
    const message = { message_id: 9, date: 1, chat: { id: 1001, type: 'private' }, text: 'from last year' }
    await bot.inject({ update_id: 5, message })
    expect(await poll({ offset: first + 3 })).toEqual(['from last year'])
  })

  it('forgets updates after a day', async () => {
    await olena.send(bot, 'old')
    now += 25 * 3_600_000
    expect(await poll()).toEqual([])
  })
})

describe('a webhook', () => {
  let server: Server
  let url = ''
  const received: { update: WireUpdate; secret: unknown }[] = []
  let answer: (update: WireUpdate) => { status: number; body?: string } = () => ({ status: 200 })

  beforeEach(async () => {
    received.length = 0
    answer = () => ({ status: 200 })
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        const update: WireUpdate = JSON.parse(body)
        received.push({ update, secret: request.headers['x-telegram-bot-api-secret-token'] })
        const { status, body: text = '' } = answer(update)
        response.writeHead(status, { 'content-type': 'application/json' }).end(text)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // @NOTE a TCP server that listens has an AddressInfo for its address.
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  })
  afterEach(() => {
    server.close()
    server.closeAllConnections()
  })

  const texts = (): string[] =>
    received.map(({ update }) => {
      const { message } = update
      return typeof message === 'object' && message !== null && 'text' in message ? String(message.text) : ''
    })

  it('gets what waited, with the secret, and shuts out polling', async () => {
    await olena.send(bot, 'before')
    expect((await call('setWebhook', { url, secret_token: 's3cret' })).ok).toBe(true)
    await olena.send(bot, 'after')
    await expect.poll(texts).toEqual(['before', 'after'])
    expect(received.map(({ secret }) => secret)).toEqual(['s3cret', 's3cret'])
    expect(await poll()).toEqual([
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ])
    await call('deleteWebhook', {})
    await olena.send(bot, 'polled')
    expect(await poll()).toEqual(['polled'])
  })

  it('gets an update again until it is taken, in the order of the chat', async () => {
    const taras = await telegram.user({ id: 1002, firstName: 'Тарас' })
    let failures = 3
    answer = (update) => {
      const isFirst = JSON.stringify(update).includes('"one"')
      return { status: isFirst && failures-- > 0 ? 500 : 200 }
    }
    await call('setWebhook', { url })
    await Promise.all([olena.send(bot, 'one'), olena.send(bot, 'two'), taras.send(bot, 'other')])
    await expect.poll(() => texts().filter((text) => text !== 'other')).toEqual(['one', 'one', 'one', 'one', 'two'])
    expect(texts().indexOf('other')).toBeLessThan(3)
    expect(outcomeOf(await call('getWebhookInfo'))).toMatchObject({
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    })
  })

  it('carries many conversations at once, and measures them', async () => {
    answer = (update) => {
      const id = /"id":(\d+),"is_bot":false/.exec(JSON.stringify(update))?.[1]
      return { status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: Number(id), text: 'reply' }) }
    }
    await call('setWebhook', { url })
    const personIds = Array.from({ length: 20 }, (_, index) => 3000 + index)
    for (const id of personIds) await telegram.user({ id, firstName: `${id}` })
    const figures = await telegram.converse({ botId: bot.id, personIds, messagesPerPerson: 5 })
    expect(figures).toMatchObject({ sent: 100, answered: 100, lost: 0 })
    expect(figures.p99).toBeGreaterThan(0)
  })

  it('may answer with a call', async () => {
    answer = () => ({ status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: 1001, text: 'reply' }) })
    await call('setWebhook', { url })
    await olena.send(bot, 'hi')
    expect((await olena.chat(bot).waitForReply()).text).toBe('reply')
  })

  it('that nobody serves is told of, and loses nothing', async () => {
    await call('setWebhook', { url: 'http://127.0.0.1:9/hook' })
    await olena.send(bot, 'kept')
    await expect
      .poll(async () => outcomeOf(await call('getWebhookInfo')))
      .toMatchObject({
        pending_update_count: 1,
        last_error_message: 'Connection refused',
      })
    await call('setWebhook', { url })
    await expect.poll(texts).toEqual(['kept'])
  })

  it.each([
    [{ url: 'http://example.com/x' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
    [{ url: 'https://example.com:3000/x' }, 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
    [{ url: 'https://example.com/x', secret_token: 'a b' }, 'secret token contains unallowed characters'],
  ])('%j is refused', async (params, expected) => {
    expect(outcomeOf(await call('setWebhook', params))).toBe(`Bad Request: ${expected}`)
  })
})
