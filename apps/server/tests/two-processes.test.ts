import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import { createTestClient, type TestClient } from '@cartie/testkit/app/test-client'
import { testRole } from '@cartie/testkit/database/clone-schema'

let app: TestApp
let owner: TestClient
let other: { readonly url: string; readonly child: ChildProcess; readonly folder: string }

beforeAll(async () => {
  app = await startTestApp({ isLive: true })
  owner = await app.setUp()
  other = await startProcess(app)
}, 90_000)
afterAll(async () => {
  other.child.kill('SIGTERM')
  if (other.child.exitCode === null) await once(other.child, 'exit')
  await app.stop()
  await rm(other.folder, { recursive: true, force: true })
})

/** A web process of its own, as an operator starts it, on the database and with the key of another. */
async function startProcess({ ownerUrl }: TestApp) {
  const folder = await mkdtemp(join(tmpdir(), 'cartie-other-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
    env: {
      PATH: process.env.PATH,
      CARTIE_ROLE: 'web',
      CARTIE_PORT: '0',
      CARTIE_LOG_LEVEL: 'silent',
      CARTIE_DATA_DIR: folder,
      CARTIE_SECRET_KEY: Buffer.alloc(32, 7).toString('hex'),
      DATABASE_URL: ownerUrl,
      // roles belong to the whole cluster: this one's password must stay what every other test knows
      DATABASE_APP_ROLE: testRole.name,
      DATABASE_APP_PASSWORD: testRole.password,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /ready: .*:(\d+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`the other process ended: ${said}`)))
  })
  return { url: `http://127.0.0.1:${port}`, child, folder }
}

async function openConversation() {
  const { accountId } = await owner.api.webchat.getSimulator()
  const at = `${app.url}/webchat/${accountId}`
  // @NOTE the door for visits answers this.
  const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
  await fetch(`${at}/messages?visitor=${visitor}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), name: 'Сергій', language: 'uk', what: { type: 'text', text: 'Вітаю' } }),
  })
  const list = () => owner.api.inbox.listConversations({ view: 'all', limit: 1 })
  await expect.poll(async () => (await list()).items.length, { timeout: 15_000 }).toBe(1)
  const [found] = (await list()).items
  if (!found) throw new Error('no conversation was opened')
  return found.id
}

/** What a browser that listens to a process is told, line by line. */
async function listen(url: string, client: TestClient) {
  const stop = new AbortController()
  const { body } = await fetch(`${url}/events?workspace=${client.workspaceId}`, {
    headers: { cookie: client.cookie(), origin: url },
    signal: stop.signal,
  })
  let heard = ''
  const read = async (): Promise<void> => {
    for await (const chunk of body ?? []) heard += Buffer.from(chunk).toString()
  }
  // Ending the line aborts the reading of it.
  const reading = read().catch(() => undefined)
  return {
    heard: () => heard,
    stop: async () => {
      stop.abort()
      await reading
    },
  }
}

describe('two processes on one database', { timeout: 60_000 }, () => {
  it('know of each other who looks, and tell each other’s browsers', async () => {
    const { path } = await owner.api.identity.invite({ email: null, role: 'MANAGER' })
    const colleague = createTestClient(other.url)
    const account = { name: 'Борис Коваль', email: 'borys@example.com', password: 'correct horse battery' }
    const token = path.split('/').at(-1) ?? ''
    colleague.enter((await colleague.api.identity.acceptInvitation({ token, account })).workspaceId)
    const colleagueId = (await colleague.api.identity.me())?.here?.memberId ?? ''
    const ownerId = (await owner.api.identity.me())?.here?.memberId ?? ''
    const conversationId = await openConversation()
    const seenBy = async (client: TestClient) => (await client.api.inbox.lookAtConversation({ conversationId })).lookers

    const line = await listen(other.url, colleague)
    await expect.poll(line.heard).toContain('event: ready')
    await colleague.api.inbox.lookAtConversation({ conversationId })
    await expect.poll(() => seenBy(owner)).toEqual([colleagueId])
    await expect.poll(() => seenBy(colleague)).toEqual([ownerId])
    await colleague.api.inbox.lookAtConversation({ conversationId, isLeaving: true })
    await expect.poll(() => seenBy(owner)).toEqual([])

    const { id } = await owner.api.contacts.createContact({ name: 'Ірина Мельник' })
    await expect.poll(line.heard, { timeout: 10_000 }).toContain(id)
    await line.stop()
  })
})
