import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Bot, InlineKeyboard, InputFile, Keyboard, webhookCallback } from 'grammy'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkOf } from '../facts/check-telegram.ts'
import { samplePhoto } from './chat/sample-photo.ts'
import { startTelegram, type BotHandle, type Telegram, type UserHandle } from './index.ts'

let telegram: Telegram
let account: BotHandle
let client: Bot
let olena: UserHandle

beforeEach(async () => {
  telegram = await startTelegram()
  account = await telegram.addBot({ username: 'cartie_bot' })
  olena = await telegram.user({ id: 1001, firstName: 'Олена', languageCode: 'uk', phone: '380501234567' })
  client = new Bot(account.token, { client: { apiRoot: telegram.url } })
  conversation(client)
})
afterEach(async () => {
  await client.stop()
  await telegram.stop()
})

/** A small dealer's bot: language, make, budget, contact, photo, summary. */
function conversation(bot: Bot): void {
  const ask = new InlineKeyboard().text('Українська', 'lang:uk').text('English', 'lang:en')
  bot.command('start', (ctx) =>
    ctx.reply(`<b>Вітаємо</b>, ${ctx.match || 'гостю'}!`, { parse_mode: 'HTML', reply_markup: ask }),
  )
  bot.callbackQuery(/^lang:/, async (ctx) => {
    await ctx.answerCallbackQuery({ text: 'Гаразд' })
    await ctx.editMessageText('Яка марка?')
  })
  bot.on('message:contact', (ctx) => {
    const isOwn = ctx.message.contact.user_id === ctx.from.id
    return ctx.reply(isOwn ? 'Дякуємо! Надішліть фото' : 'Це чужий номер', { reply_markup: { remove_keyboard: true } })
  })
  bot.on('message:photo', async (ctx) => {
    const file = await ctx.getFile()
    await ctx.replyWithPhoto(new InputFile(samplePhoto, 'car.jpg'), { caption: `Отримано ${file.file_size} байт` })
    const media = ['one.jpg', 'two.jpg'].map((name) => ({
      type: 'photo' as const,
      media: new InputFile(samplePhoto, name),
    }))
    await ctx.replyWithMediaGroup(media)
  })
  bot.on('edited_message:text', (ctx) => ctx.reply(`Змінено: ${ctx.editedMessage.text}`))
  bot.on('message_reaction', (ctx) => ctx.api.sendMessage(ctx.chat.id, `Реакція ${ctx.reactions().emoji.join('')}`))
  bot.on('message:text', async (ctx) => {
    await ctx.replyWithChatAction('typing')
    await ctx.react('👍')
    await ctx.reply(`Шукаємо ${ctx.message.text}. Ваш телефон?`, {
      reply_markup: new Keyboard().requestContact('Поділитися номером').resized(),
      reply_parameters: { message_id: ctx.message.message_id },
    })
  })
}

/** A whole conversation; answers with what was not as Telegram says it must be. */
async function talk(): Promise<unknown[]> {
  const chat = olena.chat(account)
  await olena.send(account, '/start dealer')
  expect((await chat.waitForReply('Вітаємо, dealer!')).buttons).toEqual([['Українська', 'English']])
  await olena.press(account, 'Українська')
  await chat.waitFor((entry) => entry.kind === 'answer' && entry.text === 'Гаразд')
  await chat.waitFor((entry) => entry.kind === 'message' && entry.text === 'Яка марка?' && entry.edits === 1)
  const { message_id } = await olena.send(account, 'Audi <A6> & 🚗')
  await chat.waitForReply('Шукаємо Audi <A6> & 🚗')
  await olena.press(account, 'Поділитися номером')
  await chat.waitForReply('Дякуємо')
  await olena.sendContact(account, { phone: '380671112233', firstName: 'Інший' })
  await chat.waitForReply('Це чужий номер')
  await olena.sendPhoto(account, {}, { caption: 'моє авто' })
  await chat.waitForReply(`Отримано ${samplePhoto.length} байт`)
  await chat.waitFor((entry) => entry.kind === 'message' && entry.message.media_group_id !== undefined)
  await olena.edit(account, message_id, 'BMW')
  await chat.waitForReply('Змінено: BMW')
  await olena.react(account, message_id, '❤')
  await chat.waitForReply('Реакція ❤')
  const problems = (await account.updates()).recent.flatMap((update) => checkOf('Update')(update) ?? [])
  return [...(await telegram.violations()), ...problems]
}

const allowed_updates = ['message', 'edited_message', 'callback_query', 'message_reaction'] as const

it('grammY talks with a person by polling', async () => {
  await new Promise<void>((resolve, reject) => {
    client.start({ allowed_updates, onStart: () => resolve() }).catch(reject)
  })
  expect(await talk()).toEqual([])
})

it('grammY talks with a person by webhook, and the secret is the right one', async () => {
  const secretToken = 'a-secret_1'
  await client.init()
  const server = createServer(webhookCallback(client, 'http', { secretToken }))
  const url = await addressOf(server)
  await client.api.setWebhook(url, { secret_token: secretToken, allowed_updates, max_connections: 10 })
  expect(await talk()).toEqual([])
  expect(await client.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 10 })
  const stolen = await fetch(url, {
    method: 'POST',
    body: '{"update_id":1}',
    headers: { 'content-type': 'application/json' },
  })
  expect(stolen.status).toBe(401)
  server.close()
  server.closeAllConnections()
})

async function addressOf(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // @NOTE a TCP server that listens has an AddressInfo for its address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}
