import { afterAll, beforeAll, expect, test } from 'vitest'
import type { contactsContract } from '@cartie/contract/contacts'
import { newId, ok } from '@cartie/kernel'
import { contactCalls } from './calls.ts'
import type { ContactId } from './domain/contact.ts'
import { normaliseIdentity } from './identity-values/normalise-identity.ts'
import type { ContactMover } from './ports.ts'
import { contactsRouter } from './routes.ts'
import { aContact, clientFor, codeOf, noId, openTestPlace, type TestPlace } from './testing.ts'
import { findContact } from './store/contact-store.ts'
import { getContact } from './use-cases/get-contact.ts'
import { listContacts } from './use-cases/list-contacts.ts'
import { resolveContacts, type Stranger } from './use-cases/resolve-contacts.ts'

let place: TestPlace
beforeAll(async () => void (place = await openTestPlace()))
afterAll(() => place.close())

const moved: string[] = []
const mover: ContactMover = {
  what: 'parcels',
  count: async () => 2,
  move: async (_ctx, from, to) => (moved.push(`${from} > ${to}`), ['p1', 'p2']),
  moveBack: async (_ctx, ids, to) => void moved.push(`${ids.join('+')} > ${to}`),
}
const client = (as: TestPlace['owner']['as'] | null = place.owner.as) =>
  clientFor<typeof contactsContract>(contactsRouter([mover]), place, as)

const stranger = (value: string, over: Partial<Stranger> = {}): Stranger => ({
  kind: 'telegram',
  value,
  displayName: `Людина ${value}`,
  username: `user${value}`,
  locale: 'uk',
  ...over,
})
const resolve = (strangers: Stranger[]) => place.get(async (ctx) => ok(await resolveContacts(ctx, strangers)), null)

test('strangers become contacts once, and are known by the same contact afterwards', async () => {
  const first = await resolve([stranger('1'), stranger('2'), stranger('1')])
  expect(first.map(({ isNew }) => isNew)).toEqual([true, true, true])
  expect(first[0]?.contactId).toBe(first[2]?.contactId)
  const again = await resolve([stranger('2', { displayName: 'Нове ім’я', locale: 'en' }), stranger('1')])
  expect(again.map(({ contactId, isNew, locale }) => ({ contactId, isNew, locale }))).toEqual([
    { contactId: first[1]?.contactId, isNew: false, locale: 'uk' },
    { contactId: first[0]?.contactId, isNew: false, locale: 'uk' },
  ])
  const second = await client().getContact({ contactId: again[0]?.contactId ?? noId() })
  expect(second).toMatchObject({
    name: 'Людина 2',
    source: 'telegram',
    identities: [{ displayName: 'Нове ім’я', isVerified: true }],
  })
})

test('processes that meet the same strangers at once agree', async () => {
  const crowd = Array.from({ length: 20 }, (_, index) => stranger(`crowd${index}`))
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, turn) => resolve(turn % 2 ? crowd : crowd.toReversed())),
  )
  const ids = answers.map((answer, turn) => (turn % 2 ? answer : answer.toReversed()).map(({ contactId }) => contactId))
  for (const one of ids) expect(one).toEqual(ids[0])
  expect(answers.flat().filter(({ isNew }) => isNew)).toHaveLength(20)
})

test('the same messenger id in another workspace is another contact', async () => {
  const [mine] = await resolve([stranger('77')])
  const [theirs] = await place.get(
    async (ctx) => ok(await resolveContacts(ctx, [stranger('77')])),
    null,
    place.stranger.as,
  )
  expect(theirs?.contactId).not.toBe(mine?.contactId)
})

test('contacts are made, changed and found by name, phone and username', async () => {
  const made = await client().createContact({
    name: 'Ірина Гончар',
    city: 'Київ',
    tags: ['vip', 'vip'],
    identities: [
      { kind: 'phone', value: '067 555 44 33' },
      { kind: 'email', value: 'Iryna@Example.com' },
    ],
  })
  expect(made).toMatchObject({
    tags: ['vip'],
    identities: [{ value: '+380675554433' }, { value: 'iryna@example.com' }],
  })
  await client().updateContact({ contactId: made.id, city: null, locale: 'ru' })
  for (const search of ['гончар', '067 555-44', '5554433', 'iryna@', 'ГОНЧ']) {
    const { items } = await client().listContacts({ search })
    expect([search, ...items.map(({ id }) => id)]).toEqual([search, made.id])
  }
  await resolve([stranger('909', { username: 'auto_iryna' })])
  expect((await client().listContacts({ search: '@auto_ir' })).items).toHaveLength(1)
  expect((await client().listContacts({ search: '%' })).items).toHaveLength(0)
  expect((await client().listContacts({ tag: 'vip' })).items.map(({ id }) => id)).toEqual([made.id])
  expect(await client().getContact({ contactId: made.id })).toMatchObject({ city: null, locale: 'ru' })
})

