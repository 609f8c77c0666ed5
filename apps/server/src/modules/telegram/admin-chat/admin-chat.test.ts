import { createHash } from 'node:crypto'
import { err, ok, unwrap, type Id } from '@cartie/kernel'
import {
  startTelegram,
  type BotHandle,
  type GroupHandle,
  type Telegram,
  type UserHandle,
} from '@cartie/testkit/telegram/index'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../platform/context/ctx.ts'
import { aMember, type TestPerson } from '../../identity/testing.ts'
import { findThreadId, sendMessage, type AccountId } from '../../messaging/index.ts'
import type { Card } from '../domain/card.ts'
import { openTelegram, type OpenTelegram } from '../testing/open-telegram.ts'
import { createAdminCode, listChats, setAdminChat } from '../use-cases/admin-chat.ts'
import { connectBot } from '../use-cases/connect-bot.ts'
import { getBot, listBots } from '../use-cases/view-bot.ts'
import { pauseBot } from '../use-cases/change-bot.ts'

let emulator: Telegram
let app: OpenTelegram
let number = 0
let owner: TestPerson
let bot: BotHandle
let group: GroupHandle
let boss: UserHandle
let stranger: UserHandle
let accountId: AccountId
const done: { id: string; actor: Actor }[] = []

const cardActions = [
  {
    action: 'test.assign',
    run: async (ctx: { actor: Actor }, { id }: { id: string }) => {
      done.push({ id, actor: ctx.actor })
      return ok({ uk: 'Заявка ваша', en: 'It is yours' })
    },
  },
  {
    action: 'test.refuse',
    run: async () => err({ code: 'TAKEN' }),
    failures: { TAKEN: { uk: 'Її вже взяв Іван' } },
  },
]

/** The machine may be busy; what is waited for comes in milliseconds otherwise. */
const patient = { timeout: 10_000 }

beforeAll(async () => {
  emulator = await startTelegram({ webhookRetryMs: () => 50 })
  app = await openTelegram({ emulator, cardActions })
})
afterAll(async () => {
  await app.stop()
  await emulator.stop()
})
beforeEach(async () => {
  number += 1
  done.length = 0
  owner = await app.aWorkspace()
  bot = await emulator.addBot({ username: `admin_${number}_bot` })
  boss = await emulator.user({ id: 3000 + number, firstName: 'Бос' })
  stranger = await emulator.user({ id: 4000 + number, firstName: 'Хтось' })
  accountId = await app.connect(owner, bot)
  group = await emulator.group({ title: 'Адміни', members: [boss.id, stranger.id] })
  await group.add(bot)
})

