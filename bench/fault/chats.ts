import { setTimeout as pause } from 'node:timers/promises'
import type { TestClient } from '@cartie/testkit/app/test-client'
import { echoOf, echoPayload } from '../webhook/echo-scenario.ts'
import type { Rig } from '../webhook/rig.ts'

type Emulator = Rig['emulator']
type Bot = Awaited<ReturnType<Emulator['addBot']>>
export type Chat = {
  readonly bot: Bot
  readonly personId: number
  readonly said: string[]
  readonly read: () => ReturnType<Emulator['transcript']>
}

/** People who write numbered texts until told to stop, whether they are answered or not. */
export type Chats = {
  readonly all: readonly Chat[]
  readonly bots: readonly Bot[]
  sent(): number
  stop(): Promise<void>
}

export async function startChats(
  rig: Rig,
  client: TestClient,
  { people, random }: { people: Record<'webhook' | 'polling', number>; random: () => number },
): Promise<Chats> {
  const all: Chat[] = []
  const bots: Bot[] = []
  const talks: Promise<void>[] = []
  const state = { isOver: false, isCrowded: false }
  for (const delivery of ['webhook', 'polling'] as const) {
    const bot = await rig.emulator.addBot({ username: `fault_${delivery}_bot` })
    await client.api.telegram.connectBot({ token: bot.token, delivery })
    bots.push(bot)
    for (let index = 0; index < people[delivery]; index += 1) {
      const personId = (delivery === 'webhook' ? 10_000 : 20_000) + index
      const person = await rig.emulator.user({ id: personId, firstName: `Клієнт ${personId}`, languageCode: 'uk' })
      const chat: Chat = { bot, personId, said: [], read: () => person.chat(bot).transcript() }
      all.push(chat)
      await person.send(bot, `/start ${echoPayload}`)
      await person.chat(bot).waitForReply(echoOf('').trim(), 30_000)
      talks.push(talk(chat, (text) => person.send(bot, text), { state, random }))
    }
  }
  const sent = (): number => all.reduce((sum, chat) => sum + chat.said.length, 0)
  const watching = watchCrowd(rig, { state, sent })
  return {
    all,
    bots,
    sent,
    async stop() {
      state.isOver = true
      await Promise.all([...talks, watching])
    },
  }
}

type State = { isOver: boolean; isCrowded: boolean }

/** A server that is mostly dead falls behind: people wait while so many of their messages are unanswered. */
const crowd = 400

async function watchCrowd(rig: Rig, { state, sent }: { state: State; sent: () => number }): Promise<void> {
  // What was never called because of a kill is never caught up: the line moves with what has stood still.
  let missing = 0
  for (let last = -1; !state.isOver; await pause(500)) {
    const called = (await rig.emulator.calls())['sendMessage'] ?? 0
    if (called === last && state.isCrowded) missing += 2
    last = called
    state.isCrowded = sent() - called - missing > crowd
  }
}

/** One to three messages at once, then a pause: bursts show whether order is kept. */
async function talk(
  chat: Chat,
  send: (text: string) => Promise<unknown>,
  { state, random }: { state: State; random: () => number },
): Promise<void> {
  while (!state.isOver) {
    if (state.isCrowded) {
      await pause(200)
      continue
    }
    for (let burst = Math.ceil(random() * 3); burst > 0 && !state.isOver; burst -= 1) {
      const text = `№${chat.said.length + 1}`
      chat.said.push(text)
      await send(text)
    }
    await pause(500 + random() * 2_000)
  }
}
