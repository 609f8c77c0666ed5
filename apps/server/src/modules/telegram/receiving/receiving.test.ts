import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type BotHandle, type Telegram, type UserHandle } from '@cartie/testkit/telegram/index'
import type { AccountId } from '../../messaging/index.ts'
import type { TestPerson } from '../../identity/testing.ts'
import { openTelegram, type OpenTelegram } from '../testing/open-telegram.ts'
import { disconnectBot, pauseBot, resumeBot, setDelivery } from '../use-cases/change-bot.ts'
import { replaceToken } from '../use-cases/connect-bot.ts'
import { getBot } from '../use-cases/view-bot.ts'
import { createWebhookSecrets } from './webhook.ts'

let emulator: Telegram
let app: OpenTelegram
let owner: TestPerson
let bot: BotHandle
let olena: UserHandle

const echo = (text: string): string => `почув: ${text}`
const answer = (turn: Parameters<NonNullable<Parameters<typeof openTelegram>[0]['answer']>>[0]) => {
  const { cause } = turn
  return cause.kind === 'item' && cause.event.type === 'message'
    ? { body: { text: echo(cause.event.body.text) } }
    : null
}

let number = 0
/** The machine may be busy; what is waited for comes in milliseconds otherwise. */
const patient = { timeout: 10_000 }

beforeAll(async () => {
  emulator = await startTelegram({ webhookRetryMs: () => 50 })
  app = await openTelegram({ emulator, answer })
  owner = await app.aWorkspace()
})
beforeEach(async () => {
  number += 1
  bot = await emulator.addBot({ username: `cartie_${number}_bot` })
  olena = await emulator.user({ id: 1000 + number, firstName: 'Олена <b>', languageCode: 'uk' })
  app.turns.length = 0
})
afterAll(async () => {
  await app.stop()
  await emulator.stop()
})

const say = async (text: string): Promise<string> => {
  await olena.send(bot, text)
  return (await olena.chat(bot).waitForReply(echo(text), 10_000)).text
}
const stateOf = (id: AccountId) =>
  app.server.platform
    .transact(owner.as, (ctx) => getBot(app.seal)(ctx, { accountId: id }))
    .then((found) => (found.ok ? found.value.health.state : found.error.code))
const webhookOf = async () => (await bot.updates()).webhook?.url ?? null
const change = <I>(
  useCase: (parts: OpenTelegram['botParts']) => (ctx: never, input: I) => Promise<unknown>,
  input: I,
) => app.server.platform.transact(owner.as, (ctx) => useCase(app.botParts)(ctx as never, input) as never)

describe('polling', () => {
  it('hears, answers and keeps order', async () => {
    const id = await app.connect(owner, bot)
    for (const text of ['Привіт <b>&</b>', 'друге 🚗', '/start ad_42']) expect(await say(text)).toBe(echo(text))
    expect(
      app.turns.map(
        ({ cause }) => cause.kind === 'item' && cause.event.type === 'message' && cause.event.body.startPayload,
      ),
    ).toEqual([undefined, undefined, 'ad_42'])
    await expect.poll(() => stateOf(id), patient).toBe('ok')
  })

  it('has one poller in two processes, and the second takes over when the first ends', async () => {
    const id = await app.connect(owner, bot)
    await say('one')
    const other = await openTelegram({ emulator, answer, beside: app })
    await say('two')
    await wait(700)
    expect(await app.rows('select problem from telegram_bots where account_id = $1', [id])).toEqual([{ problem: null }])
    await other.stop()
    expect(await say('three')).toBe(echo('three'))
    const entries = (await olena.chat(bot).transcript()).filter(
      (entry) => entry.kind === 'message' && entry.by.kind === 'bot',
    )
    expect(entries).toHaveLength(3)
  })

  it('is taken over at once when a process ends in good order', async () => {
    const first = await openTelegram({ emulator, answer })
    const boss = await first.aWorkspace()
    await first.connect(boss, bot)
    await say('one')
    const second = await openTelegram({ emulator, answer, beside: first })
    await first.server.stop()
    expect(await say('two')).toBe(echo('two'))
    await second.stop()
  })

  it('says that another program uses the token, and that it got over it', async () => {
    const id = await app.connect(owner, bot)
    await say('one')
    await fetch(`${emulator.url}/bot${bot.token}/getUpdates`, { method: 'POST' })
    await expect.poll(() => stateOf(id), patient).toBe('conflict')
    expect(await say('two')).toBe(echo('two'))
    await expect.poll(() => stateOf(id), patient).toBe('ok')
  })

  it('waits while Telegram is down, and loses nothing', async () => {
    await app.connect(owner, bot)
    await say('one')
    await emulator.down(1_500)
    await wait(1_700)
    expect(await say('two')).toBe(echo('two'))
  })

  it('stops at a revoked token and goes on with a new one', async () => {
    const id = await app.connect(owner, bot)
    await say('one')
    await bot.revokeToken()
    await expect.poll(() => stateOf(id), patient).toBe('token-revoked')
    const me = { externalId: String(bot.id), name: bot.username, username: bot.username }
    await change(replaceToken, { accountId: id, token: bot.token, me })
    expect(await say('two')).toBe(echo('two'))
    expect(await stateOf(id)).toBe('ok')
  })

  it('pauses and resumes without losing what was written meanwhile', async () => {
    const id = await app.connect(owner, bot)
    await say('one')
    await change(pauseBot, { accountId: id })
    await expect
      .poll(
        async () =>
          (
            await app.rows<{ poller_id: string | null }>('select poller_id from telegram_bots where account_id = $1', [
              id,
            ])
          )[0]?.poller_id,
        patient,
      )
      .toBe(null)
    await olena.send(bot, 'while away')
    expect(await stateOf(id)).toBe('paused')
    await change(resumeBot, { accountId: id })
    expect((await olena.chat(bot).waitForReply(echo('while away'), 10_000)).text).toBe(echo('while away'))
  })

  it('stores an update with characters that PostgreSQL refuses', async () => {
    await app.connect(owner, bot)
    await bot.inject({
      message: {
        message_id: 99,
        date: 1,
        from: { id: olena.id, is_bot: false, first_name: 'a\u0000b\uD800' },
        chat: { id: olena.id, type: 'private' },
        text: 'x\u0000y\uDC00',
      },
    })
    expect(await say('after')).toBe(echo('after'))
  })
})

