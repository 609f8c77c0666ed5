import { startTestApp } from '@cartie/testkit/app/test-app'
import { newId, ok, unwrap } from '@cartie/kernel'
import { fillStock, size } from './inventory/fill-stock.ts'
import { naiveStock } from './inventory/naive-stock.ts'

/**
 * Looking for a car among 100,000 in one workspace, over HTTP as a browser does: a page of 48 and the facets of the same question, asked at
 * once. The peer asks the database for the same page, total and five counts with ILIKE and a query each. `ratio` is the peer's p95 by ours.
 */
const rounds = 120
const isJson = process.argv.includes('--json')
const say = (line: string): void => void (isJson || console.log(line))

const questions = [
  { search: 'тойота камри 2015+' },
  { search: 'volkswagen passat дизель' },
  { make: 'BMW' },
  { search: 'октавія львів' },
  { fuel: ['electric' as const] },
  {},
  { make: 'Renault', model: ['Megane'], priceTo: 8_000 },
  { search: 'Тайота', city: ['Київ'] },
  { search: 'унікум' },
]

const app = await startTestApp({ env: { DATABASE_CONNECTIONS: '12' } })
try {
  const owner = await app.setUp('Бенч')
  const { here } = (await owner.api.identity.me()) ?? {}
  if (!here) throw new Error('nobody is signed in')
  const start = performance.now()
  const { source, rows } = await fillStock({
    ownerUrl: app.ownerUrl,
    workspaceId: here.workspaceId,
    now: app.clock.now(),
  })
  say(`filled ${rows} cars (${source}) in ${((performance.now() - start) / 1_000).toFixed(1)} s`)
  if (rows !== size) throw new Error(`filled ${rows}`)

  const { inventory } = owner.api
  const questionOf = (round: number) => questions[round % questions.length] ?? {}
  const ask = (round: number) =>
    Promise.all([
      inventory.listListings({ ...questionOf(round), limit: 48 }),
      inventory.countListings(questionOf(round)),
    ])
  const [page, counts] = await ask(1)
  if (page.items.length !== 48 || counts.total < 48) throw new Error('the question to be measured finds nothing')
  const naive = naiveStock(app.server.platform.database, here.workspaceId)
  const ours = { ...(await measure(ask)), ...(await measureMore()) }
  const peer = await measure((round) => naive.ask(questionOf(round)))
  say(`ours  ${JSON.stringify(ours)}`)
  say(`peer  ${JSON.stringify(peer)}`)
  console.log(JSON.stringify({ name: 'inventory', source, ours, peer, ratio: round2(peer.p95Ms / ours.p95Ms) }))

  /** Further figures: the page alone, the counts alone, a rare word, the page 100 pages down, a new car. */
  async function measureMore() {
    let cursor: string | undefined
    for (let deep = 0; deep < 50; deep++)
      cursor = (await inventory.listListings({ limit: 96, ...(cursor && { cursor }) })).next ?? undefined
    const one = async (work: (round: number) => Promise<unknown>) => (await measure(work, 30)).p50Ms
    return {
      pageMs: await one((round) => inventory.listListings({ ...questionOf(round), limit: 48 })),
      countsMs: await one((round) => inventory.countListings(questionOf(round))),
      rareWordMs: await one(() => inventory.listListings({ search: 'унікум77' })),
      deepPageMs: await one(() => inventory.listListings({ limit: 48, ...(cursor && { cursor }) })),
      cheapestMs: await one(() => inventory.listListings({ sort: 'price-asc', limit: 48 })),
      createMs: await one(() => inventory.createListing({ make: 'Skoda', model: 'Octavia', year: 2016 })),
    }
  }
  // The database answers to one workspace only: what was measured must not depend on seeing others.
  unwrap(
    await app.server.platform.transact(
      { workspaceId: newId(), actor: { kind: 'system', part: 'bench' } },
      async (ctx) => {
        const { rows: seen } = await ctx.db.$client.query<{ count: number }>(
          'select count(*)::int as count from listings',
        )
        if (seen[0]?.count !== 0) throw new Error('another workspace sees cars')
        return ok(undefined)
      },
    ),
  )
} finally {
  await app.stop()
}

async function measure(work: (round: number) => Promise<unknown>, times = rounds) {
  for (let round = 0; round < Math.min(questions.length, times); round++) await work(round)
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    await work(round)
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number): number => round2(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
