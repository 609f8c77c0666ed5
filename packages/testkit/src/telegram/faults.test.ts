import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectTelegram, startTelegram, type BotHandle, type Telegram, type UserHandle } from './index.ts'
import { botApi, outcomeOf } from './testing-api.ts'

let telegram: Telegram
let bot: BotHandle
let olena: UserHandle
let call: ReturnType<typeof botApi>
let now = Date.UTC(2026, 0, 5, 10)

beforeEach(async () => {
  telegram = await startTelegram({ now: () => now })
  bot = await telegram.addBot({ username: 'cartie_bot' })
  olena = await telegram.user({ id: 1001, firstName: 'Олена' })
  await olena.send(bot, '/start')
  call = botApi(telegram.url, bot)
})
afterEach(() => telegram.stop())

const send = (text: string) => call('sendMessage', { chat_id: 1001, text })
const said = () => olena.chat(bot).read()

describe('a fault', () => {
  it('cuts the connection before the effect', async () => {
    await telegram.fault({ kind: 'cut-before', method: 'sendMessage' })
    await expect(send('lost')).rejects.toThrow('fetch failed')
    await send('kept')
    expect(await said()).toEqual(['person: /start', 'bot: kept'])
  })

  it('cuts the connection after the effect', async () => {
    await telegram.fault({ kind: 'cut-after', method: 'sendMessage' })
    await expect(send('there')).rejects.toThrow('fetch failed')
    expect(await said()).toEqual(['person: /start', 'bot: there'])
  })

  it('answers an error, so many times, after so many calls', async () => {
    await telegram.fault({ kind: 'status', status: 502, times: 2, skip: 1 })
    const outcomes = []
    for (const text of ['a', 'b', 'c', 'd']) outcomes.push((await send(text)).ok)
    expect(outcomes).toEqual([true, false, false, true])
    expect(await said()).toEqual(['person: /start', 'bot: a', 'bot: d'])
  })

  it('says to wait, for one chat only', async () => {
    await telegram.fault({ kind: 'retry-after', seconds: 7, chatId: 1001 })
    expect((await call('getMe')).ok).toBe(true)
    expect(await send('x')).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    })
  })

  it('slows every call down', async () => {
    await telegram.latency(60)
    const begin = performance.now()
    await send('slow')
    expect(performance.now() - begin).toBeGreaterThan(55)
    await telegram.latency(0)
  })

  it('takes the whole of Telegram away for a time', async () => {
    await telegram.down()
    await expect(send('nobody')).rejects.toThrow('fetch failed')
    await telegram.up()
    expect((await send('back')).ok).toBe(true)
  })
})

describe('limits', () => {
  it('are off until asked for, and then are those Telegram publishes', async () => {
    for (let index = 0; index < 40; index++) await send(`${index}`)
    await telegram.limits('telegram')
    const outcomes = []
    for (let index = 0; index < 6; index++) outcomes.push((await send(`${index}`)).ok)
    expect(outcomes).toEqual([true, true, true, true, false, false])
    expect(outcomeOf(await send('x'))).toBe('Too Many Requests: retry after 1')
    now += 1000
    expect((await send('x')).ok).toBe(true)
  })

  it('allow twenty a minute in a group', async () => {
    await telegram.limits('telegram')
    const group = await telegram.group({ title: 'Dealers' })
    await group.add(bot)
    const outcomes = []
    for (let index = 0; index < 21; index++) {
      now += 100
      outcomes.push(await call('sendMessage', { chat_id: group.id, text: 'x' }))
    }
    expect(outcomes.filter((answer) => answer.ok)).toHaveLength(20)
    expect(outcomes.at(-1)).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
  })
})

describe('what breaks the Bot API', () => {
  it.each([
    ['sendMessage', { chat_id: 1001, text: 'x', colour: 'red' }, 'colour: is not a parameter of sendMessage'],
    ['sendMessage', { chat_id: 1001 }, 'text: is required'],
    ['sendMessage', { chat_id: 1001, text: 5 }, 'text: must be a String'],
    ['sendMessage', { chat_id: true, text: 'x' }, 'chat_id: must be Integer or String'],
    [
      'sendMessage',
      { chat_id: 1001, text: 'x', reply_markup: { inline_keyboard: [{ text: 'x' }] } },
      'inline_keyboard[0]',
    ],
    ['getUpdates', { limit: '5' }, 'limit: must be a Integer'],
    ['sendPigeon', {}, 'is not a method of the Bot API'],
    ['createNewStickerSet', { user_id: 1, name: 'x', title: 'x', stickers: [] }, 'not emulated'],
  ])('%s %j is refused and remembered', async (method, params, problem) => {
    expect((await call(method, params)).ok).toBe(false)
    const [violation] = await telegram.violations()
    expect(violation?.problem.replace('an Integer', 'a Integer')).toContain(problem)
  })

  it('is only remembered when not strict', async () => {
    const lax = await startTelegram({ isStrict: false })
    const other = await lax.addBot({ username: 'other_bot' })
    expect((await botApi(lax.url, other)('getMe', { colour: 'red' })).ok).toBe(true)
    expect(await lax.violations()).toHaveLength(1)
    await lax.stop()
  })
})

it('runs as a process of its own, driven from here', async () => {
  const main = new URL('main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(child.stdout, 'data')
    const remote = connectTelegram(JSON.parse(String(line)).url)
    const account = await remote.addBot({ username: 'far_bot' })
    const person = await remote.user({ id: 1, firstName: 'Far' })
    await person.send(account, 'hello')
    const reply = person.chat(account).waitForReply('answer')
    await botApi(remote.url, account)('sendMessage', {
      chat_id: 1,
      text: 'the answer',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    })
    expect(await reply).toMatchObject({ text: 'the answer', buttons: [['Go']] })
    expect(await person.press(account, 'Go')).toMatchObject({ kind: 'callback' })
    await expect(person.press(account, 'Stop')).rejects.toThrow('there is no button')
    await remote.down(50)
    await expect(remote.violations()).rejects.toThrow('fetch failed')
    await expect.poll(() => remote.violations().catch(() => null)).toEqual([])
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})
