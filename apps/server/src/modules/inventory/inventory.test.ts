import { afterAll, beforeAll, expect, test } from 'vitest'
import type { inventoryContract } from '@cartie/contract/inventory'
import { ok, type Money } from '@cartie/kernel'
import { clientFor, codeOf, noId, openTestPlace, type TestPlace } from '../identity/testing.ts'
import type { CreateListing } from './domain/listing.ts'
import { inventoryRouter } from './routes.ts'
import { aListing, memoryStorage, phones } from './testing.ts'
import { searchListings } from './use-cases/search-listings.ts'

let place: TestPlace
beforeAll(async () => void (place = await openTestPlace()))
afterAll(() => place.close())

const storage = memoryStorage()
const client = (as: TestPlace['owner']['as'] | null = place.owner.as) =>
  clientFor<typeof inventoryContract>(
    inventoryRouter({
      ...phones,
      storage,
      transact: place.transact,
      addresses: { make: (key) => `/media/${key}`, isGenuine: () => true },
    }),
    place,
    as,
  )
const car = (given: Partial<CreateListing> = {}) => aListing(place, place.owner.as, given)
const usd = (units: number): Money => ({ amountMinor: units * 100, currency: 'USD' })
const eventsOf = async (subjectId: string) =>
  place.get(async (ctx) => {
    const { rows } = await ctx.db.$client.query<{ name: string }>(
      'select e.name from event_subjects s join events e on e.id = s.event_id where s.subject_id = $1 order by e.id',
      [subjectId],
    )
    return ok(rows.map((row) => row.name.replace('inventory.listing-', '')))
  }, null)
const png = async (width: number, height: number): Promise<File> => {
  const { default: sharp } = await import('sharp')
  const image = sharp({ create: { width, height, channels: 3, background: '#1a3a6e' } }).withExif({
    IFD0: { Artist: 'somebody' },
  })
  return new File([new Uint8Array(await image.jpeg().toBuffer())], 'car.jpg')
}

test('a car typed in anybody’s spelling is kept by the dictionary’s names, its VIN, phone and plate in good order', async () => {
  const listing = await client().createListing({
    make: 'шкода',
    model: 'октавія а7',
    city: 'у Львові',
    year: 2016,
    price: usd(12_900),
    vin: 'тмb zzz 1z 7 82064212',
    plate: 'вс 1234 ое',
    sellerPhone: '+380671234567',
    onceKey: 'form-1',
  })
  expect(listing).toMatchObject({
    make: 'Skoda',
    model: 'Octavia',
    generation: 'A7',
    city: 'Львів',
    vin: 'TMBZZZ1Z782064212',
    plate: 'ВС1234ОЕ',
    status: 'AVAILABLE',
    version: 1,
  })
  expect(await client().createListing({ make: 'x', model: 'y', onceKey: 'form-1' })).toMatchObject({ id: listing.id })
  expect(await client().createListing({ make: 'BMW', model: '530d' })).toMatchObject({
    model: '5 Series',
    badge: '530D',
  })
  expect(await eventsOf(listing.id)).toEqual(['created'])
})

test.each([
  [{ vin: 'WVWZZZ1KZ6W61230' }, 'VIN_LENGTH'],
  [{ vin: 'WVWZZZ1KZ6O612305' }, 'VIN_LETTER'],
  [{ vin: '1M8GDM9AXKP042789' }, 'VIN_CHECK_DIGIT'],
  [{ year: 2099 }, 'YEAR_IN_FUTURE'],
  [{ sellerPhone: '12' }, 'PHONE_INVALID'],
  [{ mileageKm: -1 }, 'BAD_REQUEST'],
  [{ make: '' }, 'BAD_REQUEST'],
])('%o is refused with %s and nothing is kept', async (given, code) => {
  const before = (await client().countListings({})).total
  expect(await codeOf(client().createListing({ make: 'Audi', model: 'A6', ...given }))).toBe(code)
  expect((await client().countListings({})).total).toBe(before)
})

test('facts and price change with a history; two at once do not overwrite each other', async () => {
  const { id: listingId, version } = await car({ price: usd(15_000) })
  place.clock.move(1_000)
  expect(await client().updateListing({ listingId, version, price: usd(14_200), mileageKm: 90_000 })).toMatchObject({
    version: 2,
    price: usd(14_200),
  })
  expect(await codeOf(client().updateListing({ listingId, version, price: usd(1) }))).toBe('LISTING_CHANGED')
  expect(await client().updateListing({ listingId, price: usd(14_200) })).toMatchObject({ version: 2 })
  const detail = await client().getListing({ listingId })
  expect(detail.prices.map(({ price }) => price)).toEqual([usd(14_200), usd(15_000)])
  expect(detail.previousPrice).toEqual(usd(15_000))
  expect(await eventsOf(listingId)).toEqual(['created', 'price-changed', 'changed'])
})

