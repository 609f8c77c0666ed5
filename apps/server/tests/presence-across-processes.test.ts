import { randomUUID } from 'node:crypto'
import { lookingSeconds } from '@cartie/contract/inbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { createTestClient, type TestClient } from '@cartie/testkit/app/test-client'

/*
 * Two web processes on one database: the owner's browser speaks to the first, a colleague's to the second.
 */
let first: TestApp
let second: TestApp
let owner: TestClient
let colleague: TestClient
let colleagueId: string
let conversation: { conversationId: Awaited<ReturnType<typeof openConversation>> }

beforeAll(async () => {
  first = await startTestApp()
  owner = await first.setUp()
  second = await startTestApp({ beside: first, env: { CARTIE_ROLE: 'web' } })
  const { path } = await owner.api.identity.invite({ email: 'borys@example.com', role: 'MANAGER' })
  colleague = createTestClient(second.url)
  const account = { name: 'Борис Коваль', email: 'borys@example.com', password: 'correct horse battery' }
  const token = path.split('/').at(-1) ?? ''
  colleague.enter((await colleague.api.identity.acceptInvitation({ token, account })).workspaceId)
  colleagueId = (await colleague.api.identity.me())?.here?.memberId ?? ''
  conversation = { conversationId: await openConversation() }
}, 60_000)
afterAll(async () => {
  await first.stop()
})

async function openConversation() {
  const { accountId } = await owner.api.webchat.getSimulator()
  const at = `${first.url}/webchat/${accountId}`
  const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
  await fetch(`${at}/messages?visitor=${visitor}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), name: 'Сергій', language: 'uk', what: { type: 'text', text: 'Вітаю' } }),
  })
  await first.drain()
  const [found] = (await owner.api.inbox.listConversations({ view: 'all', limit: 1 })).items
  if (!found) throw new Error('no conversation was opened')
  return found.id
}

const seenByOwner = async () => (await owner.api.inbox.lookAtConversation(conversation)).lookers
describe('who looks at a conversation, with several processes', () => {
  it('is seen from another process, and gone when they leave', async () => {
    await colleague.api.inbox.lookAtConversation(conversation)
    await expect.poll(seenByOwner).toEqual([colleagueId])
    await colleague.api.inbox.lookAtConversation({ ...conversation, isLeaving: true })
    await expect.poll(seenByOwner).toEqual([])
  })

  it('reaches the browsers of another process while somebody writes', async () => {
    const heard: string[][] = []
    const stop = first.server.platform.hub.watch(owner.workspaceId, ({ name, ids }) => void heard.push([name, ...ids]))
    await colleague.api.inbox.showTyping(conversation)
    await expect
      .poll(() => heard.map(([name, ...ids]) => [name?.includes('typing'), ...ids]))
      .toContainEqual([true, conversation.conversationId, colleagueId])
    stop()
  })

  it('is known to a process that starts later, with the next heartbeat, and runs out when a process dies', async () => {
    await colleague.api.inbox.lookAtConversation(conversation)
    await expect.poll(seenByOwner).toEqual([colleagueId])
    const third = await startTestApp({ beside: first, env: { CARTIE_ROLE: 'web' } })
    const late = createTestClient(third.url)
    await late.api.identity.signIn({ email: 'olena@example.com', password: 'correct horse battery' })
    late.enter(owner.workspaceId)
    await colleague.api.inbox.lookAtConversation(conversation)
    await expect
      .poll(async () => (await late.api.inbox.lookAtConversation(conversation)).lookers)
      .toEqual([colleagueId])
    await third.stop()
    await second.stop()
    expect(await seenByOwner()).toEqual([colleagueId])
    first.clock.move(lookingSeconds * 1_000 + 1)
    expect(await seenByOwner()).toEqual([])
  })
})
