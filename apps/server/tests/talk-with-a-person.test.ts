import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@cartie/testkit/app/test-app'
import type { TestClient } from '@cartie/testkit/app/test-client'

type Shown = { id: string; from: string; body: { text: string; buttons?: { label: string; token?: string }[][] } }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const called = 'Передали ваше повідомлення менеджеру, він відповість вам у цьому чаті.'

let app: TestApp
let manager: TestClient

beforeAll(async () => {
  app = await startTestApp()
  manager = await app.setUp()
})
afterAll(() => app.stop())

/** A client who came to the main menu, and to whom a manager wrote. */
async function openTalk(name: string) {
  const { accountId } = await manager.api.webchat.getSimulator()
  const at = `${app.url}/webchat/${accountId}`
  const { visitor } = (await (await fetch(`${at}/visits`, { method: 'POST' })).json()) as { visitor: string }
  const send = async (what: unknown): Promise<void> => {
    const body = JSON.stringify({ id: randomUUID(), name, language: 'uk', what })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${at}/messages?visitor=${visitor}`, { method: 'POST', headers, body })
    await app.drain()
  }
  const read = async () =>
    ((await (await fetch(`${at}/messages?visitor=${visitor}`)).json()) as { messages: Shown[] }).messages
  const press = async (label: string): Promise<void> => {
    for (const message of (await read()).reverse()) {
      const button = message.body.buttons?.flat().find((each) => each.label.includes(label))
      if (button) return send({ type: 'press', token: button.token, messageId: message.id })
    }
    throw new Error(`no button ${label}`)
  }
  const find = async () => {
    const { items } = await manager.api.inbox.listConversations({ view: 'all', search: name })
    const found = items.find(({ contact }) => contact.name === name)
    if (!found) throw new Error(`no conversation with ${name}`)
    return found
  }
  await send({ type: 'start', payload: '' })
  await press('Українська')
  const reply = async (text: string): Promise<void> => {
    await manager.api.messaging.sendMessage({ conversationId: (await find()).id, text, onceKey: randomUUID() })
    await app.drain()
  }
  return {
    reply,
    press,
    find,
    say: (text: string) => send({ type: 'text', text }),
    /** What our side said since, the newest last. */
    heard: async (count: number) =>
      (await read())
        .filter(({ from }) => from !== 'visitor')
        .slice(-count)
        .map(({ body }) => body.text),
  }
}

describe('words of a client who talked with a person lately', () => {
  it('go to a person when the hold has run out and the bot stands at its menu, and the client is told once', async () => {
    const talk = await openTalk('Ірина Мельник')
    await talk.reply('Октавія ще в наявності.')
    app.clock.move(3 * hourMs)
    await talk.say('А торг можливий?')
    expect(await talk.heard(2)).toEqual(['Октавія ще в наявності.', called])
    expect(await talk.find()).toMatchObject({ holder: { kind: 'member', memberId: null } })
    await talk.say('І чи є другий комплект гуми?')
    app.clock.move(2 * dayMs)
    await talk.say('Ви ще тут?')
    expect((await talk.heard(9)).filter((text) => text === called)).toHaveLength(1)
    expect((await talk.find()).waitingSince).not.toBeNull()
  })

  it('go to a person also when no scenario runs any more', async () => {
    const talk = await openTalk('Павло Гнатюк')
    await talk.press('Запитати менеджера')
    await talk.say('Чи берете авто в обмін?')
    await talk.reply('Так, беремо.')
    app.clock.move(3 * hourMs)
    await talk.say('Чудово, моя Mazda 2016 року.')
    expect(await talk.heard(1)).toEqual([called])
  })

  it('leave the bot to whoever presses its buttons, and answer questions it asked', async () => {
    const talk = await openTalk('Тарас Кравець')
    await talk.reply('Вітаю, чим допомогти?')
    app.clock.move(3 * hourMs)
    await talk.press('Підібрати')
    await talk.say('Toyota')
    expect((await talk.heard(1))[0]).toContain('Яка модель Toyota?')
    await talk.say('/menu')
    expect(await talk.heard(1)).toEqual(['Чим вам допомогти?'])
  })

  it('are for the bot again after a week, and before anybody wrote', async () => {
    const talk = await openTalk('Лариса Сидоренко')
    await talk.say('Добрий день')
    expect((await talk.heard(1))[0]).toContain('Оберіть, будь ласка, кнопку нижче')
    await talk.reply('Добрий день!')
    app.clock.move(8 * dayMs)
    await talk.say('Хочу авто')
    expect((await talk.heard(1))[0]).toContain('Оберіть, будь ласка, кнопку нижче')
  })
})