test('a car moves between statuses as far as it may', async () => {
  const { id: listingId } = await car()
  const set = (status: 'RESERVED' | 'SOLD' | 'PENDING' | 'AVAILABLE') =>
    client().setListingStatus({ listingId, status })
  expect(await set('RESERVED')).toMatchObject({ status: 'RESERVED', statusChangedAt: place.clock.now() })
  await expect(set('PENDING')).rejects.toMatchObject({
    code: 'LISTING_STATUS_REFUSES',
    data: { from: 'RESERVED', to: 'PENDING' },
  })
  await set('SOLD')
  expect(await set('SOLD')).toMatchObject({ version: 3 })
  await set('AVAILABLE')
  expect(await eventsOf(listingId)).toEqual(['created', 'status-changed', 'status-changed', 'status-changed'])
})

test('photos are shaped, lose their metadata, are ordered and removed with their files', async () => {
  const { default: sharp } = await import('sharp')
  const { id: listingId } = await car()
  const first = await client().addPhoto({ listingId, file: await png(2_400, 1_600) })
  const second = await client().addPhoto({ listingId, file: await png(640, 480) })
  expect(first).toMatchObject({ width: 1_600, height: 1_067 })
  const large = storage.files.get(first.url.replace('/media/', '')) ?? Buffer.alloc(0)
  expect(await sharp(large).metadata()).toMatchObject({ format: 'webp', width: 1_600 })
  expect((await sharp(large).metadata()).exif).toBeUndefined()
  expect((await client().listListings({ search: 'skoda' })).items.find(({ id }) => id === listingId)).toMatchObject({
    cover: { id: first.id },
    photoCount: 2,
  })
  await client().orderPhotos({ listingId, photoIds: [second.id, first.id] })
  expect((await client().getListing({ listingId })).photos.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(await codeOf(client().orderPhotos({ listingId, photoIds: [second.id] }))).toBe('PHOTOS_DIFFER')
  await client().removePhoto({ listingId, photoId: second.id })
  await client().removePhoto({ listingId, photoId: second.id })
  expect((await client().getListing({ listingId })).cover?.id).toBe(first.id)
})

test.each([
  ['a text', new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'car.jpg'), 'NOT_AN_IMAGE'],
  ['a cut file', new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])], 'car.jpg'), 'NOT_AN_IMAGE'],
  ['too many bytes', new File([new Uint8Array(26 * 1_048_576)], 'car.jpg'), 'PHOTO_TOO_LARGE'],
])('%s called a photo is refused', async (_, file, code) => {
  const { id: listingId } = await car()
  const files = storage.files.size
  expect(await codeOf(client().addPhoto({ listingId, file }))).toBe(code)
  expect(storage.files.size).toBe(files)
})

test('a photo for no car leaves no files behind', async () => {
  const files = storage.files.size
  expect(await codeOf(client().addPhoto({ listingId: noId(), file: await png(64, 64) }))).toBe('LISTING_NOT_FOUND')
  expect(storage.files.size).toBe(files)
})

test('many cars are changed at once; what one refuses does not hold up the others', async () => {
  const [a, b] = [await car({ price: usd(10_000) }), await car({ price: usd(20_000), status: 'PENDING' })]
  const ghost = noId<'listing'>()
  const done = await client().bulkEdit({
    listingIds: [a.id, b.id, ghost],
    status: 'RESERVED',
    pricePercent: -5,
    city: 'Києві',
  })
  expect(done).toEqual({
    changed: 1,
    refused: [
      { id: ghost, code: 'LISTING_NOT_FOUND' },
      { id: b.id, code: 'LISTING_STATUS_REFUSES' },
    ],
  })
  expect(await client().getListing({ listingId: a.id })).toMatchObject({
    status: 'RESERVED',
    price: usd(9_500),
    city: 'Київ',
  })
})

test('a second car with one VIN is warned of, not refused', async () => {
  const vin = 'WVWZZZ1KZ6W612305'
  const first = await car({ make: 'Volkswagen', model: 'Golf', vin })
  const second = await car({ make: 'Volkswagen', model: 'Golf', vin })
  expect((await client().getListing({ listingId: second.id })).duplicates).toMatchObject([
    { id: first.id, title: 'Volkswagen Golf, 2016' },
  ])
  expect(await client().findDuplicates({ vin: 'wvw zzz 1kz6w612305' })).toHaveLength(2)
  expect(await client(place.stranger.as).findDuplicates({ vin })).toEqual([])
})

