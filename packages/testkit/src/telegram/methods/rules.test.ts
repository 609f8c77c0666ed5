import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type BotHandle, type GroupHandle, type Telegram, type UserHandle } from '../index.ts'
import { botApi, outcomeOf } from '../testing-api.ts'
import { samplePhoto } from '../chat/sample-photo.ts'

let telegram: Telegram
let bot: BotHandle
let olena: UserHandle
let group: GroupHandle
let channel: GroupHandle
let call: ReturnType<typeof botApi>
let now = Date.UTC(2026, 0, 5, 10)

beforeAll(async () => {
  telegram = await startTelegram({ now: () => now })
  bot = await telegram.addBot({ username: 'cartie_bot' })
  olena = await telegram.user({ id: 1001, firstName: 'Олена' })
  group = await telegram.group({ title: 'Dealers', members: [1001] })
  channel = await telegram.group({ title: 'Cars', type: 'channel', username: 'cars', members: [1001] })
  await group.add(bot)
  await channel.addAdmin(bot)
  call = botApi(telegram.url, bot)
})
afterAll(() => telegram.stop())
beforeEach(() => olena.send(bot, '/start'))

const to = (params: object) => ({ chat_id: 1001, ...params })
const buttons = (...row: object[]) => ({ reply_markup: { inline_keyboard: [row] } })
const text = 'x'
const many = Array.from({ length: 101 }, (_, index) => ({ text: `${index}`, callback_data: `${index}` }))

