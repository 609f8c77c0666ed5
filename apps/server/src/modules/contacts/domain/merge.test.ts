import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContactFacts } from './contact.ts'
import { checkUndo, mergeFacts, undoDays, unmergeFacts } from './merge.ts'

const facts: fc.Arbitrary<ContactFacts> = fc.record({
  name: fc.string({ minLength: 1 }),
  locale: fc.constantFrom('uk', 'en', 'ru', null),
  city: fc.option(fc.constantFrom('Київ', 'Львів')),
  tags: fc.uniqueArray(fc.constantFrom('vip', 'дилер', 'терміново', 'trade-in')),
  source: fc.option(fc.constantFrom('telegram', 'viber')),
  isBlocked: fc.boolean(),
  extra: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer()),
})

test('an undo gives back exactly the facts of before', () => {
  fc.assert(
    fc.property(facts, facts, (kept, gone) => {
      const merged = mergeFacts(kept, gone)
      expect(unmergeFacts(merged, kept, merged)).toEqual(kept)
    }),
  )
})

test('a merge loses nothing that either of the two had', () => {
  fc.assert(
    fc.property(facts, facts, (kept, gone) => {
      const merged = mergeFacts(kept, gone)
      expect(merged.tags).toEqual(expect.arrayContaining([...kept.tags, ...gone.tags]))
      expect(merged.city).toBe(kept.city ?? gone.city)
      expect(Object.keys(merged.extra).toSorted()).toEqual(
        [...new Set([...Object.keys(kept.extra), ...Object.keys(gone.extra)])].toSorted(),
      )
    }),
  )
})

test('what people changed after a merge survives its undo', () => {
  const kept: ContactFacts = {
    name: 'Олена',
    locale: null,
    city: null,
    tags: ['vip'],
    source: null,
    isBlocked: false,
    extra: {},
  }
  const gone: ContactFacts = { ...kept, name: 'Olena', city: 'Київ', tags: ['дилер'] }
  const merged = mergeFacts(kept, gone)
  const edited = { ...merged, city: 'Одеса', tags: [...merged.tags, 'новий'] }
  expect(unmergeFacts(edited, kept, merged)).toMatchObject({ city: 'Одеса', tags: ['vip', 'новий'] })
})

test('a merge can be undone for thirty days, once, and not under a later merge', () => {
  const now = new Date('2026-11-30T00:00:00Z')
  const mergedAt = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000)
  expect(checkUndo({ mergedAt: mergedAt(undoDays), undoneAt: null }, null, now).ok).toBe(true)
  expect(checkUndo({ mergedAt: mergedAt(undoDays + 1), undoneAt: null }, null, now)).toMatchObject({
    error: { code: 'MERGE_TOO_OLD' },
  })
  expect(checkUndo({ mergedAt: mergedAt(1), undoneAt: now }, null, now)).toMatchObject({
    error: { code: 'MERGE_ALREADY_UNDONE' },
  })
  expect(checkUndo(null, null, now)).toMatchObject({ error: { code: 'MERGE_NOT_FOUND' } })
})