test('a search understands what was typed, in both alphabets and with slips; facets count what other choices leave', async () => {
  const camry = await car({
    make: 'Toyota',
    model: 'Camry',
    year: 2019,
    fuel: 'hybrid',
    city: 'Київ',
    price: usd(19_500),
    description: 'Панорама, ксенон',
  })
  await car({ make: 'Toyota', model: 'Camry', year: 2015, fuel: 'petrol', city: 'Київ', price: usd(14_000) })
  await car({ make: 'Toyota', model: 'RAV4', year: 2019, fuel: 'hybrid', city: 'Одеса', price: usd(24_000) })
  const found = async (search: string) => (await client().listListings({ search })).items.map(({ id }) => id)
  expect(await found('тойота камри гибрид до 20к київ 2018+')).toEqual([camry.id])
  expect(await found('Tayota камрі панорама')).toEqual([camry.id])
  expect(await found('ксенон')).toEqual([camry.id])
  expect(await found('бегемот')).toEqual([])
  const { total, facets, understood } = await client().countListings({ search: 'тойота', fuel: ['hybrid'] })
  expect(understood).toEqual({ make: 'Toyota', words: [] })
  expect(total).toBe(2)
  expect(facets.fuel).toEqual([
    { value: 'hybrid', count: 2 },
    { value: 'petrol', count: 1 },
  ])
  expect(facets.model).toEqual([
    { value: 'Camry', count: 1 },
    { value: 'RAV4', count: 1 },
  ])
  expect(facets.city.map(({ value }) => value)).toEqual(['Київ', 'Одеса'])
})

test.each(['recent', 'updated', 'price-asc', 'price-desc', 'mileage', 'year'] as const)(
  'pages by %s show every car once, whatever lacks the fact',
  async (sort) => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await client().listListings({ sort, limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await client().countListings({})).total)
    expect(await codeOf(client().listListings({ sort, cursor: 'x' }))).toBe('CURSOR_INVALID')
  },
)

test('scenarios are shown cars on sale only, as cards, with how many there are', async () => {
  const bot = { workspaceId: place.owner.workspaceId, actor: { kind: 'bot' } } as const
  const sold = await car({ make: 'Kia', model: 'Sportage', price: usd(17_000) })
  await client().setListingStatus({ listingId: sold.id, status: 'SOLD' })
  const kia = await car({ make: 'Kia', model: 'Sportage', year: 2018, fuel: 'gas-petrol', price: usd(16_000) })
  await client().addPhoto({ listingId: kia.id, file: await png(64, 64) })
  const search = (criteria: Parameters<typeof searchListings>[1]) =>
    place.get(async (ctx) => ok(await searchListings(ctx, criteria)), null, bot)
  const { cards, count } = await search({
    make: 'кіа',
    model: 'спортейдж',
    priceToMinor: 1_700_000,
    currency: 'USD',
    fuel: ['lpg'],
  })
  expect(count).toBe(1)
  expect(cards).toMatchObject([
    { id: kia.id, title: 'Kia Sportage, 2018', price: usd(16_000), cover: { mime: 'image/jpeg' } },
  ])
  expect(storage.files.has(cards[0]?.cover?.storageKey ?? '')).toBe(true)
  expect(await search({ make: 'кіа', priceToMinor: 100 })).toEqual({ cards: [], count: 0 })
  expect((await search({ atMost: 2 })).cards).toHaveLength(2)
})

test('who may only look is refused every change; nobody sees another workspace’s cars', async () => {
  const viewer = client((await place.member('VIEWER')).as)
  const stranger = client(place.stranger.as)
  const { id: listingId } = await car()
  const photo = await client().addPhoto({ listingId, file: await png(64, 64) })
  expect(await viewer.getListing({ listingId })).toMatchObject({ id: listingId })
  const changes = (who: typeof viewer) => [
    who.updateListing({ listingId, year: 2001 }),
    who.setListingStatus({ listingId, status: 'SOLD' }),
    who.orderPhotos({ listingId, photoIds: [photo.id] }),
    who.removePhoto({ listingId, photoId: photo.id }),
    png(64, 64).then((file) => who.addPhoto({ listingId, file })),
  ]
  expect(
    await Promise.all(
      [
        viewer.createListing({ make: 'Audi', model: 'A4' }),
        viewer.bulkEdit({ listingIds: [listingId], city: 'Київ' }),
        ...changes(viewer),
      ].map(codeOf),
    ),
  ).toEqual(Array.from({ length: 7 }, () => 'FORBIDDEN'))
  expect(await Promise.all([stranger.getListing({ listingId }), ...changes(stranger)].map(codeOf))).toEqual(
    Array.from({ length: 6 }, () => 'LISTING_NOT_FOUND'),
  )
  expect(await stranger.bulkEdit({ listingIds: [listingId], status: 'SOLD' })).toMatchObject({ changed: 0 })
  expect((await stranger.countListings({})).total).toBe(0)
  expect((await stranger.listListings({ search: 'ксенон' })).items).toEqual([])
  expect(await codeOf(client(null).listListings({}))).toBe('UNAUTHORIZED')
})