test('pages hold every contact exactly once, in each order, whatever their size', async () => {
  const all = await place.get(listContacts, { sort: 'recent', limit: 100 })
  for (const sort of ['recent', 'oldest', 'name'] as const) {
    for (const limit of [1, 3, 7, 100]) {
      const seen: string[] = []
      for (let cursor: string | undefined; ;) {
        const page = await place.get(listContacts, { sort, limit, cursor })
        seen.push(...page.items.map(({ id }) => id))
        if (!page.next) break
        cursor = page.next
      }
      expect(seen.toSorted()).toEqual(all.items.map(({ id }) => id).toSorted())
    }
  }
  expect(await codeOf(client().listContacts({ cursor: 'nonsense' }))).toBe('CURSOR_INVALID')
})

test('an identity belongs to one contact; a member is told whose it is', async () => {
  const [one, other] = [await aContact(place), await aContact(place)]
  const phone = one.identities[0]?.value ?? ''
  await expect(client().addIdentity({ contactId: other.id, kind: 'phone', value: phone })).rejects.toMatchObject({
    code: 'IDENTITY_TAKEN',
    data: { contactId: one.id },
  })
  expect(await codeOf(client().addIdentity({ contactId: other.id, kind: 'phone', value: '12' }))).toBe(
    'IDENTITY_INVALID',
  )
  const both = await client().addIdentity({ contactId: other.id, kind: 'email', value: 'x@example.com' })
  const email = both.identities.find(({ kind }) => kind === 'email')
  expect(
    (await client().removeIdentity({ contactId: other.id, identityId: email?.id ?? noId() })).identities,
  ).toHaveLength(1)
  expect(await codeOf(client().removeIdentity({ contactId: other.id, identityId: noId() }))).toBe('IDENTITY_NOT_FOUND')
})

test('a merge moves everything, is previewed first, told on the timeline, and undone to the letter', async () => {
  const [kept, gone] = [
    await aContact(place, { tags: ['vip'] }),
    await aContact(place, { city: 'Львів', tags: ['дилер'] }),
  ]
  const preview = await client().previewMerge({ keptId: kept.id, goneId: gone.id })
  expect(preview).toMatchObject({
    result: { city: 'Львів', tags: ['vip', 'дилер'] },
    moves: [{ what: 'parcels', count: 2 }],
  })
  expect(await client().getContact({ contactId: kept.id })).toMatchObject({ city: null })

  const { mergeId, contact } = await client().mergeContacts({ keptId: kept.id, goneId: gone.id })
  expect(contact.identities).toHaveLength(2)
  expect(await client().getContact({ contactId: gone.id })).toMatchObject({ mergedInto: kept.id, identities: [] })
  expect(await codeOf(client().mergeContacts({ keptId: kept.id, goneId: gone.id }))).toBe('CONTACT_ALREADY_MERGED')
  const names = (await client().listTimeline({ subjectId: kept.id })).items.map(({ name }) => name)
  expect(names[0]).toBe('contacts.contact-merged')
  expect(names.filter((name) => name === 'contacts.contact-created')).toHaveLength(2)

  expect(await client().undoMerge({ mergeId })).toEqual({ keptId: kept.id, goneId: gone.id })
  expect(await codeOf(client().undoMerge({ mergeId }))).toBe('MERGE_ALREADY_UNDONE')
  expect(moved.slice(-2)).toEqual([`${gone.id} > ${kept.id}`, `p1+p2 > ${gone.id}`])
  for (const before of [kept, gone]) {
    const { merges: _, updatedAt: __, ...after } = await client().getContact({ contactId: before.id })
    expect(after).toEqual({
      ...before,
      updatedAt: undefined,
      ...after,
      tags: before.tags,
      city: before.city,
      identities: before.identities,
    })
    expect(after.tags).toEqual(before.tags)
    expect(after.city).toBe(before.city)
    expect(after.identities).toEqual(before.identities)
  }
})

