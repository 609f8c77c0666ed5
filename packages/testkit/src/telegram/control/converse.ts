import { performance } from 'node:perf_hooks'
import type { Chat } from '../core/chat.ts'
import type { World } from '../core/world.ts'
import { say } from '../chat/say.ts'
import { chatOf, getPerson } from '../chat/target.ts'

/** Many people writing to one bot at once, each the next message when the last one was answered. */
export type Load = {
  readonly botId: number
  /** People who are there already. */
  readonly personIds: readonly number[]
  readonly messagesPerPerson: number
  /** `{n}` becomes the number of the message. */
  readonly text?: string
  /** A message without an answer for this long is counted lost and the person stops. */
  readonly replyTimeoutMs?: number
}

/** Times in milliseconds, from the person's message to the bot's answer in the same chat. */
export type LoadFigures = {
  readonly sent: number
  readonly answered: number
  readonly lost: number
  readonly seconds: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export async function converse(world: World, load: Load): Promise<LoadFigures> {
  const times: number[] = []
  const counts = { sent: 0, lost: 0 }
  const begin = performance.now()
  await Promise.all(load.personIds.map((personId) => talk(world, load, personId, times, counts)))
  const seconds = (performance.now() - begin) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return {
    ...counts,
    answered: times.length,
    seconds: round(seconds),
    perSecond: round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  }
}

async function talk(
  world: World,
  load: Load,
  personId: number,
  times: number[],
  counts: { sent: number; lost: number },
): Promise<void> {
  const person = getPerson(world, personId)
  const chat = chatOf(world, personId, { botId: load.botId })
  for (let number = 1; number <= load.messagesPerPerson; number++) {
    const begin = performance.now()
    const seen = world.sequence
    say(world, person, chat, { text: (load.text ?? 'message {n}').replace('{n}', String(number)) })
    counts.sent++
    if (!(await answered(chat, seen, load.replyTimeoutMs ?? 30_000))) {
      counts.lost++
      return
    }
    times.push(performance.now() - begin)
  }
}

/** Waits for a bot's message in this chat that is newer than `sequence`. */
function answered(chat: Chat, sequence: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = chat.entries.findLast(
        (entry) => entry.sequence <= sequence || (entry.kind === 'message' && entry.by.kind === 'bot'),
      )
      if (isThere && isThere.sequence > sequence) {
        clearTimeout(timer)
        resolve(true)
      } else chat.watchers.add(look)
    }
    const timer = setTimeout(() => {
      chat.watchers.delete(look)
      resolve(false)
    }, timeoutMs)
    look()
  })
}

const round = (value: number): number => Math.round(value * 100) / 100
