import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { samplePhoto } from '@cartie/testkit/telegram/chat/sample-photo'
import type { UserHandle } from '@cartie/testkit/telegram/index'
import type { Id } from '@cartie/kernel'
import { openByHand } from './telegram-by-hand.ts'

let at: Awaited<ReturnType<typeof openByHand>>
let olena: UserHandle
let personId = 8_000

beforeAll(async () => {
  at = await openByHand()
})
afterAll(() => at.stop())
beforeEach(async () => {
  personId += 1
  olena = await at.emulator.user({ id: personId, firstName: 'Олена', languageCode: 'uk' })
})

async function upload(name: string): Promise<Id<'upload'>> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(samplePhoto)], { type: 'image/png' }), name)
  const headers = { cookie: at.manager.cookie(), 'x-workspace': at.manager.workspaceId, origin: at.app.url }
  const response = await fetch(`${at.app.url}/uploads`, { method: 'POST', headers, body: form })
  // @NOTE the door for uploads answers this.
  return ((await response.json()) as { id: Id<'upload'> }).id
}

/** A conversation in which a manager sent an album of three. */
async function sendAlbum() {
  await olena.send(at.bot, '/start')
  await at.deliver()
  const [row] = await at.rows<{ id: Id<'conversation'> }>('select id from conversations where external_id = $1', [
    String(personId),
  ])
  if (!row) throw new Error('there is no conversation')
  const uploadIds = [await upload('1.png'), await upload('2.png'), await upload('3.png')]
  const sending = { conversationId: row.id, text: 'Три фото', uploadIds, onceKey: randomUUID() }
  const { messageIds } = await at.manager.api.messaging.sendMessage(sending)
  await at.app.drain()
  const [messageId] = messageIds
  if (!messageId) throw new Error('nothing was sent')
  const find = async () => {
    const { items } = await at.manager.api.messaging.listMessages({ conversationId: row.id })
    return items.find(({ id }) => id === messageId)
  }
  return { messageId, find }
}
const photos = async () =>
  (await olena.chat(at.bot).read()).filter((line) => line.includes('<photo>') && !line.includes('deleted')).length

it('takes back every part of an album', async () => {
  const { messageId, find } = await sendAlbum()
  expect(await photos()).toBe(3)
  await at.manager.api.messaging.deleteMessage({ messageId })
  await at.app.drain()
  expect(await photos()).toBe(0)
  expect(await find()).toMatchObject({ delivery: { state: 'sent' } })
  expect((await find())?.deletedAt).not.toBeNull()
})

it('shows again, with the reason, what it is too late to take back', async () => {
  const { messageId, find } = await sendAlbum()
  at.app.clock.move(49 * 3_600_000)
  await at.manager.api.messaging.deleteMessage({ messageId })
  await at.app.drain()
  expect(await photos()).toBe(3)
  expect(await find()).toMatchObject({
    deletedAt: null,
    delivery: { state: 'refused', reason: { code: 'too-late-to-change' } },
  })
})
