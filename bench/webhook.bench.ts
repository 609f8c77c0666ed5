import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { option, report, round, say } from './report.ts'
import { openScratch, scratchRole, type Scratch } from './scratch-database.ts'
import { echoPayload, publishEcho } from './webhook/echo-scenario.ts'
import { firstLine, freePort, serverScript, setUpWorkspace, startRig, untilHealthy, type Rig } from './webhook/rig.ts'

/**
 * From a person's message in the emulator to the bot's answer there, by webhook, everything durable. Ours is the whole
 * server (raw update, conversation, messages, scenario session, delivery with its fate). Peers on the same database
 * server, in the same run: grammY with a PostgreSQL session that also records each update, and bare node:http with one
 * transaction. Each system is a process of its own and is measured alone.
 */
const chatCounts = listOption('chats', [10, 50, 200])
const latencyMs = option('latency', 60)
/** Messages of one load over all chats; small loads get fewer so that each takes about as long. */
const messagesOf = (chats: number): number =>
  Math.max(10, Math.round(Math.min(option('messages', 4_000), chats * 60) / chats))

type Figures = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly lost: number
}
type Bot = Awaited<ReturnType<Rig['emulator']['addBot']>>
type System = {
  readonly name: string
  readonly start: (rig: Rig, scratch: Scratch, bot: Bot) => Promise<{ pid: number | undefined }>
}

function listOption(name: string, fallback: readonly number[]): readonly number[] {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : (process.argv[at + 1] ?? '').split(',').map(Number)
}

/** `--profile FOLDER` writes our server's CPU profile there. */
const profileAt = process.argv.indexOf('--profile')
const profiled = profileAt < 0 ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.argv[profileAt + 1]}`]

const ours: System = {
  name: 'ours',
  async start(rig, scratch, bot) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const child = rig.run(
      serverScript,
      [],
      {
        CARTIE_PORT: String(port),
        CARTIE_URL: url,
        CARTIE_DATA_DIR: scratch.dataDir,
        CARTIE_LOG_LEVEL: 'error',
        DATABASE_URL: scratch.ownerUrl,
        DATABASE_APP_PASSWORD: scratchRole.password,
        TELEGRAM_API_ROOT: rig.emulator.url,
        // The peers know no limit; ours is kept, and raised beyond what is measured.
        TELEGRAM_PER_SECOND: '100000',
      },
      profiled,
    )
    child.stdout?.resume()
    await untilHealthy(url, child)
    const client = await setUpWorkspace(url)
    await publishEcho(client)
    await client.api.telegram.connectBot({ token: bot.token, delivery: 'webhook' })
    return { pid: child.pid }
  },
}

const peer = (name: string): System => ({
  name,
  async start(rig, scratch, bot) {
    const child = rig.run(`bench/webhook/peer-${name}.ts`, [
      await scratch.createDatabase(`peer_${name}`),
      rig.emulator.url,
      bot.token,
    ])
    await firstLine(child)
    return { pid: child.pid }
  },
})

/** Resident memory of a process, MB. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
}

async function untilWebhook(bot: Bot): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until; await pause(20))
    if ((await bot.updates()).webhook) return
  throw new Error('the webhook was not set')
}

async function load(
  rig: Rig,
  bot: Bot,
  personIds: readonly number[],
  each: { messages: number; text?: string },
): Promise<Figures> {
  const { lost, perSecond, p50, p95, p99 } = await rig.emulator.converse({
    botId: bot.id,
    personIds,
    messagesPerPerson: each.messages,
    ...(each.text && { text: each.text }),
    replyTimeoutMs: 20_000,
  })
  return { perSecond: round(perSecond), p50, p95, p99, lost }
}

type Measured = {
  readonly plain: Record<string, Figures>
  readonly delayed: Record<string, Figures>
  readonly memoryMb: number[]
}

async function measure(system: System, scratch: Scratch, index: number): Promise<Measured> {
  const rig = await startRig()
  try {
    const bot = await rig.emulator.addBot({ username: `bench_${index}_bot` })
    const people = Array.from({ length: Math.max(...chatCounts) }, (_, at) => 1_000 + at)
    for (const id of people) await rig.emulator.user({ id, firstName: `Клієнт ${id}`, languageCode: 'uk' })
    const { pid } = await system.start(rig, scratch, bot)
    await untilWebhook(bot)
    await load(rig, bot, people, { messages: 1, text: `/start ${echoPayload}` })
    await load(rig, bot, people, { messages: 5 })
    const measured: Measured = { plain: {}, delayed: {}, memoryMb: [] }
    for (const chats of chatCounts) {
      measured.plain[chats] = await load(rig, bot, people.slice(0, chats), { messages: messagesOf(chats) })
      say(`${system.name}, ${chats} chats: ${line(measured.plain[chats])}`)
    }
    measured.memoryMb.push(await residentMb(pid))
    if (latencyMs > 0) {
      await rig.emulator.latency(latencyMs)
      for (const chats of chatCounts) {
        measured.delayed[chats] = await load(rig, bot, people.slice(0, chats), {
          messages: Math.ceil(messagesOf(chats) / 3),
        })
        say(`${system.name}, ${chats} chats, ${latencyMs} ms a call: ${line(measured.delayed[chats])}`)
      }
      await rig.emulator.latency(0)
    }
    if (system === ours) {
      for (let times = 0; times < 2; times += 1) {
        await load(rig, bot, people, { messages: messagesOf(people.length) })
        measured.memoryMb.push(await residentMb(pid))
      }
      say(`memory after each of three loads: ${measured.memoryMb.join(', ')} MB`)
    }
    return measured
  } finally {
    await rig.stop()
  }
}

const line = ({ perSecond, p50, p95, p99, lost }: Figures): string =>
  `${perSecond}/s, p50 ${p50}, p95 ${p95}, p99 ${p99} ms${lost ? `, ${lost} lost` : ''}`

const scratch = await openScratch()
try {
  const us = await measure(ours, scratch, 0)
  const grammy = await measure(peer('grammy'), scratch, 1)
  const bare = process.argv.includes('--no-bare') ? null : await measure(peer('bare'), scratch, 2)
  const most = String(Math.max(...chatCounts))
  const ratios = (of: 'plain' | 'delayed') =>
    Object.fromEntries(
      Object.entries(us[of]).map(([chats, { perSecond }]) => [
        chats,
        round(perSecond / (grammy[of][chats]?.perSecond ?? Number.NaN), 2),
      ]),
    )
  report({
    name: 'webhook',
    ours: { byChats: us.plain, latencyMs, byChatsWithLatency: us.delayed, memoryMb: us.memoryMb },
    peer: {
      name: 'grammY, PostgreSQL session, each update recorded',
      byChats: grammy.plain,
      byChatsWithLatency: grammy.delayed,
      ratios: ratios('plain'),
      ratiosWithLatency: ratios('delayed'),
      bareNode: bare && { byChats: bare.plain, byChatsWithLatency: bare.delayed },
    },
    ratio: ratios('plain')[most] ?? null,
  })
} finally {
  await scratch.remove()
}
