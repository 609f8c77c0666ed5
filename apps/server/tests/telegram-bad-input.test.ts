import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UserHandle } from '@cartie/testkit/telegram/index'
import { openByHand, secretOf } from './telegram-by-hand.ts'

let at: Awaited<ReturnType<typeof openByHand>>
let olena: UserHandle
let personId = 3_000

beforeAll(async () => {
  at = await openByHand()
})
afterAll(async () => {
  const violations = await at.emulator.violations()
  await at.stop()
  // oxlint-disable-next-line vitest/no-standalone-expect -- fails the test it follows: we asked Telegram for nothing it does not know
  expect(violations).toEqual([])
})
beforeEach(async () => {
  personId += 1
  olena = await at.emulator.user({ id: personId, firstName: 'Олена', languageCode: 'uk' })
})

const read = () => olena.chat(at.bot).read()
const answers = async () => (await read()).filter((line) => line.startsWith('bot:'))
const stored = () => at.rows('select 1 from inbound_updates where account_id = $1', [at.accountId])
const thread = async () => {
  const [row] = await at.rows<{ id: string; contact_id: string }>(
    'select id, contact_id from conversations where external_id = $1',
    [String(personId)],
  )
  if (!row) throw new Error('there is no conversation')
  return row
}

describe('a webhook', () => {
  it('takes nothing from whoever does not know the secret of this very bot', async () => {
    await olena.send(at.bot, '/start')
    const [update] = await at.updates(1)
    const before = (await stored()).length
    for (const forged of [null, '', 'wrong', secretOf(randomUUID())]) expect(await at.post(update, forged)).toBe(401)
    await at.app.drain()
    expect(await stored()).toHaveLength(before)
    expect(await answers()).toEqual([])
  })

  it('keeps every update of those that come out of order', async () => {
    await olena.send(at.bot, '/start')
    await at.deliver()
    for (const text of ['перше', 'друге', 'третє']) await olena.send(at.bot, text)
    for (const update of (await at.updates(3)).reverse()) expect(await at.post(update)).toBe(200)
    await at.app.drain()
    const { id } = await thread()
    const { items } = await at.manager.api.messaging.listMessages({ conversationId: id })
    const texts = items.filter(({ direction }) => direction === 'in').map(({ body }) => body.text)
    expect(texts.toSorted()).toEqual(['/start', 'друге', 'перше', 'третє'].toSorted())
    expect(new Set(items.map(({ seq }) => seq)).size).toBe(items.length)
  })
})

describe('what people send', () => {
  it('is kept whole beyond what Telegram lets us say, and what we may not say is refused before it is sent', async () => {
    await olena.send(at.bot, '/start')
    await at.deliver()
    const [update] = await at.updates(1)
    const long = 'ї'.repeat(4_097)
    const message = { ...Object(update?.['message']), message_id: 900_001, text: long, entities: [] }
    expect(await at.post({ update_id: 9_000_001, message })).toBe(200)
    await at.app.drain()
    const { id: conversationId } = await thread()
    const [kept] = await at.rows<{ length: number }>(
      'select length(text) from messages where conversation_id = $1 and external_id = $2',
      [conversationId, '900001'],
    )
    expect(kept?.length).toBe(4_097)

    const say = (text: string) => at.manager.api.messaging.sendMessage({ conversationId, text, onceKey: randomUUID() })
    await expect(say(long)).rejects.toMatchObject({ code: 'MESSAGE_TOO_LONG', data: { limit: 4_096, length: 4_097 } })
    await say('ї'.repeat(4_096))
    await at.app.drain()
    expect((await read()).at(-1)).toBe(`bot: ${'ї'.repeat(4_096)}`)
  })

  it('names with markup and emoji stay as they are', async () => {
    const name = '<b>Оля & Co</b> 👩‍🔧'
    const person = await at.emulator.user({ id: 3_900, firstName: name, languageCode: 'uk' })
    await person.send(at.bot, '/start')
    await at.deliver()
    const [row] = await at.rows<{ name: string }>(
      'select p.name from conversations c join contacts p on p.id = c.contact_id where c.external_id = $1',
      ['3900'],
    )
    expect(row?.name).toBe(name)
  })

  it("gives nobody another person's number", async () => {
    await olena.send(at.bot, '/start')
    await at.deliver()
    await olena.sendContact(at.bot, { phone: '380671112233', firstName: 'Петро' })
    await at.deliver()
    const { contact_id: contactId } = await thread()
    const { identities } = await at.manager.api.contacts.getContact({ contactId })
    expect(identities.filter(({ kind }) => kind === 'phone')).toEqual([])
  })

  it('a press that waited too long still moves the conversation; only its own answer is refused', async () => {
    await olena.send(at.bot, '/start')
    await at.deliver()
    await olena.press(at.bot, '🇺🇦 Українська')
    at.app.clock.move(3_600_000)
    await at.deliver()
    expect((await answers()).at(-1)).toContain('Чим вам допомогти')
    const fates = await at.rows<{ state: string; code: string | null }>(
      `select d.state, d.reason ->> 'code' as code from deliveries d where d.conversation_id = $1 and d.act ->> 'type' = 'answer-press'`,
      [(await thread()).id],
    )
    expect(fates).toEqual([{ state: 'refused', code: 'press-expired' }])
  })

  it('a button of a question long answered does nothing twice', async () => {
    await olena.send(at.bot, '/start')
    await at.deliver()
    await olena.press(at.bot, '🇺🇦 Українська')
    await at.deliver()
    const leads = async () => (await at.rows('select 1 from leads')).length
    const before = await leads()
    await olena.press(at.bot, '🇺🇦 Українська', { isTooOld: true })
    await at.deliver()
    expect(await leads()).toBe(before)
    expect((await read()).filter((line) => line.includes('answer'))).not.toEqual([])
  })
})

// Last: nobody stays signed in for a year.
describe('an update that Telegram repeats', () => {
  it('answers an update once, though it comes twice, at once and after a year', async () => {
    await olena.send(at.bot, '/start')
    const [update] = await at.updates(1)
    expect(await Promise.all([at.post(update), at.post(update)])).toEqual([200, 200])
    await at.app.drain()
    const first = await read()
    expect(await answers()).toHaveLength(1)

    at.app.clock.move(366 * 86_400_000)
    // What the hourly clearing does to updates this old.
    await at.rows('delete from inbound_updates where account_id = $1', [at.accountId])
    expect(await at.post(update)).toBe(200)
    await at.app.drain()
    expect(await read()).toEqual(first)
  })
})
