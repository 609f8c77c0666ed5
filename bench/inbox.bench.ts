import { startTestApp } from '@cartie/testkit/app/test-app'
import { inboxViews } from '@cartie/contract/inbox'
import { newId, ok, unwrap, type Id } from '@cartie/kernel'
import { fillInbox, size } from './inbox/fill-inbox.ts'
import { naiveInbox } from './inbox/naive-inbox.ts'

/**
 * Opening the inbox of a company with 100,000 conversations and 1,000,000 messages, over HTTP as a browser does: the first
 * page of 30, the counts of all views and one thread of 50, asked at once. `ratio` is the peer's p95 by ours.
 */
const openings = 300
const warmUps = 30
const searchRounds = 40
/** What people search for: by the name of its figure. */
const searches = {
  rareWord: 'октавія 19998',
  commonWord: 'дизель',
  missingWord: 'трамвай',
  shortWord: 'ди',
  missingShortWord: 'ъъ',
  signs: '...',
  digits: '19998',
  person: 'Ткачук 7771',
  commonPerson: 'Ткачук',
  phone: '067000777',
}
const isJson = process.argv.includes('--json')
const say = (line: string): void => void (isJson || console.log(line))

const app = await startTestApp({ env: { DATABASE_CONNECTIONS: '12' } })
try {
  const owner = await app.setUp('Бенч')
  const { here } = (await owner.api.identity.me()) ?? {}
  if (!here) throw new Error('nobody is signed in')
  const memberIds = [here.memberId, ...Array.from({ length: 5 }, () => newId<'member'>())]
  const fillStart = performance.now()
  const filled = await fillInbox({
    ownerUrl: app.ownerUrl,
    workspaceId: here.workspaceId,
    memberIds,
    now: app.clock.now(),
  })
  if (filled.conversations !== size.conversations || filled.messages !== size.messages)
    throw new Error(`filled ${JSON.stringify(filled)}`)
  say(`filled ${filled.conversations} conversations, ${filled.messages} messages in ${seconds(fillStart)} s`)

  const { inbox, messaging } = owner.api
  const { items: first } = await inbox.listConversations({ limit: 30 })
  const threadOf = (round: number): Id<'conversation'> => first[round % first.length]?.id ?? newId()
  const open = (round: number) =>
    Promise.all([
      inbox.listConversations({ view: inboxViews[round % 4] ?? 'all', limit: 30 }),
      inbox.countConversations(),
      messaging.listMessages({ conversationId: threadOf(round), limit: 50 }),
    ])
  const [, , thread] = await open(0)
  if (thread.items.length !== 50) throw new Error(`a thread of ${thread.items.length} is not the one to measure`)

  const { platform } = app.server
  const naive = naiveInbox(platform.database, here.workspaceId, here.memberId)
  const openNaively = (round: number) => Promise.all([naive.list(0), naive.counts(), naive.thread(threadOf(round))])

  const ours = { ...(await measure(open)), ...(await measureMore()) }
  const peer = { ...(await measure(openNaively, 60)), ...(await measureMoreNaively()) }
  say(`ours  ${JSON.stringify(ours)}`)
  say(`peer  ${JSON.stringify(peer)}`)
  console.log(JSON.stringify({ name: 'inbox', ours, peer, ratio: round2(peer.p95Ms / ours.p95Ms) }))

  /** Further figures: the page 300 pages down (of 30), and searches; `searchP95Ms` is the p95 of the slowest of them. */
  async function measureMore() {
    let cursor: string | undefined
    for (let page = 0; page < 90; page++)
      cursor = (await inbox.listConversations({ limit: 100, ...(cursor && { cursor }) })).next ?? undefined
    const deepPageMs = await median(() => inbox.listConversations({ limit: 30, ...(cursor && { cursor }) }))
    const times: Record<string, number> = {}
    let searchP95Ms = 0
    for (const [name, search] of Object.entries(searches)) {
      const { p50Ms, p95Ms } = await measure(() => inbox.listConversations({ limit: 30, search }), searchRounds)
      times[`${name}Ms`] = p50Ms
      searchP95Ms = Math.max(searchP95Ms, p95Ms)
    }
    return { deepPageMs, ...times, searchP95Ms }
  }
  async function measureMoreNaively() {
    return {
      deepPageMs: await median(() => naive.list(9_000)),
      rareWordMs: await median(() => naive.search('октавія 19998')),
      commonWordMs: await median(() => naive.search('дизель')),
    }
  }
  // The database answers to one workspace only: what was measured must not depend on seeing others.
  unwrap(
    await platform.transact({ workspaceId: newId(), actor: { kind: 'system', part: 'bench' } }, async (ctx) => {
      const { rows } = await ctx.db.$client.query<{ count: number }>('select count(*)::int as count from conversations')
      if (rows[0]?.count !== 0) throw new Error('another workspace sees conversations')
      return ok(undefined)
    }),
  )
} finally {
  await app.stop()
}

async function measure(work: (round: number) => Promise<unknown>, rounds = openings) {
  for (let round = 0; round < Math.min(warmUps, rounds / 10); round++) await work(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => round2(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  return (await measure(work, 3)).p50Ms
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1)
}
