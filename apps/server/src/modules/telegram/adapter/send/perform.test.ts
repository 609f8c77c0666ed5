import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startTelegram,
  type BotHandle,
  type NewFault,
  type Telegram,
  type UserHandle,
} from '@cartie/testkit/telegram/index'
import { samplePhoto } from '@cartie/testkit/telegram/chat/sample-photo'
import type { ChannelAdapter, DeliveryResult, OutgoingAct, OutgoingFile, Target } from '../../../messaging/index.ts'
import { anAccount, aTarget } from '../../testing/samples.ts'
import { createTelegramAdapter } from '../telegram-adapter.ts'
import { createBotApi, type BotApi } from '../wire/bot-api.ts'

let emulator: Telegram
let bot: BotHandle
let olena: UserHandle
let api: BotApi
let adapter: ChannelAdapter
let target: Target
let nowMs = 0
let number = 0
let startId = ''

beforeAll(async () => {
  emulator = await startTelegram()
  bot = await emulator.addBot({ username: 'cartie_bot' })
  api = createBotApi(emulator.url)
})
beforeEach(async () => {
  await emulator.up()
  await emulator.clearFaults()
  adapter = createTelegramAdapter({ api, nowMs: () => nowMs })
  number += 1
  olena = await emulator.user({ id: 2000 + number, firstName: 'Олена' })
  startId = String((await olena.send(bot, '/start')).message_id)
  target = aTarget(anAccount({ token: bot.token }), olena.id, { openFile: async () => samplePhoto })
})
afterAll(async () => {
  api.close()
  await emulator.stop()
})

const send = (
  body: Partial<Extract<OutgoingAct, { type: 'send' }>['body']> = {},
  more: Partial<Extract<OutgoingAct, { type: 'send' }>> = {},
): OutgoingAct => ({
  type: 'send',
  body: { text: 'Добрий день', ...body },
  files: [],
  replyToExternalId: null,
  ...more,
})
const perform = (act: OutgoingAct, at: Partial<Target> = {}): Promise<DeliveryResult> =>
  adapter.perform(act, { ...target, ...at })
const brief = (result: DeliveryResult): string =>
  [result.fate, result.fate === 'retry' ? result.scope : '', 'reason' in result ? result.reason.code : '']
    .filter(Boolean)
    .join(' ')
const read = async (): Promise<string[]> => (await olena.chat(bot).read()).slice(1)
const file = (kind: OutgoingFile['kind'], fileName = `a.${kind}`): OutgoingFile => ({
  kind,
  fileName,
  storageKey: fileName,
  mime: 'application/octet-stream',
  sizeBytes: 1,
})

const edit: OutgoingAct = { type: 'edit', externalId: '1', body: { text: 'x' } }
const others: [string, OutgoingAct][] = [
  ['edit', edit],
  ['delete', { type: 'delete', externalIds: ['1'] }],
  ['react', { type: 'react', externalId: '1', emoji: '👍' }],
  ['answer-press', { type: 'answer-press', pressId: '1', text: null }],
  ['typing', { type: 'typing' }],
]

