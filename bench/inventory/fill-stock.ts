import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { newId } from '@cartie/kernel'
import { findCity, findFuel, findGearbox, findMake, findModel, makes, soundKey, wordsOf } from '@cartie/vehicle'

export const size = 100_000
const strangers = 20_000

type Ad = {
  make: string
  model: string
  year: number
  km: number
  city: string
  fuel: string
  gearbox: string
  usd: number
}
export type Filled = { readonly rows: number; readonly source: 'ads of 2021' | 'generated' }

/** A workspace with 100,000 cars beside another with 20,000: as real ads of 2021 are distributed where they are here, else by the dictionary. */
export async function fillStock(given: { ownerUrl: string; workspaceId: string; now: Date }): Promise<Filled> {
  const real = readAds()
  const ads = real ?? generateAds()
  const client = new Client({ connectionString: given.ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('app.scope', 'platform', false)`)
    await client.query('alter table listings disable trigger audit')
    for (const [workspaceId, count] of [
      [newId(), strangers],
      [given.workspaceId, size],
    ] as const)
      for (let from = 0; from < count; from += 5_000) await insert(client, { workspaceId, now: given.now, ads, from })
    await client.query('alter table listings enable trigger audit')
    await client.query('vacuum analyze listings')
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from listings where workspace_id = $1',
      [given.workspaceId],
    )
    return { rows: rows[0]?.count ?? 0, source: real ? 'ads of 2021' : 'generated' }
  } finally {
    await client.end()
  }
}

const statuses = ['AVAILABLE', 'AVAILABLE', 'AVAILABLE', 'SOLD', 'SOLD', 'RESERVED', 'PENDING', 'HIDDEN']
type Batch = { workspaceId: string; now: Date; ads: readonly Ad[]; from: number }

async function insert(client: Client, { workspaceId, now, ads, from }: Batch): Promise<void> {
  const cars = Array.from({ length: 5_000 }, (_, offset) => {
    const index = from + offset
    const ad = ads[(index * 7_919) % ads.length]
    if (!ad) throw new Error('there are no ads')
    const note = index % 1_000 === 77 ? `унікум${index}` : ''
    const said = [ad.make, ad.model, String(ad.year), ad.city, note].flatMap(wordsOf).map(soundKey)
    return { ...ad, index, words: ` ${soundKey(`${ad.make} ${ad.model}`)} ${said.join(' ')} ` }
  })
  const column = <V>(read: (car: (typeof cars)[number]) => V): V[] => cars.map(read)
  await client.query(
    `insert into listings (workspace_id, id, status, status_changed_at, make, model, year, price_minor, currency, mileage_km, fuel, gearbox, city, words, changed_by, created_at, updated_at)
     select $1, id, status, at, make, model, year, usd * 100, 'USD', km, fuel, gearbox, city, words, '{"kind":"system"}', at, at
     from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::smallint[], $8::bigint[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[])
       as car (id, status, at, make, model, year, usd, km, fuel, gearbox, city, words)`,
    [
      workspaceId,
      column(() => newId()),
      column(({ index }) => statuses[index % statuses.length]),
      column(({ index }) => new Date(now.getTime() - (size - index) * 120_000)),
      column(({ make }) => make),
      column(({ model }) => model),
      column(({ year }) => year),
      column(({ usd }) => usd),
      column(({ km }) => km),
      column(({ fuel }) => fuel || null),
      column(({ gearbox }) => gearbox || null),
      column(({ city }) => city || null),
      column(({ words }) => words),
    ],
  )
}

function readAds(): Ad[] | null {
  const path = ['../shared/data', '../../shared/data']
    .map((folder) => resolve(import.meta.dirname, '../..', folder, 'vehicles/autoria_listings_2021_half.csv'))
    .find((file) => existsSync(file))
  if (!path) return null
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1)
  return lines.flatMap((line) => {
    const [brand = '', name = '', year, run, city = '', fuel = '', , gearbox = '', usd] = line.split(',')
    const make = findMake(brand)?.make
    const model = make && findModel(make, name)?.model.name
    if (!make || !model || !Number(usd)) return []
    return [
      {
        make: make.name,
        model,
        year: Number(year),
        km: Math.max(0, Number(run) || 0) * 1_000,
        city: findCity(city)?.name ?? '',
        fuel: findFuel(fuel) ?? '',
        gearbox: findGearbox(gearbox) ?? '',
        usd: Math.round(Number(usd)),
      },
    ]
  })
}

const generateAds = (): Ad[] =>
  makes.flatMap(({ name, models }) =>
    models.map((model, index) => ({
      make: name,
      model: model.name,
      year: 2000 + (index % 22),
      km: (index % 30) * 10_000,
      city: ['Київ', 'Львів', 'Одеса', 'Дніпро', 'Харків'][index % 5] ?? '',
      fuel: ['petrol', 'diesel', 'gas-petrol', 'electric', 'hybrid'][index % 5] ?? '',
      gearbox: ['manual', 'automatic', 'cvt', 'robot'][index % 4] ?? '',
      usd: 3_000 + (index % 40) * 700,
    })),
  )
