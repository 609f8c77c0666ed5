import { randomUUID } from 'node:crypto'
import type { Role } from '@cartie/contract/permissions'
import { startTestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'

/** A member signed in, and who they are. */
export type TestColleague = TestClient & { readonly memberId: TestMemberId }
type TestMemberId = Awaited<ReturnType<TestClient['api']['identity']['listMembers']>>[number]['id']
type TestConversationId = Awaited<ReturnType<TestClient['api']['inbox']['listConversations']>>['items'][number]['id']

/** A whole server with a company in it, for tests of the inbox: colleagues join by invitation, clients write in the web chat. */
export async function openInbox() {
  const app = await startTestApp()
  const me = async (client: TestClient): Promise<TestColleague> => {
    const { here } = (await client.api.identity.me()) ?? {}
    if (!here) throw new Error('nobody is signed in')
    return Object.assign(client, { memberId: here.memberId })
  }
  const owner = await me(await app.setUp())

  const join = async (role: Role, name: string): Promise<TestColleague> => {
    const { path } = await owner.api.identity.invite({ email: null, role })
    const client = app.client()
    const token = path.split('/').at(-1) ?? ''
    const account = { name, email: `${randomUUID()}@example.com`, password: 'довгий пароль 1' }
    const { workspaceId } = await client.api.identity.acceptInvitation({ token, account })
    client.enter(workspaceId)
    return me(client)
  }
  const { accountId } = await owner.api.webchat.getSimulator()

  /** A new client writes; the answer is the conversation it opened. */
  const write = async (name: string, ...texts: string[]) => {
    const at = `${app.url}/webchat/${accountId}`
    // @NOTE the door for visits answers this.
    const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
    const say = async (text: string): Promise<void> => {
      await fetch(`${at}/messages?visitor=${visitor}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), name, language: 'uk', what: { type: 'text', text } }),
      })
      await app.drain()
    }
    for (const text of texts) await say(text)
    const { items } = await owner.api.inbox.listConversations({ view: 'all', search: name })
    const found = items.find(({ contact }) => contact.name === name)
    if (!found) throw new Error(`no conversation with ${name}`)
    const id: TestConversationId = found.id
    return { id, contactId: found.contact.id, say, visitor }
  }
  const reply = (client: TestClient, conversationId: TestConversationId, text: string) =>
    client.api.messaging.sendMessage({ conversationId, text, onceKey: randomUUID() })
  return { ...app, app, owner, accountId, join, write, reply }
}