const run = <T>(work: Parameters<typeof app.as<T>>[1], who = owner.as) => app.as(who, work)
const lines = () => group.chat().read()
const sees = async (text: string, times: number): Promise<void> => {
  const found = async () => (await lines()).filter((line) => line.includes(text)).length
  await expect.poll(found, patient).toBe(times)
}
const chooseByCode = async (): Promise<void> => {
  const { command } = unwrap(await run((ctx) => createAdminCode(app.botParts)(ctx, { accountId })))
  await boss.send(group, command)
  await sees('чат адміністраторів', 1)
}
const link = async (): Promise<void> => {
  const token = `t${number}${'x'.repeat(30)}`
  await app.rows(
    `insert into telegram_links (workspace_id, member_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '15 minutes')
     on conflict (workspace_id, member_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    [owner.workspaceId, owner.memberId, createHash('sha256').update(token).digest('base64url')],
  )
  await boss.send(bot, `/start link_${token}`)
  expect((await boss.chat(bot).waitForReply('прив’язано', 8_000)).text).toContain('✅')
}
const card = (given: Partial<Card> = {}): Card => ({
  title: 'REQ-1001 <Audi>',
  lines: ['до 20 000 $', 'Київ & область'],
  buttons: [
    { action: 'test.assign', id: 'r1', label: 'Взяти' },
    { action: 'test.refuse', id: 'r1', label: 'Закрити' },
  ],
  ...given,
})
const post = () => run((ctx) => app.telegram.cards.postCard(ctx, { subject: 'request:r1', card: card() }))

describe('the admin chat', () => {
  it('is chosen by a code that works once, or from the groups the bot is in', async () => {
    await boss.send(group, '/admin WRONGCODE1')
    await sees('не діє', 1)
    const { command, link: deepLink } = unwrap(await run((ctx) => createAdminCode(app.botParts)(ctx, { accountId })))
    expect(deepLink).toMatch(/startgroup=admin_[A-Z0-9]{10}$/)
    await boss.send(group, command)
    await sees('Тепер це чат адміністраторів', 1)
    await boss.send(group, command)
    await sees('не діє', 2)
    const chosen = unwrap(await run((ctx) => getBot(app.seal)(ctx, { accountId })))
    expect(chosen.settings.adminChat).toEqual({ chatId: String(group.id), title: 'Адміни' })
    expect(unwrap(await run((ctx) => listChats(app.botParts)(ctx, { accountId }))).items).toMatchObject([
      { chatId: String(group.id), isPresent: true, kind: 'group' },
    ])
    const none = await run((ctx) => setAdminChat(app.botParts)(ctx, { accountId, chatId: null }))
    expect(unwrap(none).settings.adminChat).toBeNull()
    expect(await run((ctx) => setAdminChat(app.botParts)(ctx, { accountId, chatId: '-1' }))).toMatchObject({
      error: { code: 'CHAT_NOT_FOUND' },
    })
    await group.remove(bot)
    await expect
      .poll(
        async () => unwrap(await run((ctx) => listChats(app.botParts)(ctx, { accountId }))).items[0]?.isPresent,
        patient,
      )
      .toBe(false)
  })

  it('follows its group when that becomes a supergroup', async () => {
    const small = await emulator.group({ title: 'Малий', type: 'group', members: [boss.id] })
    await small.add(bot)
    const { command } = unwrap(await run((ctx) => createAdminCode(app.botParts)(ctx, { accountId })))
    await boss.send(small, command)
    await expect.poll(async () => (await small.chat().read()).join('\n'), patient).toContain('Тепер це')
    const big = await small.migrate()
    await expect
      .poll(
        async () => unwrap(await run((ctx) => getBot(app.seal)(ctx, { accountId }))).settings.adminChat?.chatId,
        patient,
      )
      .toBe(String(big.id))
  })
})

describe('a card', () => {
  it('acts for members who linked their Telegram, in their name, and for nobody else', async () => {
    await chooseByCode()
    expect(await post()).toBe(1)
    await sees('REQ-1001 <Audi>', 1)
    await stranger.press(group, 'Взяти')
    await sees('прив’яжіть свій Telegram', 1)
    expect(done).toEqual([])
    await link()
    await boss.press(group, 'Взяти')
    await sees('bot answer: Заявка ваша', 1)
    expect(done).toEqual([
      {
        id: 'r1',
        actor: { kind: 'member', userId: owner.userId, memberId: owner.memberId, role: 'OWNER', via: 'telegram' },
      },
    ])
    await boss.press(group, 'Закрити')
    await sees('Її вже взяв Іван', 1)
  })

  it('is rewritten, and its older view answers that it has changed', async () => {
    await chooseByCode()
    await post()
    const edited = await run((ctx) =>
      app.telegram.cards.editCard(ctx, { subject: 'request:r1', card: card({ title: 'REQ-1001 взято' }) }),
    )
    expect(edited).toBe(1)
    await sees('REQ-1001 взято', 1)
    await link()
    const [stored] = await app.rows<{ id: string }>('select id from telegram_cards where account_id = $1', [accountId])
    const entries = await group.chat().transcript()
    const shown = entries.findLast((entry) => entry.kind === 'message' && entry.text.includes('взято'))
    await boss.press(group, `c:${stored?.id}:1:0`, { isForged: true, messageId: shown?.messageId ?? 0 })
    await sees('вже змінилася', 1)
    await boss.press(group, 'c:not-a-card', { isForged: true, messageId: shown?.messageId ?? 0 })
    await sees('bot answer: ', 2)
    expect(done).toEqual([])
  })

  it('of another company does nothing here', async () => {
    await chooseByCode()
    await post()
    await sees('REQ-1001', 1)
    const [foreign] = await app.rows<{ id: string }>('select id from telegram_cards where account_id = $1', [accountId])
    const other = await app.aWorkspace()
    const otherBot = await emulator.addBot({ username: `other_${number}_bot` })
    await app.connect(other, otherBot)
    const otherGroup = await emulator.group({ title: 'Інші', members: [boss.id] })
    await otherGroup.add(otherBot)
    const message = await fetch(`${emulator.url}/bot${otherBot.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: otherGroup.id, text: 'x' }),
    })
    const sent = (await message.json()) as { result: { message_id: number } }
    await link()
    await boss.press(otherGroup, `c:${foreign?.id}:1:0`, { isForged: true, messageId: sent.result.message_id })
    await expect.poll(async () => (await otherGroup.chat().read()).join('\n'), patient).toContain('вже змінилася')
    expect(done).toEqual([])
  })
})

