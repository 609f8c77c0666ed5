import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOf } from '../facts/check-telegram.ts'
import { startTelegram, type BotHandle, type Telegram, type UserHandle } from './index.ts'
import { botApi, outcomeOf } from './testing-api.ts'

let telegram: Telegram
let bot: BotHandle
let olena: UserHandle
let call: ReturnType<typeof botApi>
const everything = (
  'message edited_message channel_post edited_channel_post business_connection business_message ' +
  'edited_business_message deleted_business_messages message_reaction callback_query my_chat_member chat_member chat_join_request'
).split(' ')

beforeEach(async () => {
  telegram = await startTelegram()
  bot = await telegram.addBot({ username: 'cartie_bot' })
  olena = await telegram.user({ id: 1001, firstName: 'Олена', phone: '380501234567' })
  call = botApi(telegram.url, bot)
  await call('getUpdates', { allowed_updates: everything })
})
afterEach(async () => {
  const problems = (await bot.updates()).recent.flatMap((update) => checkOf('Update')(update) ?? [])
  await telegram.stop()
  // oxlint-disable-next-line vitest/no-standalone-expect -- fails the test it follows: its updates are held against the facts
  expect(problems).toEqual([])
})

const kinds = async (): Promise<string[]> => (await bot.updates()).recent.map((update) => Object.keys(update)[1] ?? '')
const last = async () => (await bot.updates()).recent.at(-1)

describe('a person', () => {
  it('sends everything there is', async () => {
    await olena.send(bot, 'Дивіться https://auto.ria.com і @cartie_bot')
    await olena.sendPhoto(bot, { bytes: Buffer.from('not looked at') }, { caption: 'фото' })
    await olena.sendAlbum(bot, [{}, {}, {}], { caption: 'альбом' })
    for (const send of [olena.sendVideo, olena.sendAnimation, olena.sendAudio, olena.sendVoice]) await send(bot)
    for (const send of [olena.sendVideoNote, olena.sendDocument, olena.sendSticker]) await send(bot)
    await olena.sendLocation(bot, 50.45, 30.52)
    await olena.sendContact(bot)
    await olena.send(bot, 'переслане', { forwardOrigin: { type: 'hidden_user', date: 1, sender_user_name: 'Хтось' } })
    const entries = await olena.chat(bot).transcript()
    expect(entries.map((entry) => entry.kind === 'message' && entry.content)).toEqual(
      'text photo photo photo photo video animation audio voice video_note document sticker location contact text'.split(
        ' ',
      ),
    )
    expect(await kinds()).toEqual(Array.from({ length: 15 }, () => 'message'))
  })

  it('shares their own phone with the button', async () => {
    await olena.send(bot, '/start')
    const keyboard = [[{ text: 'Мій номер', request_contact: true }], ['Скасувати']]
    await call('sendMessage', { chat_id: 1001, text: 'Ваш номер?', reply_markup: { keyboard } })
    await olena.press(bot, 'Мій номер')
    expect(await last()).toMatchObject({ message: { contact: { phone_number: '380501234567', user_id: 1001 } } })
    await olena.press(bot, 'Скасувати')
    expect(await last()).toMatchObject({ message: { text: 'Скасувати' } })
  })

  it('presses, and the press is answered once; an old one is not', async () => {
    await olena.send(bot, '/start')
    const reply_markup = {
      inline_keyboard: [
        [
          { text: 'Так', callback_data: 'y' },
          { text: 'Сайт', url: 'https://a.com' },
        ],
      ],
    }
    await call('sendMessage', { chat_id: 1001, text: 'Так?', reply_markup })
    const pressed = await olena.press(bot, 'Так')
    const callback_query_id = pressed.kind === 'callback' ? pressed.id : ''
    expect(outcomeOf(await call('answerCallbackQuery', { callback_query_id, text: 'ok', show_alert: true }))).toBe(true)
    const other = botApi(telegram.url, await telegram.addBot({ username: 'other_bot' }))
    expect(outcomeOf(await other('answerCallbackQuery', { callback_query_id }))).toMatch(/query is too old/)
    expect(await olena.press(bot, 'Сайт')).toEqual({ kind: 'opened', url: 'https://a.com' })
    await olena.press(bot, 'gone', { isForged: true, isTooOld: true, messageId: 2 })
    expect(await last()).toMatchObject({ callback_query: { data: 'gone', message: { date: 0 } } })
    expect(await olena.chat(bot).read()).toEqual([
      'person: /start',
      'bot: Так? [Так | Сайт]',
      'person press: y',
      'bot answer: ok',
      'person press: gone',
    ])
  })

  it('edits, reacts, blocks and comes back', async () => {
    const { message_id } = await olena.send(bot, 'one')
    await olena.edit(bot, message_id, 'two')
    await olena.react(bot, message_id, '👍')
    await olena.block(bot)
    await expect(olena.send(bot, 'x')).rejects.toThrow('unblock')
    await olena.unblock(bot)
    expect(await kinds()).toEqual(['message', 'edited_message', 'message_reaction', 'my_chat_member', 'my_chat_member'])
    const [entry] = await olena.chat(bot).transcript()
    expect(entry).toMatchObject({ text: 'two', earlierTexts: ['one'], reactions: { 1001: ['👍'] } })
  })
})