describe('a message', () => {
  it.each([
    ['nowhere', 'sendMessage', { chat_id: 5, text }, 'chat not found'],
    ['to a name nobody has', 'sendMessage', { chat_id: '@nobody', text }, 'chat not found'],
    ['of nothing', 'sendMessage', to({ text: '' }), 'message text is empty'],
    ['of spaces', 'sendMessage', to({ text: ' \n ' }), 'message text is empty'],
    ['of empty tags', 'sendMessage', to({ text: '<b></b>', parse_mode: 'HTML' }), 'message text is empty'],
    ['of 4097', 'sendMessage', to({ text: 'я'.repeat(4097) }), 'message is too long'],
    ['of 2049 emoji', 'sendMessage', to({ text: '🚗'.repeat(2049) }), 'message is too long'],
    ['in an unknown style', 'sendMessage', to({ text, parse_mode: 'BB' }), 'unsupported parse_mode'],
    [
      'with data of 65',
      'sendMessage',
      to({ text, ...buttons({ text, callback_data: 'я'.repeat(33) }) }),
      'BUTTON_DATA_INVALID',
    ],
    ['with empty data', 'sendMessage', to({ text, ...buttons({ text, callback_data: '' }) }), 'BUTTON_DATA_INVALID'],
    ['with 101 buttons', 'sendMessage', to({ text, ...buttons(...many) }), 'REPLY_MARKUP_TOO_LONG'],
    [
      'with a button that does nothing',
      'sendMessage',
      to({ text, ...buttons({ text }) }),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'with localhost',
      'sendMessage',
      to({ text, ...buttons({ text, url: 'http://localhost/x' }) }),
      "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ],
    [
      'with a strange protocol',
      'sendMessage',
      to({ text, ...buttons({ text, url: 'happ://x.y' }) }),
      "inline keyboard button URL 'happ://x.y' is invalid: Unsupported URL protocol",
    ],
    [
      'with a Mini App without TLS',
      'sendMessage',
      to({ text, ...buttons({ text, web_app: { url: 'http://a.com' } }) }),
      "inline keyboard button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed",
    ],
    [
      'in answer to nothing',
      'sendMessage',
      to({ text, reply_parameters: { message_id: 9999 } }),
      'message to be replied not found',
    ],
    ['into no topic', 'sendMessage', to({ text, message_thread_id: 7 }), 'message thread not found'],
    ['with a long caption', 'sendPhoto', to({ photo: 'x', caption: 'c'.repeat(1025) }), 'message caption is too long'],
    ['with a file nobody sent', 'sendPhoto', to({ photo: 'AgACAgIAAx' }), 'wrong file identifier/HTTP URL specified'],
    ['from an address', 'sendPhoto', to({ photo: 'https://example.com/a.jpg' }), 'failed to get HTTP URL content'],
    [
      'in an album of one',
      'sendMediaGroup',
      to({ media: [{ type: 'photo', media: 'x' }] }),
      'media group must include 2-10 items',
    ],
    ['deleted that is not there', 'deleteMessage', to({ message_id: 9999 }), 'message to delete not found'],
    ['edited that is not there', 'editMessageText', to({ message_id: 9999, text }), 'message to edit not found'],
    [
      'forwarded that is not there',
      'forwardMessage',
      to({ from_chat_id: 1001, message_id: 9999 }),
      'message to forward not found',
    ],
    [
      'copied that is not there',
      'copyMessage',
      to({ from_chat_id: 1001, message_id: 9999 }),
      'message to copy not found',
    ],
    ['doing something odd', 'sendChatAction', to({ action: 'dancing' }), 'wrong parameter action in request'],
    [
      'answering no press',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'with a bad command',
      'setMyCommands',
      { commands: [{ command: 'Find Car', description: 'x' }] },
      'BOT_COMMAND_INVALID',
    ],
    ['for a file nobody has', 'getFile', { file_id: 'x' }, 'invalid file_id'],
  ])('%s is refused', async (_, method, params, expected) => {
    expect(outcomeOf(await call(method, params))).toBe(`Bad Request: ${expected}`)
  })

  it.each([
    ['of 4096', to({ text: 'я'.repeat(4096) })],
    ['of 4096 after its tags', to({ text: `<b>${'я'.repeat(4096)}</b>`, parse_mode: 'HTML' })],
    ['with data of 64 bytes', to({ text, ...buttons({ text, callback_data: 'я'.repeat(32) }) })],
    ['with an address that is a number', to({ text, ...buttons({ text, url: 'http://127.0.0.1:80/x' }) })],
    ['into a channel by name', { chat_id: '@cars', text }],
    ['with every way to answer', to({ text, reply_markup: { force_reply: true, input_field_placeholder: 'x' } })],
  ])('%s is taken', async (_, params) => {
    expect((await call('sendMessage', params)).ok).toBe(true)
  })
})

describe('an edit', () => {
  it('that changes nothing is refused, and one without buttons takes them away', async () => {
    const sent = await call('sendMessage', to({ text, ...buttons({ text, callback_data: 'a' }) }))
    const { messageId } = await olena.chat(bot).waitForReply()
    expect(sent.ok).toBe(true)
    const same = to({ message_id: messageId, text, ...buttons({ text, callback_data: 'a' }) })
    expect(outcomeOf(await call('editMessageText', same))).toMatch(/^Bad Request: message is not modified: /)
    expect(outcomeOf(await call('editMessageText', to({ message_id: messageId, text: 'y' })))).toMatchObject({
      text: 'y',
    })
    expect((await olena.chat(bot).waitForReply()).buttons).toEqual([])
    expect(outcomeOf(await call('editMessageCaption', to({ message_id: messageId, caption: 'z' })))).toBe(
      'Bad Request: there is no caption in the message to edit',
    )
  })

  it("of a person's message is refused", async () => {
    const { message_id } = await olena.send(bot, 'mine')
    expect(outcomeOf(await call('editMessageText', to({ message_id, text })))).toBe(
      "Bad Request: message can't be edited",
    )
  })
})

it('is not deleted after two days', async () => {
  await call('sendMessage', to({ text }))
  const { messageId } = await olena.chat(bot).waitForReply()
  now += 49 * 3_600_000
  const refused = await call('deleteMessage', to({ message_id: messageId }))
  expect(outcomeOf(refused)).toBe("Bad Request: message can't be deleted for everyone")
})

describe('who may write where', () => {
  it('is decided by the person and the group', async () => {
    const stranger = await telegram.user({ id: 1002, firstName: 'Stranger' })
    await stranger.send(bot, 'hi')
    await stranger.block(bot)
    expect(outcomeOf(await call('sendMessage', { chat_id: 1002, text }))).toBe('Forbidden: bot was blocked by the user')
    await stranger.unblock(bot)
    expect((await call('sendMessage', { chat_id: 1002, text })).ok).toBe(true)
    await stranger.deactivate()
    expect(outcomeOf(await call('sendMessage', { chat_id: 1002, text }))).toBe('Forbidden: user is deactivated')
    const elsewhere = await telegram.group({ title: 'Elsewhere' })
    expect(outcomeOf(await call('sendMessage', { chat_id: elsewhere.id, text }))).toBe(
      'Forbidden: bot is not a member of the supergroup chat',
    )
    await elsewhere.add(bot)
    await elsewhere.kick(bot)
    expect(outcomeOf(await call('sendMessage', { chat_id: elsewhere.id, text }))).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    )
    const silent = await telegram.group({ title: 'Silent', type: 'channel' })
    await silent.addAdmin(bot, { can_manage_chat: true })
    expect(outcomeOf(await call('sendMessage', { chat_id: silent.id, text }))).toBe(
      'Bad Request: need administrator rights in the channel chat',
    )
  })

  it('moves with a group that became a supergroup', async () => {
    const small = await telegram.group({ title: 'Small', type: 'group' })
    await small.add(bot)
    const large = await small.migrate()
    expect(await call('sendMessage', { chat_id: small.id, text })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: large.id },
    })
    expect((await call('sendMessage', { chat_id: large.id, text })).ok).toBe(true)
  })
})