describe('linking', () => {
  it('works once, and says what is wrong', async () => {
    await link()
    await boss.send(bot, '/start link_nonsense')
    expect((await boss.chat(bot).waitForReply('не діє', 8_000)).text).toContain('Створіть нове')
  })
})

describe('who may do what', () => {
  it('a viewer sees bots and changes none; another company sees nothing', async () => {
    const { database, transact } = app.server.platform
    const viewer = await aMember({ database, transact }, owner.workspaceId, 'VIEWER')
    expect(unwrap(await run((ctx) => listBots(app.seal)(ctx), viewer.as)).items).toHaveLength(1)
    expect(await run((ctx) => pauseBot(app.botParts)(ctx, { accountId }), viewer.as)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    const dealer = await aMember({ database, transact }, owner.workspaceId, 'DEALER')
    expect(await run((ctx) => listBots(app.seal)(ctx), dealer.as)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    const other = await app.aWorkspace()
    expect(unwrap(await run((ctx) => listBots(app.seal)(ctx), other.as)).items).toEqual([])
    const blind = [
      () => run((ctx) => getBot(app.seal)(ctx, { accountId }), other.as),
      () => run((ctx) => pauseBot(app.botParts)(ctx, { accountId }), other.as),
      () => run((ctx) => listChats(app.botParts)(ctx, { accountId }), other.as),
      () => run((ctx) => createAdminCode(app.botParts)(ctx, { accountId }), other.as),
    ]
    for (const ask of blind) expect(await ask()).toMatchObject({ error: { code: 'BOT_NOT_FOUND' } })
    const me = { externalId: String(bot.id), name: 'x', username: 'x' }
    const again = { token: bot.token, me }
    expect(await run((ctx) => connectBot(app.botParts)(ctx, again))).toMatchObject({
      error: { code: 'BOT_ALREADY_CONNECTED', data: { accountId } },
    })
    const stolen = await transact(other.as, (ctx) => connectBot(app.botParts)(ctx, again))
    expect(stolen).toMatchObject({ error: { code: 'BOT_CONNECTED_ELSEWHERE' } })
  })
})

describe('media', () => {
  it('comes in as an album and goes out as one', async () => {
    await boss.sendAlbum(bot, [{}, {}], { caption: 'Моє авто' })
    const stored = () =>
      app.rows<{ state: string; album: string | null }>(
        `select f.state, m.album_key as album from message_media f join messages m on m.id = f.message_id join conversations c on c.id = m.conversation_id where c.account_id = $1`,
        [accountId],
      )
    await expect.poll(async () => (await stored()).map(({ state }) => state), patient).toEqual(['stored', 'stored'])
    expect(new Set((await stored()).map(({ album }) => album)).size).toBe(1)
    const { storage } = app.server.platform
    const uploadIds: Id<'upload'>[] = []
    const files = await app.rows<{ storage_key: string }>(
      `select f.storage_key from message_media f join messages m on m.id = f.message_id join conversations c on c.id = m.conversation_id where c.account_id = $1`,
      [accountId],
    )
    for (const { storage_key } of files) {
      expect(await storage.get(storage_key)).toBeTruthy()
      const [upload] = await app.rows<{ id: Id<'upload'> }>(
        `insert into uploads (workspace_id, id, storage_key, kind, file_name, mime, size_bytes, uploaded_by) values ($1, gen_random_uuid(), $2, 'photo', 'a.jpg', 'image/jpeg', 1, '{}') returning id`,
        [owner.workspaceId, storage_key],
      )
      if (upload) uploadIds.push(upload.id)
    }
    const conversationId = await run((ctx) => findThreadId(ctx, { accountId, externalId: String(boss.id) }))
    const parts = {
      accounts: app.messaging.accounts,
      adapters: new Map([['telegram', app.telegram.adapter]]),
      holdMinutes: async () => 30,
    }
    const said = await app.server.platform.transact(owner.as, (ctx) =>
      sendMessage(parts)(ctx, {
        conversationId: conversationId ?? (owner.memberId as never),
        text: 'Ось фото',
        uploadIds,
        onceKey: crypto.randomUUID(),
      }),
    )
    expect(said.ok).toBe(true)
    await expect
      .poll(async () => (await boss.chat(bot).read()).filter((line) => line.startsWith('bot: <photo>')), {
        timeout: 8_000,
      })
      .toEqual(['bot: <photo> Ось фото', 'bot: <photo>'])
  })
})

it('broke no rule of the Bot API in all of this', async () => {
  expect(await emulator.violations()).toEqual([])
})