describe('the webhook', () => {
  it('hears and answers, and refuses whoever does not know the secret', async () => {
    const id = await app.connect(owner, bot, 'webhook')
    await expect.poll(webhookOf, patient).toBe(`${app.url}/hooks/telegram/${id}`)
    expect(await say('один')).toBe(echo('один'))
    const forged = {
      update_id: 1,
      message: {
        message_id: 7,
        date: 1,
        from: { id: 5, first_name: 'x' },
        chat: { id: 5, type: 'private' },
        text: 'x',
      },
    }
    const post = (secret: string | null, body: unknown, path = id): Promise<Response> =>
      fetch(`${app.url}/hooks/telegram/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(body),
      })
    const secret = createWebhookSecrets(app.seal)(id)
    expect((await post(null, forged)).status).toBe(401)
    expect((await post('guess', forged)).status).toBe(401)
    expect((await post(createWebhookSecrets(app.seal)(owner.memberId as never), forged)).status).toBe(401)
    expect((await post(secret, forged, 'nobody' as never)).status).toBe(401)
    expect(await app.rows("select 1 as one from inbound_updates where update_key = '1'")).toEqual([])
    expect((await post(secret, { update_id: 2, surprise: true })).status).toBe(200)
    expect((await post(secret, 'nonsense')).status).toBe(200)
    expect((await post(secret, { update_id: 3, message: { text: 'y'.repeat(1_100_000) } })).status).toBe(413)
    await expect.poll(() => stateOf(id), patient).toBe('ok')
  })

  it('is switched to and from polling without losing an update', async () => {
    const id = await app.connect(owner, bot)
    const said: string[] = []
    for (let index = 0; index < 12; index++) {
      if (index % 4 === 2)
        await change(setDelivery, { accountId: id, delivery: index % 8 === 2 ? 'webhook' : 'polling' })
      said.push(`n${index}`)
      await olena.send(bot, `n${index}`)
      await wait(150)
    }
    const replies = async (): Promise<string[]> => {
      const entries = await olena.chat(bot).transcript()
      return entries.flatMap((entry) => (entry.kind === 'message' && entry.by.kind === 'bot' ? [entry.text] : []))
    }
    await expect.poll(async () => (await replies()).length, patient).toBe(said.length)
    expect(await replies()).toEqual(said.map(echo))
    await expect.poll(webhookOf, patient).toBe(`${app.url}/hooks/telegram/${id}`)
  })

  it('is removed when the bot is disconnected', async () => {
    const id = await app.connect(owner, bot)
    await say('one')
    await change(disconnectBot, { accountId: id })
    await expect.poll(() => stateOf(id), patient).toBe('BOT_NOT_FOUND')
    await olena.send(bot, 'after the end')
    await wait(800)
    expect(await app.rows("select 1 as one from messages where text = 'after the end'")).toEqual([])
  })
})

it('sets commands in three languages', async () => {
  await app.connect(owner, bot)
  await expect.poll(() => bot.commands({ language_code: 'en' }), patient).toHaveLength(5)
  expect(await bot.commands({ language_code: 'uk' })).toContainEqual({ command: 'find', description: 'Знайти авто' })
  await expect.poll(() => bot.menuButton(), patient).toEqual({ type: 'commands' })
})

it('broke no rule of the Bot API in all of this', async () => {
  expect(await emulator.violations()).toEqual([])
})