describe('the fate of a send', () => {
  it.each<[string, NewFault, string]>([
    ['is cut before the effect', { kind: 'cut-before' }, 'unknown no-answer'],
    ['is cut after the effect', { kind: 'cut-after' }, 'unknown no-answer'],
    ['meets a 500 of Telegram', { kind: 'status', status: 500 }, 'unknown no-answer'],
    [
      'meets a 502 after the effect',
      { kind: 'status-after', status: 502, body: '<html>Bad Gateway</html>' },
      'unknown no-answer',
    ],
    [
      'is turned down by a proxy',
      { kind: 'status', status: 407, body: '<html>who are you</html>' },
      'retry call not-reached',
    ],
    ['comes too often', { kind: 'retry-after', seconds: 3 }, 'retry chat too-many'],
    ['is much too often', { kind: 'retry-after', seconds: 300 }, 'retry account too-many'],
    ['meets a revoked token', { kind: 'status', status: 401, description: 'Unauthorized' }, 'revoked token-revoked'],
    [
      'is blocked',
      { kind: 'status', status: 403, description: 'Forbidden: bot was blocked by the user' },
      'blocked blocked-by-contact',
    ],
    [
      'is to a deleted account',
      { kind: 'status', status: 403, description: 'Forbidden: user is deactivated' },
      'blocked contact-deactivated',
    ],
    [
      'is to a group it was kicked from',
      { kind: 'status', status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      'blocked removed-from-chat',
    ],
    [
      'has bad markup',
      { kind: 'status', status: 400, description: "Bad Request: can't parse entities: Unclosed start tag" },
      'refused bad-markup',
    ],
    [
      'has no rights',
      { kind: 'status', status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
      'refused no-rights',
    ],
    [
      'is refused in words we do not know',
      { kind: 'status', status: 400, description: 'Bad Request: SOMETHING_NEW' },
      'refused refused-by-telegram',
    ],
  ])('that %s', async (_, fault, fate) => {
    await emulator.fault({ ...fault, method: 'sendMessage' })
    expect(brief(await perform(send()))).toBe(fate)
  })

  it('that reaches nobody while Telegram is down is tried again, and then arrives once', async () => {
    await emulator.down()
    expect(brief(await perform(send()))).toBe('retry call not-reached')
    await emulator.up()
    expect(brief(await perform(send()))).toBe('sent')
    expect(await read()).toEqual(['bot: Добрий день'])
  })

  it('over a kept connection that the other side closed meanwhile simply arrives', async () => {
    await perform(send({ text: 'one' }))
    await emulator.down()
    await emulator.up()
    const results = await Promise.all(['two', 'three'].map((text) => perform(send({ text }))))
    expect(results.map(brief)).toEqual(['sent', 'sent'])
  })

  it('that flood control holds: the chat first, the bot when another chat is refused too', async () => {
    await emulator.fault({ kind: 'retry-after', seconds: 5, times: 3 })
    expect(brief(await perform(send()))).toBe('retry chat too-many')
    expect(brief(await perform(send()))).toBe('retry chat too-many')
    expect(await perform(send(), { conversationExternalId: '2' })).toMatchObject({
      fate: 'retry',
      scope: 'account',
      afterMs: 5_000,
    })
  })

  it('to whom we know nothing of, or who blocked us', async () => {
    expect(brief(await perform(send(), { conversationExternalId: '31337' }))).toBe('refused chat-not-found')
    await olena.block(bot)
    expect(brief(await perform(send()))).toBe('blocked blocked-by-contact')
  })

  it('to a group that became a supergroup', async () => {
    const group = await emulator.group({ title: 'Dealers', type: 'group' })
    await group.add(bot)
    const moved = await group.migrate()
    const at = { conversationExternalId: String(group.id), conversationKind: 'group' } as const
    expect(brief(await perform(send(), at))).toBe('sent')
    expect((await moved.chat().read()).at(-1)).toBe('bot: Добрий день')
  })

  it('without a token', async () => {
    expect(brief(await perform(send(), { account: anAccount({ token: null }) }))).toBe('refused account-removed')
    expect(brief(await perform(send(), { account: anAccount({ token: '../../x' }) }))).toBe('revoked token-revoked')
  })
})

describe('acts that may be done twice', () => {
  it.each(others)('%s is tried again when nobody knows', async (_, act) => {
    await emulator.fault({ kind: 'cut-after' })
    expect(brief(await perform(act))).toBe('retry call no-answer')
  })

  it('count as done when they were done', async () => {
    const sent = await perform(send())
    const externalId = sent.fate === 'sent' ? (sent.externalIds[0] ?? '') : ''
    expect(brief(await perform({ type: 'edit', externalId, body: { text: 'Добрий день' } }))).toBe('sent')
    for (const time of [1, 2])
      expect([time, brief(await perform({ type: 'delete', externalIds: [externalId] }))]).toEqual([time, 'sent'])
    expect(brief(await perform({ type: 'edit', externalId, body: { text: 'нове' } }))).toBe('refused message-not-found')
    expect(brief(await perform({ type: 'answer-press', pressId: '5', text: 'a' }))).toBe('refused press-expired')
    expect(brief(await perform({ type: 'react', externalId: startId, emoji: '🚗' }))).toBe('refused bad-reaction')
    expect(brief(await perform({ type: 'react', externalId: startId, emoji: '👍' }))).toBe('sent')
  })
})

describe('what is sent', () => {
  it('keeps buttons, asks for a phone, and takes the keyboard away', async () => {
    const buttons = [
      [
        { kind: 'press' as const, label: 'Так', token: 't' },
        { kind: 'url' as const, label: 'Сайт', url: 'https://a.com' },
      ],
    ]
    await perform(send({ text: 'Так?', buttons }))
    await perform(
      send({
        text: 'Телефон?',
        buttons: [[{ kind: 'share-contact', label: 'Мій номер' }], [{ kind: 'press', label: 'Назад', token: 'b' }]],
      }),
    )
    await perform(send({ text: 'Дякуємо' }, { dropsKeyboard: true }))
    expect(await read()).toEqual(['bot: Так? [Так | Сайт]', 'bot: Телефон? [Мій номер] [Назад]', 'bot: Дякуємо'])
    const entries = await olena.chat(bot).transcript()
    expect(entries.at(-1)).toMatchObject({ message: { text: 'Дякуємо' } })
    await expect(olena.press(bot, 'Мій номер')).rejects.toThrow('there is no button')
  })

  it('cuts a long text between sentences and answers with every id', async () => {
    const text = `${'Речення. '.repeat(600)}Кінець.`
    const result = await perform(send({ text, buttons: [[{ kind: 'press', label: 'Далі', token: 'n' }]] }))
    expect(result).toMatchObject({ fate: 'sent', externalIds: [expect.any(String), expect.any(String)] })
    const lines = await read()
    expect(lines).toHaveLength(2)
    expect(lines[0]?.endsWith('Речення.')).toBe(true)
    expect(lines[1]?.endsWith('Кінець. [Далі]')).toBe(true)
  })

  it('does not say a part twice: what follows a part that arrived is unknown', async () => {
    await emulator.fault({ kind: 'status', status: 400, description: 'Bad Request: SOMETHING', skip: 1 })
    const result = await perform(send({ text: 'Речення. '.repeat(600) }))
    expect(result).toMatchObject({
      fate: 'unknown',
      reason: { code: 'sent-in-part', detail: '1 / 2: refused-by-telegram' },
    })
  })

  it('waits out flood control between parts', async () => {
    await emulator.fault({ kind: 'retry-after', seconds: 1, skip: 1 })
    expect(brief(await perform(send({ text: 'Речення. '.repeat(600) })))).toBe('sent')
  })

  it('uploads albums, with the text under the first, and buttons below', async () => {
    const photos = [file('photo'), file('photo', 'b.jpg')]
    expect(await perform(send({ text: 'Audi <A6>' }, { files: photos }))).toMatchObject({
      fate: 'sent',
      externalIds: [expect.any(String), expect.any(String)],
    })
    expect(await read()).toEqual(['bot: <photo> Audi <A6>', 'bot: <photo> '].map((line) => line.trimEnd()))
    await perform(
      send({ text: 'Подобається?', buttons: [[{ kind: 'press', label: 'Так', token: 't' }]] }, { files: photos }),
    )
    expect((await read()).at(-1)).toBe('bot: Подобається? [Так]')
  })

  it('groups what may share an album, and sends eleven photos as two', async () => {
    await perform(
      send(
        { text: '' },
        { files: [...Array.from({ length: 11 }, () => file('photo')), file('document'), file('voice')] },
      ),
    )
    const calls = await emulator.calls()
    expect(calls).toMatchObject({ sendDocument: 1, sendVoice: 1, sendPhoto: expect.any(Number) })
    expect(await read()).toHaveLength(13)
  })

  it('says a long caption after its photo, and edits the caption of a file', async () => {
    await perform(send({ text: 'слово '.repeat(300) }, { files: [file('photo')] }))
    expect((await read()).map((line) => line.slice(0, 12))).toEqual(['bot: <photo>', 'bot: слово с'])
    const sent = await perform(send({ text: 'стара' }, { files: [file('photo')] }))
    const externalId = sent.fate === 'sent' ? (sent.externalIds[0] ?? '') : ''
    expect(brief(await perform({ type: 'edit', externalId, body: { text: 'нова' } }))).toBe('sent')
    expect((await read()).at(-1)).toBe('bot: <photo> нова')
  })

  it('sends places and cards', async () => {
    await perform(send({ text: '', location: { latitude: 50.45, longitude: 30.52 } }))
    await perform(
      send({ text: 'Чекаємо', location: { latitude: 50.45, longitude: 30.52, title: 'Салон', address: 'Київ' } }),
    )
    await perform(send({ text: '', contact: { phone: '+380501234567', firstName: 'Іван', isOwn: false } }))
    expect((await read()).map((line) => line.trim())).toEqual([
      'bot: <location>',
      'bot: <venue>',
      'bot: Чекаємо',
      'bot: <contact>',
    ])
  })

  it('answers in a business account by its connection', async () => {
    const customer = await emulator.user({ id: 9000 + number, firstName: 'Клієнт' })
    const business = await olena.connectBusiness(bot)
    await customer.send(business, 'Є Audi?')
    const at = {
      conversationExternalId: `business:${business.id}:${customer.id}`,
      context: { businessConnectionId: business.id },
    }
    expect(brief(await perform(send({ text: 'Є' }), at))).toBe('sent')
    expect((await customer.chat(business).read()).at(-1)).toContain('Є')
    await business.disable()
    expect(brief(await perform(send(), at))).toBe('refused business-ended')
  })
})

it('carries many sends at once over few milliseconds of delay each', async () => {
  await emulator.latency(60)
  const begin = performance.now()
  const results = await Promise.all(Array.from({ length: 200 }, (_, index) => perform(send({ text: `n${index}` }))))
  expect(results.every(({ fate }) => fate === 'sent')).toBe(true)
  expect(performance.now() - begin).toBeLessThan(3_000)
})

it('broke no rule of the Bot API in all of this', async () => {
  expect(await emulator.violations()).toEqual([])
})