test('a merge is undone only when the one after it was, and not after a month', async () => {
  const [a, b, c] = [await aContact(place), await aContact(place), await aContact(place)]
  const first = await client().mergeContacts({ keptId: a.id, goneId: b.id })
  const second = await client().mergeContacts({ keptId: c.id, goneId: a.id })
  expect(await codeOf(client().undoMerge({ mergeId: first.mergeId }))).toBe('MERGE_NOT_LAST')
  await client().undoMerge({ mergeId: second.mergeId })
  place.clock.move(31 * 86_400_000)
  expect(await codeOf(client().undoMerge({ mergeId: first.mergeId }))).toBe('MERGE_TOO_OLD')
  expect(await codeOf(client().mergeContacts({ keptId: c.id, goneId: c.id }))).toBe('MERGE_WITH_ITSELF')
})

test('two merges of one pair at once: one wins', async () => {
  const [a, b] = [await aContact(place), await aContact(place)]
  const codes = await Promise.all([
    codeOf(client().mergeContacts({ keptId: a.id, goneId: b.id })),
    codeOf(client().mergeContacts({ keptId: b.id, goneId: a.id })),
  ])
  expect(codes.toSorted()).toEqual(['CONTACT_ALREADY_MERGED', 'done'])
})

test('a role without the permission is refused, and another workspace sees nothing', async () => {
  const contact = await aContact(place)
  const viewer = client((await place.member('VIEWER')).as)
  expect((await viewer.getContact({ contactId: contact.id })).id).toBe(contact.id)
  expect(await codeOf(viewer.updateContact({ contactId: contact.id, city: 'Київ' }))).toBe('FORBIDDEN')
  expect(await codeOf(viewer.createContact({ name: 'Хтось' }))).toBe('FORBIDDEN')
  const dealer = client((await place.member('DEALER')).as)
  expect(await codeOf(dealer.listContacts({}))).toBe('FORBIDDEN')
  expect(await codeOf(dealer.listTimeline({ subjectId: contact.id }))).toBe('FORBIDDEN')
  const operator = client((await place.member('OPERATOR')).as)
  expect(await codeOf(operator.mergeContacts({ keptId: contact.id, goneId: noId() }))).toBe('FORBIDDEN')

  const theirs = client(place.stranger.as)
  expect(await codeOf(theirs.getContact({ contactId: contact.id }))).toBe('CONTACT_NOT_FOUND')
  expect(await codeOf(theirs.updateContact({ contactId: contact.id, city: 'Київ' }))).toBe('CONTACT_NOT_FOUND')
  expect(await codeOf(theirs.mergeContacts({ keptId: contact.id, goneId: noId() }))).toBe('CONTACT_NOT_FOUND')
  expect((await theirs.listContacts({ search: contact.name })).items).toEqual([])
  expect((await theirs.listTimeline({ subjectId: contact.id })).items).toEqual([])
  expect(await codeOf(client(null).listContacts({}))).toBe('UNAUTHORIZED')
})

test('what a contact says of themselves in a conversation is kept, and another’s phone is announced', async () => {
  const [speaker, other] = [await aContact(place, { identities: [] }), await aContact(place)]
  const about = { contactId: speaker.id, conversationId: null, sessionId: null, onceKey: 'x' }
  const save = (fields: unknown) =>
    place.run(async (ctx) => (await contactCalls['contacts.save']?.(ctx, { fields }, about)) ?? ok({}), null, {
      workspaceId: place.owner.workspaceId,
      actor: { kind: 'bot' },
    })
  expect(await save({ name: 'Тарас', city: 'Луцьк', phone: '050 111 22 33', favourite: 'чорний' })).toMatchObject({
    ok: true,
  })
  const phone = other.identities[0]?.value ?? ''
  expect(await save({ phone })).toMatchObject({ ok: true })
  expect(await save('not an object')).toMatchObject({ ok: false, error: { code: 'CALL_ARGS_INVALID' } })
  const saved = await place.get(getContact, { contactId: speaker.id })
  expect(saved).toMatchObject({
    name: 'Тарас',
    city: 'Луцьк',
    extra: { favourite: 'чорний' },
    identities: [{ value: normaliseIdentity('phone', '0501112233') }],
  })
  const { items } = await client().listTimeline({ subjectId: other.id })
  expect(items[0]).toMatchObject({
    name: 'contacts.same-identity-given',
    data: { contactId: speaker.id, otherContactId: other.id },
  })
})

test('row-level security stands behind the code', async () => {
  const contact = await aContact(place)
  const seen = await place.database.withWorkspace(
    place.stranger.workspaceId,
    async (db) => (await db.$client.query('select id from contacts where id = $1', [contact.id])).rowCount,
  )
  expect(seen).toBe(0)
  expect(
    await place.get(async (ctx) => ok(await findContact(ctx, newId<'contact'>() satisfies ContactId)), null),
  ).toBeNull()
})