describe('a group', () => {
  it('shows a bot in privacy mode what concerns it', async () => {
    const group = await telegram.group({ title: 'Dealers', members: [1001] })
    await group.add(bot)
    for (const text of ['among us', '/help', '@cartie_bot hi', '/help@other_bot']) await olena.send(group, text)
    expect(await kinds()).toEqual(['my_chat_member', 'message', 'message', 'message'])
    await group.addAdmin(bot)
    await olena.send(group, 'among us')
    expect(await last()).toMatchObject({ message: { text: 'among us' } })
    expect(outcomeOf(await call('getChatAdministrators', { chat_id: group.id }))).toHaveLength(2)
    const me = { chat_id: group.id, user_id: bot.id }
    expect(outcomeOf(await call('getChatMember', me))).toMatchObject({
      status: 'administrator',
      can_delete_messages: true,
    })
    await olena.requestToJoin(group)
    expect(outcomeOf(await call('approveChatJoinRequest', { chat_id: group.id, user_id: 1001 }))).toBe(true)
    expect(outcomeOf(await call('getChat', { chat_id: group.id }))).toMatchObject({
      title: 'Dealers',
      type: 'supergroup',
    })
    expect(outcomeOf(await call('leaveChat', { chat_id: group.id }))).toBe(true)
    expect(outcomeOf(await call('getChat', { chat_id: group.id }))).toBe('Bad Request: chat not found')
  })
})

describe('a channel', () => {
  it('gives its posts and their edits to its administrators', async () => {
    const channel = await telegram.group({ title: 'Cars', type: 'channel', username: 'cars' })
    await channel.addAdmin(bot)
    const { message_id } = await channel.post('Audi A6, 24 500 $')
    await channel.editPost(message_id, 'Audi A6 ПРОДАНО')
    await channel.postAlbum([{}, {}], 'BMW')
    expect(await kinds()).toEqual([
      'my_chat_member',
      'channel_post',
      'edited_channel_post',
      'channel_post',
      'channel_post',
    ])
    await call('sendMessage', { chat_id: '@cars', text: 'ours' })
    expect(await channel.chat().read()).toEqual([
      'chat: Audi A6 ПРОДАНО',
      'chat: <photo> BMW',
      'chat: <photo>',
      'bot: ours',
    ])
    await olena.send(bot, '/start')
    const forward = { chat_id: 1001, from_chat_id: '@cars', message_id }
    expect(outcomeOf(await call('forwardMessage', forward))).toMatchObject({ forward_origin: { type: 'channel' } })
    expect(outcomeOf(await call('copyMessage', forward))).toEqual({ message_id: 3 })
  })
})

describe('a business account', () => {
  it('lets the bot answer its customers', async () => {
    const customer = await telegram.user({ id: 2002, firstName: 'Клієнт' })
    const business = await olena.connectBusiness(bot)
    const { message_id } = await customer.send(business, 'Є Audi?')
    await customer.edit(business, message_id, 'Є BMW?')
    const params = { business_connection_id: business.id, chat_id: 2002, text: 'Є' }
    expect(outcomeOf(await call('sendMessage', params))).toMatchObject({
      from: { id: 1001 },
      sender_business_bot: { id: bot.id },
    })
    await customer.remove(business, [message_id])
    await business.disable()
    expect(outcomeOf(await call('sendMessage', params))).toBe('Bad Request: BUSINESS_CONNECTION_INVALID')
    expect(await kinds()).toEqual([
      'business_connection',
      'business_message',
      'edited_business_message',
      'deleted_business_messages',
      'business_connection',
    ])
  })
})

describe('a bot', () => {
  it('keeps what it says about itself, by scope and language', async () => {
    const commands = [{ command: 'find', description: 'Знайти авто' }]
    await call('setMyCommands', { commands, language_code: 'uk', scope: { type: 'all_private_chats' } })
    expect(outcomeOf(await call('getMyCommands', {}))).toEqual([])
    expect(await bot.commands({ language_code: 'uk', scope: { type: 'all_private_chats' } })).toEqual(commands)
    const menu_button = { type: 'web_app', text: 'Меню', web_app: { url: 'https://a.com' } }
    await call('setChatMenuButton', { menu_button })
    expect(outcomeOf(await call('getChatMenuButton', {}))).toEqual(menu_button)
    await call('setMyDescription', { description: 'Опис' })
    expect(outcomeOf(await call('getMyDescription', { language_code: 'en' }))).toEqual({ description: 'Опис' })
  })

  it('deletes, reacts, pins and shows that it types', async () => {
    const { message_id } = await olena.send(bot, 'x')
    const at = { chat_id: 1001, message_id }
    expect(outcomeOf(await call('setMessageReaction', { ...at, reaction: [{ type: 'emoji', emoji: '🚗' }] }))).toBe(
      'Bad Request: REACTION_INVALID',
    )
    await call('setMessageReaction', { ...at, reaction: [{ type: 'emoji', emoji: '👍' }] })
    await call('sendChatAction', { chat_id: 1001, action: 'typing' })
    await call('pinChatMessage', at)
    await call('deleteMessage', at)
    expect(await olena.chat(bot).read()).toEqual([
      'person: x (deleted)',
      'bot reaction: 👍',
      'bot action: typing',
      'bot pin: ',
    ])
  })
})
