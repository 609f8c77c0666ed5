import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Scratch } from '../scratch-database.ts'
import { echoOf } from '../webhook/echo-scenario.ts'
import type { Chat, Chats } from './chats.ts'

export type Judged = {
  readonly lost: number
  readonly doubled: number
  readonly unknown: number
  readonly orderViolations: number
  readonly details: readonly string[]
}

/** Waits until nothing is under way any more: no update at the emulator, no task, no open delivery. False: nothing moved for so long. */
export async function untilQuiet(scratch: Scratch, chats: Chats, patienceMs: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: scratch.ownerUrl })
  await client.connect()
  try {
    let before = Number.NaN
    for (let until = performance.now() + patienceMs; performance.now() < until; await pause(500)) {
      const pending = await Promise.all(chats.bots.map(async (bot) => (await bot.updates()).pending.length))
      const { rows } = await client.query<{ open: number }>(
        `select (select count(*) from lanes.task where queue like 'messaging.%')::int
           + (select count(*) from deliveries where state in ('waiting', 'sending'))::int as open`,
      )
      const left = pending.reduce((sum, count) => sum + count, rows[0]?.open ?? 0)
      if (left === 0) return true
      if (left !== before) until = performance.now() + patienceMs
      before = left
    }
    return false
  } finally {
    await client.end()
  }
}

/** Holds what people saw in the emulator against what they said, and what we say of it. */
export async function judge(scratch: Scratch, chats: Chats): Promise<Judged> {
  const unknown = await unknownAnswers(scratch)
  const found = { lost: 0, doubled: 0, orderViolations: 0 }
  const details: string[] = []
  for (const chat of chats.all) {
    const answers = await answersOf(chat)
    const counts = Map.groupBy(answers, (text) => text)
    for (const said of chat.said) {
      const times = counts.get(echoOf(said))?.length ?? 0
      if (times > 1) found.doubled += 1
      else if (times === 0 && !unknown.has(`${chat.personId}:${echoOf(said)}`)) found.lost += 1
      else continue
      details.push(`${chat.personId} said ${said}: answered ${times} times`)
    }
    const numbers = answers.map((text) => Number(text.replace(/\D+/g, '')))
    const violations = numbers.filter((number, index) => index > 0 && number < (numbers[index - 1] ?? 0)).length
    if (violations > 0) details.push(`${chat.personId}: answers came as ${numbers.join(' ')}`)
    found.orderViolations += violations
  }
  return { ...found, unknown: unknown.size, details: [...details, ...(await deadTasks(scratch))] }
}

/** What the bot said to a person, in order, without its greeting. */
async function answersOf(chat: Chat): Promise<string[]> {
  return (await chat.read()).flatMap((entry) =>
    entry.kind === 'message' && entry.by.kind === 'bot' && entry.text.includes('№') ? [entry.text] : [],
  )
}

/** The answers of which the product says that nobody knows whether they arrived, by person and text. */
async function unknownAnswers(scratch: Scratch): Promise<Set<string>> {
  const rows = await query<{ person: string; text: string }>(
    scratch,
    `select c.external_id as person, m.text from deliveries d
       join messages m on m.id = d.message_id join conversations c on c.id = d.conversation_id where d.state = 'unknown'`,
  )
  return new Set(rows.map(({ person, text }) => `${person}:${text}`))
}

async function deadTasks(scratch: Scratch): Promise<string[]> {
  const rows = await query<{ queue: string; reason: string }>(scratch, 'select queue, reason from lanes.dead')
  return rows.map(({ queue, reason }) => `given up in ${queue}: ${reason}`)
}

async function query<Row extends object>(scratch: Scratch, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: scratch.ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