describe('the token', () => {
  it.each([
    ['unknown', '123456:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 401, 'Unauthorized'],
    ['not a token', 'abc', 404, 'Not Found'],
  ])('%s', async (_, token, status, description) => {
    const answer = await botApi(telegram.url, { token })('getMe')
    expect(answer).toEqual({ ok: false, error_code: status, description })
  })

  it('is refused once revoked', async () => {
    const other = await telegram.addBot({ username: 'other_bot' })
    const old = botApi(telegram.url, { token: other.token })
    expect((await old('getMe')).ok).toBe(true)
    await other.revokeToken()
    expect(outcomeOf(await old('getMe'))).toBe('Unauthorized')
    expect((await botApi(telegram.url, other)('getMe')).ok).toBe(true)
  })
})

describe('files', () => {
  const form = (fields: Record<string, string>, name: string, bytes: Uint8Array) => {
    const body = new FormData()
    for (const [key, value] of Object.entries(fields)) body.set(key, value)
    body.set(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'авто.jpg')
    return body
  }

  it('go up, come back by id, and go down again byte for byte', async () => {
    const sent = await call(
      'sendPhoto',
      form({ chat_id: '1001', caption: '<b>Audi</b>', parse_mode: 'HTML' }, 'photo', samplePhoto),
    )
    expect(outcomeOf(sent)).toMatchObject({ caption: 'Audi', caption_entities: [{ type: 'bold' }] })
    const { message } = await olena.chat(bot).waitForReply()
    const fileId = message.photo?.at(-1)?.file_id
    expect(outcomeOf(await call('sendPhoto', to({ photo: fileId })))).toMatchObject({
      photo: [{}, { file_id: fileId }],
    })
    const file = outcomeOf(await call('getFile', { file_id: fileId }))
    const path = file !== null && typeof file === 'object' && 'file_path' in file ? String(file.file_path) : ''
    const response = await fetch(`${telegram.url}/file/bot${bot.token}/${path}`)
    expect(Buffer.from(await response.arrayBuffer()).equals(samplePhoto)).toBe(true)
    expect(outcomeOf(await call('sendDocument', to({ document: fileId })))).toBe(
      "Bad Request: can't use file of type Photo as Document",
    )
    const other = botApi(telegram.url, await telegram.addBot({ username: 'third_bot' }))
    expect(outcomeOf(await other('getFile', { file_id: fileId }))).toBe('Bad Request: invalid file_id')
  })

  it('make an album, attached by name', async () => {
    const media = ['a', 'b', 'c'].map((name) => ({ type: 'photo', media: `attach://${name}` }))
    const body = form({ chat_id: '1001', media: JSON.stringify(media) }, 'a', samplePhoto)
    for (const name of ['b', 'c']) body.set(name, new Blob([new Uint8Array(samplePhoto)]), `${name}.jpg`)
    const album = outcomeOf(await call('sendMediaGroup', body))
    expect(album).toHaveLength(3)
    const [first] = Array.isArray(album) ? album : []
    expect(album).toEqual(Array(3).fill(expect.objectContaining({ media_group_id: first.media_group_id })))
  })

  it('that are no pictures, empty or too big are refused', async () => {
    const sendPhoto = async (bytes: Uint8Array) =>
      outcomeOf(await call('sendPhoto', form({ chat_id: '1001' }, 'photo', bytes)))
    expect(await sendPhoto(Buffer.from('this is no picture at all, whatever it says'))).toBe(
      'Bad Request: IMAGE_PROCESS_FAILED',
    )
    expect(await sendPhoto(Buffer.alloc(0))).toBe('Bad Request: file must be non-empty')
    expect(await sendPhoto(Buffer.alloc(10 * 1024 * 1024 + 1))).toMatch(
      /is too big for a photo; the maximum size is 10485760 bytes$/,
    )
    const { message_id } = await olena.sendDocument(bot, { size: 21 * 1024 * 1024, name: 'all-cars.zip' })
    const entry = await olena.chat(bot).waitFor((one) => one.messageId === message_id)
    const fileId = entry.kind === 'message' ? entry.message['document'] : undefined
    const id = fileId !== null && typeof fileId === 'object' && fileId && 'file_id' in fileId ? fileId.file_id : ''
    expect(outcomeOf(await call('getFile', { file_id: id }))).toBe('Bad Request: file is too big')
  })
})

it('takes a call as query, form and JSON alike', async () => {
  const query = new URLSearchParams({ chat_id: '1001', text: 'q', disable_notification: 'true' })
  const asQuery = await fetch(`${telegram.url}/bot${bot.token}/sendmessage?${query}`)
  expect(await asQuery.json()).toMatchObject({ ok: true, result: { text: 'q' } })
  const form = new URLSearchParams({
    chat_id: '1001',
    text: 'f',
    reply_markup: '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
  })
  expect(outcomeOf(await call('sendMessage', form))).toMatchObject({ text: 'f', reply_markup: {} })
})
