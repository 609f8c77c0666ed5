import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'

type Shown = { id: string; from: string; body: { text: string; buttons?: { label: string; token?: string }[][] } }

let app: TestApp
let manager: TestClient

beforeAll(async () => {
  app = await startTestApp()
  manager = await app.setUp()
})
afterAll(() => app.stop())

async function openVisit() {
  const { accountId } = await manager.api.webchat.getSimulator()
  const at = `${app.url}/webchat/${accountId}`
  const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
  const say = async (what: unknown, id = randomUUID()) => {
    const response = await fetch(`${at}/messages?visitor=${visitor}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, name: 'Сергій Бондаренко', language: 'uk', what }),
    })
    await app.drain()
    return response.status
  }
  const read = async () =>
    ((await (await fetch(`${at}/messages?visitor=${visitor}`)).json()) as { messages: Shown[] }).messages
  const press = async (label: string) => {
    for (const message of (await read()).reverse()) {
      const button = message.body.buttons?.flat().find((each) => each.label.includes(label))
      if (button) return say({ type: 'press', token: button.token, messageId: message.id })
    }
    throw new Error(`no button ${label}`)
  }
  return { say, read, press, at, visitor }
}

describe('a client in the web chat', () => {
  it('is led by the scenario, in order, and answers once to what was sent twice', async () => {
    const visit = await openVisit()
    const id = randomUUID()
    expect(await visit.say({ type: 'start', payload: '' }, id)).toBe(202)
    expect(await visit.say({ type: 'start', payload: '' }, id)).toBe(202)
    await visit.press('Українська')
    await visit.press('Підібрати')
    await visit.press('Toyota')
    const texts = (await visit.read()).map(({ from, body }) => `${from}: ${body.text.split('\n')[0]}`)
    expect(texts).toEqual([
      'visitor: /start',
      'bot: 🇺🇦 Якою мовою вам зручніше?',
      'bot: Домовилися, говоримо українською. Змінити мову можна будь-коли: /language',
      'bot: Вітаємо! 👋 Це Автодім Київ.',
      'bot: Чим вам допомогти?',
      'bot: Яку марку шукаєте? Оберіть або напишіть свою.',
      'bot: Яка модель Toyota? Якщо ще не визначилися, пропустіть крок.',
    ])
  })

  it('is a stranger to every other visit', async () => {
    const one = await openVisit()
    await one.say({ type: 'text', text: 'це моє' })
    const other = await openVisit()
    expect(await other.read()).toEqual([])
    const forged = `${one.visitor.split('.')[0]}.${other.visitor.split('.')[1]}`
    expect((await fetch(`${one.at}/messages?visitor=${forged}`)).status).toBe(401)
  })
})
