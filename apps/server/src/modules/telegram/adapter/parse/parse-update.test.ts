import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asObject, objectIn, type Json } from '../wire/read-json.ts'
import { allowedUpdates } from './allowed-updates.ts'
import { parseUpdate, routeUpdate } from './parse-update.ts'

const olena = {
  id: 1001,
  is_bot: false,
  first_name: 'Олена',
  last_name: 'Ткачук',
  username: 'olena',
  language_code: 'uk',
}
const chat = { id: 1001, type: 'private', first_name: 'Олена' }
const group = { id: -100500, type: 'supergroup', title: 'Дилери' }
const file = { file_id: 'F1', file_unique_id: 'u', file_size: 10 }
const message = (content: object): object => ({
  update_id: 7,
  message: { message_id: 5, date: 1_760_000_000, from: olena, chat, ...content },
})
const whatOf = (update: object): Record<string, unknown> | undefined => parseUpdate(update)[0]?.what
const source = { fileId: 'F1' }

describe('a message of each kind', () => {
  it.each<[string, object, object]>([
    [
      'text',
      { text: 'Hi', entities: [{ type: 'bold', offset: 0, length: 2 }] },
      { body: { text: 'Hi', spans: [{ type: 'bold', offset: 0, length: 2 }] } },
    ],
    ['text', { text: '/start ad_1' }, { body: { startPayload: 'ad_1' } }],
    ['text', { text: '/start' }, { body: { startPayload: '' } }],
    ['text', { text: '/started x' }, { body: { text: '/started x' } }],
    [
      'text',
      {
        text: 'x',
        entities: [
          { type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' },
          { type: 'bold', offset: 0, length: 9 },
          5,
        ],
      },
      { body: { text: 'x' } },
    ],
    [
      'text',
      { text: 'auto.ria.com', entities: [{ type: 'url', offset: 0, length: 12 }] },
      { body: { spans: [{ type: 'link', offset: 0, length: 12, url: 'https://auto.ria.com' }] } },
    ],
    [
      'photo',
      {
        photo: [
          { ...file, file_id: 'small' },
          { ...file, width: 800, height: 600 },
        ],
        caption: 'c',
        media_group_id: '13',
      },
      { albumKey: '13', body: { text: 'c' }, media: [{ kind: 'photo', source, width: 800, mime: 'image/jpeg' }] },
    ],
    [
      'video',
      { video: { ...file, duration: 9, mime_type: 'video/mp4', file_name: 'a.mp4' } },
      { media: [{ durationS: 9, fileName: 'a.mp4' }] },
    ],
    ['animation', { animation: file, document: file }, { media: [{ kind: 'animation' }] }],
    ['audio', { audio: { ...file, duration: 3 } }, { media: [{ durationS: 3 }] }],
    ['voice', { voice: { ...file, duration: 3 } }, { media: [{ mime: 'audio/ogg' }] }],
    ['video-note', { video_note: { ...file, length: 240, duration: 3 } }, { media: [{ width: 240, height: 240 }] }],
    [
      'document',
      { document: { ...file, file_size: 2 ** 40, file_name: 'x.pdf' } },
      { media: [{ sizeBytes: 2 ** 40, fileName: 'x.pdf' }] },
    ],
    [
      'sticker',
      { sticker: { ...file, emoji: '🚗', is_animated: true } },
      { body: { emoji: '🚗' }, media: [{ mime: 'application/x-tgsticker' }] },
    ],
    [
      'location',
      { location: { latitude: 50.45, longitude: 30.52 } },
      { body: { location: { latitude: 50.45, longitude: 30.52 } } },
    ],
    [
      'venue',
      {
        venue: { title: 'Салон', address: 'Київ', location: { latitude: 1, longitude: 2 } },
        location: { latitude: 1, longitude: 2 },
      },
      { body: { location: { title: 'Салон', address: 'Київ' } } },
    ],
    [
      'contact',
      { contact: { phone_number: '380501234567', first_name: 'О', user_id: 1001 } },
      { body: { contact: { phone: '380501234567', isOwn: true } } },
    ],
    [
      'contact',
      { contact: { phone_number: '380501234567', first_name: 'Інший', user_id: 5 } },
      { body: { contact: { isOwn: false } } },
    ],
    [
      'contact',
      { contact: { phone_number: '380501234567', first_name: 'Без id' } },
      { body: { contact: { isOwn: false } } },
    ],
    [
      'poll',
      { poll: { question: 'Q', options: [{ text: 'a' }, { text: 'b' }] } },
      { body: { poll: { question: 'Q', options: ['a', 'b'] } } },
    ],
    ['dice', { dice: { emoji: '🎲', value: 3 } }, { body: { emoji: '🎲' } }],
    [
      'text',
      { text: 'f', forward_origin: { type: 'channel', chat: { title: 'Авто' } } },
      { body: { forwardedFrom: 'Авто' } },
    ],
    [
      'text',
      { text: 'f', forward_origin: { type: 'hidden_user', sender_user_name: 'Хтось' } },
      { body: { forwardedFrom: 'Хтось' } },
    ],
    ['text', { text: 'r', reply_to_message: { message_id: 3 } }, { replyToExternalId: '3' }],
    [
      'service',
      { new_chat_members: [olena] },
      { body: { service: { what: 'members-joined', data: { people: [{ id: '1001', name: 'Олена Ткачук' }] } } } },
    ],
    [
      'service',
      { migrate_to_chat_id: -100777 },
      { body: { service: { what: 'moved-to', data: { chatId: '-100777' } } } },
    ],
    [
      'service',
      { web_app_data: { data: '{"a":1}', button_text: 'Каталог' } },
      { body: { service: { what: 'app-data', data: { data: '{"a":1}' } } } },
    ],
    ['unsupported', { paid_media: { star_count: 5 } }, { body: { service: { what: 'paid_media' } } }],
    ['unsupported', { something_of_2030: {} }, { body: { service: { what: 'something_of_2030' } } }],
    ['unsupported', {}, { body: { service: { what: 'nothing' } } }],
  ])('%s %j', (kind, content, expected) => {
    expect(whatOf(message(content))).toMatchObject({ type: 'message', kind, externalId: '5', ...expected })
  })

  it('says who wrote, where and when', () => {
    expect(parseUpdate(message({ text: 'x' }))[0]).toMatchObject({
      chat: { externalId: '1001', kind: 'private', context: {} },
      sender: { externalId: '1001', displayName: 'Олена Ткачук', username: 'olena', languageTag: 'uk' },
      at: new Date(1_760_000_000_000),
    })
  })

  it('keeps numbers that a column would not hold out of columns', () => {
    const hostile = { ...file, file_size: -1, duration: 2 ** 40, width: 1.5, height: 'x' }
    expect(whatOf(message({ video: hostile }))).toMatchObject({
      media: [{ sizeBytes: null, durationS: null, width: null, height: null }],
    })
    const year292277026596 = { update_id: 1, message: { message_id: 1, date: 9e15, from: olena, chat, text: 'x' } }
    expect(parseUpdate(year292277026596)[0]?.at).toEqual(new Date(0))
  })
})

describe('other updates', () => {
  const business = {
    business_connection_id: 'bc1',
    chat: { id: 2002, type: 'private', first_name: 'Клієнт' },
    message_id: 4,
    date: 1,
    text: 'x',
  }
  it.each<[string, object, string, object[]]>([
    [
      'edited_message',
      { message_id: 5, date: 1, from: olena, chat, text: 'y' },
      '1001',
      [{ what: { type: 'edit', externalId: '5', kind: 'text', body: { text: 'y' } } }],
    ],
    [
      'channel_post',
      {
        message_id: 5,
        date: 1,
        sender_chat: { id: -1001 },
        chat: { id: -1001, type: 'channel', title: 'Авто' },
        text: 'Audi',
      },
      '-1001',
      [{ sender: null, chat: { kind: 'channel', title: 'Авто' }, what: { kind: 'text' } }],
    ],
    [
      'edited_channel_post',
      { message_id: 5, date: 1, chat: { id: -1001, type: 'channel' }, text: 'ПРОДАНО' },
      '-1001',
      [{ what: { type: 'edit' } }],
    ],
    [
      'callback_query',
      { id: 'q1', from: olena, data: 't:1', message: { message_id: 9, date: 1, chat } },
      '1001',
      [{ what: { type: 'press', pressId: 'q1', token: 't:1', messageExternalId: '9' } }],
    ],
    [
      'callback_query',
      { id: 'q1', from: olena, data: 't', message: { message_id: 9, date: 0, chat: group } },
      '-100500',
      [{ chat: { kind: 'group' }, what: { type: 'press' } }],
    ],
    [
      'callback_query',
      { id: 'q1', from: olena, inline_message_id: 'i' },
      '1001',
      [{ what: { type: 'press', token: '', messageExternalId: null } }],
    ],
    [
      'message_reaction',
      {
        chat,
        user: olena,
        message_id: 9,
        date: 1,
        old_reaction: [],
        new_reaction: [
          { type: 'emoji', emoji: '👍' },
          { type: 'custom_emoji', custom_emoji_id: '5' },
        ],
      },
      '1001',
      [{ what: { type: 'reaction', messageExternalId: '9', emojis: ['👍', '⭐'] } }],
    ],
    [
      'my_chat_member',
      { chat, from: olena, date: 1, old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
      '1001',
      [{ what: { type: 'reachable', isReachable: false, why: 'blocked-by-contact' } }],
    ],
    [
      'my_chat_member',
      { chat, from: olena, date: 1, old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } },
      '1001',
      [{ what: { type: 'reachable', isReachable: true } }],
    ],
    [
      'my_chat_member',
      {
        chat: group,
        from: olena,
        date: 1,
        old_chat_member: { status: 'left' },
        new_chat_member: { status: 'administrator' },
      },
      '-100500',
      [
        { what: { type: 'service', what: 'bot-membership', data: { status: 'administrator', canPost: true } } },
        { what: { type: 'reachable', isReachable: true } },
      ],
    ],
    [
      'my_chat_member',
      {
        chat: { id: -1001, type: 'channel', title: 'Авто' },
        from: olena,
        date: 1,
        new_chat_member: { status: 'administrator', can_post_messages: false },
      },
      '-1001',
      [{ what: { type: 'service', data: { canPost: false } } }, { what: { type: 'reachable' } }],
    ],
    [
      'chat_member',
      {
        chat: group,
        from: olena,
        date: 1,
        old_chat_member: { status: 'left' },
        new_chat_member: { status: 'member', user: olena },
      },
      '-100500',
      [{ what: { type: 'service', what: 'membership', data: { person: { id: '1001' } } } }],
    ],
    [
      'business_connection',
      { id: 'bc1', user: olena, user_chat_id: 1001, date: 1, is_enabled: true, rights: { can_reply: true } },
      '1001',
      [
        {
          what: {
            type: 'service',
            what: 'business-connection',
            data: { connectionId: 'bc1', isEnabled: true, canReply: true },
          },
        },
      ],
    ],
    [
      'business_message',
      { ...business, from: { id: 2002, first_name: 'Клієнт' } },
      'business:bc1:2002',
      [
        {
          chat: { context: { businessConnectionId: 'bc1' } },
          sender: { externalId: '2002' },
          what: { isFromOwner: false },
        },
      ],
    ],
    [
      'business_message',
      { ...business, from: olena },
      'business:bc1:2002',
      [{ sender: { externalId: '2002', displayName: 'Клієнт' }, what: { isFromOwner: true } }],
    ],
    ['business_message', { ...business, from: olena, sender_business_bot: { id: 1 } }, 'business:bc1:2002', []],
    [
      'edited_business_message',
      { ...business, from: { id: 2002, first_name: 'К' } },
      'business:bc1:2002',
      [{ what: { type: 'edit', externalId: '4' } }],
    ],
    [
      'deleted_business_messages',
      { business_connection_id: 'bc1', chat: { id: 2002, type: 'private' }, message_ids: [4, 'x', 5] },
      'business:bc1:2002',
      [{ what: { type: 'deleted', externalIds: ['4', '5'] } }],
    ],
    ['poll_answer', { poll_id: '1' }, 'none', []],
    ['inline_query', { id: '1', from: olena, query: 'audi' }, 'none', []],
  ])('%s %#', (kind, payload, laneKey, items) => {
    const update = { update_id: 7, [kind]: payload }
    expect(routeUpdate(update)).toEqual({ updateKey: '7', laneKey })
    const parsed = parseUpdate(update)
    expect(parsed).toHaveLength(items.length)
    expect(parsed).toMatchObject(items)
  })

  it.each([null, 5, 'x', [], {}, { update_id: 'x', message: {} }, { update_id: 1.5 }])('%j is no update', (raw) => {
    expect(routeUpdate(raw)).toBeNull()
    expect(parseUpdate(raw)).toEqual([])
  })

  it('is not led astray by what an object inherits', () => {
    const update = JSON.parse(
      '{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"__proto__":{"text":"x"},"entities":[{"type":"constructor","offset":0,"length":1}],"text":"abc"}}',
    )
    expect(parseUpdate(update)[0]?.what).toMatchObject({ body: { text: 'abc' } })
  })
})

const data = new URL('../../../../../../../../shared/data/telegram/', import.meta.url)
const recorded = new URL('teloxide_recorded_objects.json', data)
const lines = new URL('updates.jsonl', data)
const isThere = existsSync(recorded) && existsSync(lines)

describe.skipIf(!isThere)('objects that were recorded (../shared/data/telegram, skipped without it)', () => {
  const objects = (): Json[] => {
    const all: unknown = JSON.parse(readFileSync(recorded, 'utf8'))
    return Array.isArray(all) ? all.map((one) => objectIn(asObject(one), 'json')).filter((one) => one !== null) : []
  }
  it('are read: every update of a kind we know means something, every message has a kind', () => {
    const updates = objects().filter((one) => 'update_id' in one)
    const jsonl = readFileSync(lines, 'utf8')
      .trim()
      .split('\n')
      .map((line) => asObject(JSON.parse(line)))
      .map((parsed) => objectIn(parsed, 'update') ?? objectIn(parsed, 'json') ?? parsed)
      .filter((one) => one !== null)
    const known = [...updates, ...jsonl].filter((one) => allowedUpdates.some((kind) => kind in one))
    expect(known.length).toBeGreaterThan(5)
    for (const update of known) expect([update, parseUpdate(update).length > 0]).toEqual([update, true])
    const messages = objects().filter(
      (one) =>
        'message_id' in one &&
        'chat' in one &&
        Object.keys(one).length > 3 &&
        !('new_reaction' in one || 'reactions' in one),
    )
    expect(messages.length).toBeGreaterThan(5)
    const kinds = messages.map((one) => [Object.keys(one).join(' '), whatOf({ update_id: 1, message: one })?.['kind']])
    expect(kinds.filter(([, kind]) => kind === undefined)).toEqual([])
    expect(kinds.filter(([, kind]) => kind === 'unsupported')).toEqual([])
  })
})
