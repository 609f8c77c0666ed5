import { setTimeout as pause } from 'node:timers/promises'
import { startChats, type Chats } from './fault/chats.ts'
import { judge, untilQuiet } from './fault/judge.ts'
import { createVictim, type Victim } from './fault/victim.ts'
import { option, say } from './report.ts'
import { openScratch } from './scratch-database.ts'
import { publishEcho } from './webhook/echo-scenario.ts'
import { setUpWorkspace, startRig } from './webhook/rig.ts'

/**
 * The server is killed with SIGKILL at random moments while 40 people write to it, 30 by webhook and 10 by polling; the
 * emulator and PostgreSQL live on. In the end every message must have been answered exactly once and in order, unless
 * the product itself says of an answer that its fate is unknown. Exits with 1 when that does not hold.
 */
const kills = option('kills', 20)
const seed = option('seed', Date.now() % 1_000_000)
const people = { webhook: option('webhook', 30), polling: option('polling', 10) }
/** Every so many kills the server is left in peace for some seconds, so that it also gets to catch up. */
const peaceEvery = 8

/** mulberry32: the same seed kills at the same moments. */
function createRandom(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function killOften(victim: Victim, chats: Chats, random: () => number): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    const isPeace = kill % peaceEvery === 0
    await pause(isPeace ? 3_000 : 20 + random() * 380)
    await victim.kill()
    await victim.start()
    if (kill % 10 === 0) say(`${kill} kills, ${chats.sent()} messages sent`)
  }
}

const rig = await startRig({ entriesPerChat: 1_000_000 })
const scratch = await openScratch()
try {
  const random = createRandom(seed)
  say(`seed ${seed}`)
  const victim = await createVictim(rig, scratch)
  await victim.start()
  const client = await setUpWorkspace(victim.url)
  await publishEcho(client)
  const chats = await startChats(rig, client, { people, random })
  await killOften(victim, chats, random)
  await chats.stop()
  const isQuiet = await untilQuiet(scratch, chats, 90_000)
  const found = await judge(scratch, chats)
  for (const detail of found.details.slice(0, 20)) say(detail)
  if (!isQuiet) say('not everything was worked off in time')
  const { lost, doubled, unknown, orderViolations } = found
  process.stdout.write(
    `${JSON.stringify({ kills, sent: chats.sent(), lost, doubled, unknown, order_violations: orderViolations })}\n`,
  )
  if (!isQuiet || lost > 0 || doubled > 0 || orderViolations > 0) process.exitCode = 1
} finally {
  await rig.stop()
  await scratch.remove()
}
