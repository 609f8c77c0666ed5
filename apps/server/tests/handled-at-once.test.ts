import { afterAll, beforeAll, expect, it } from 'vitest'
import { openByHand } from './telegram-by-hand.ts'

// Live: an update is handled in the transaction that stores it, without a detour over the lanes.
let at: Awaited<ReturnType<typeof openByHand>>
beforeAll(async () => void (at = await openByHand({ isLive: true })))
afterAll(() => at.stop())

const patient = { timeout: 10_000, interval: 50 }
let made = 0

/** Somebody who wrote `text`; the update is not posted yet. */
async function client(text: string) {
  made += 1
  const person = await at.emulator.user({ id: 7_000 + made, firstName: `Клієнт ${made}`, languageCode: 'uk' })
  await person.send(at.bot, text)
  const [update] = await at.updates(1)
  return { person, update, chat: String(7_000 + made) }
}
const messagesOf = (chat: string) =>
  at.rows<{ direction: string; text: string }>(
    `select m.direction, m.text from messages m join conversations c on c.id = m.conversation_id where c.external_id = $1 order by m.seq`,
    [chat],
  )
const tasksOf = (chat: string) =>
  at.rows<{ id: string }>(`select id from lanes.task where queue = 'messaging.inbound' and key = $1`, [
    `${at.accountId}:${chat}`,
  ])

it('is stored, handled and answered when it is acknowledged, and leaves nothing to the lanes', async () => {
  const { update, chat } = await client('/start')
  expect(await at.post(update)).toBe(200)
  const [first, ...answers] = await messagesOf(chat)
  expect(first).toEqual({ direction: 'in', text: '/start' })
  expect(answers.length).toBeGreaterThan(0)
  expect(await tasksOf(chat)).toEqual([])
})

it('posted twice at once is one message', async () => {
  const { update, chat } = await client('/start')
  expect(await Promise.all([at.post(update), at.post(update)])).toEqual([200, 200])
  expect((await messagesOf(chat)).filter(({ direction }) => direction === 'in')).toHaveLength(1)
})

it('a message repeated long after its update was forgotten is nothing new, and what comes with it is handled', async () => {
  const { person, update, chat } = await client('/start')
  await at.post(update)
  const before = await messagesOf(chat)
  await at.rows('delete from inbound_updates where account_id = $1', [at.accountId])
  await expect.poll(() => person.press(at.bot, '🇺🇦 Українська').then(Boolean, () => false), patient).toBe(true)
  const [press] = await at.updates(1)
  expect(await Promise.all([at.post(update), at.post(press)])).toEqual([200, 200])
  await expect.poll(async () => (await messagesOf(chat)).length, patient).toBeGreaterThan(before.length)
  expect((await messagesOf(chat)).filter(({ direction }) => direction === 'in')).toHaveLength(1)
})

it('waits behind older work of its chat', async () => {
  const { update, chat } = await client('/start')
  const key = `${at.accountId}:${chat}`
  await at.rows(
    `select lanes.add(array['messaging.inbound'], array[$1], array['{}'::jsonb], array[now() + interval '1 hour'], array[0::smallint])`,
    [key],
  )
  expect(await at.post(update)).toBe(200)
  expect(await messagesOf(chat)).toEqual([])
  expect(await tasksOf(chat)).toHaveLength(2)
})

it('what breaks is acknowledged, kept for the lanes, and handled when it can be', async () => {
  await at.rows(`create function refuse_boom() returns trigger language plpgsql as
    $$ begin if new.text = 'boom' then raise exception 'boom'; end if; return new; end $$`)
  await at.rows('create trigger refuse_boom before insert on messages for each row execute function refuse_boom()')
  const { update, chat } = await client('boom')
  const other = await client('/start')
  expect(await Promise.all([at.post(update), at.post(other.update)])).toEqual([200, 200])
  await expect.poll(async () => (await messagesOf(other.chat)).length, patient).toBeGreaterThan(1)
  expect(await tasksOf(chat)).toHaveLength(1)
  await at.rows('drop trigger refuse_boom on messages')
  await expect.poll(async () => (await messagesOf(chat)).at(0)?.text, patient).toBe('boom')
})
