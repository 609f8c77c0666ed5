import { newId } from '@cartie/kernel'
import { describe, expect, it } from 'vitest'
import type { Week } from '../../identity/index.ts'
import { pickColleague, whoToTell, type Colleague, type Hours } from './pick-colleague.ts'

const day = { from: '09:00', to: '18:00' }
const weekdays: Week = [day, day, day, day, day, null, null]
const evening = { from: '18:00', to: '23:00' }
const evenings: Week = [evening, evening, evening, evening, evening, evening, evening]
/** A Monday in Kyiv, which is two hours ahead of UTC in November. */
const at = (hourUtc: string): Hours => ({
  timezone: 'Europe/Kyiv',
  workingHours: weekdays,
  now: new Date(`2026-11-23T${hourUtc}:00.000Z`),
})
const noon = at('10:00')

const ids = { anna: newId<'member'>(), borys: newId<'member'>(), vira: newId<'member'>() }
const one = (name: keyof typeof ids, facts: Partial<Colleague> = {}): Colleague => ({
  id: ids[name],
  role: 'MANAGER',
  shift: null,
  isAway: false,
  capacity: null,
  openCount: 0,
  lastGivenAt: null,
  ...facts,
})
const minutesAgo = (minutes: number): Date => new Date(noon.now.getTime() - minutes * 60_000)

describe('whose turn it is', () => {
  const cases: [string, Colleague[], Hours, keyof typeof ids | null][] = [
    ['nobody works there', [], noon, null],
    ['a newcomer goes first', [one('anna', { lastGivenAt: minutesAgo(5) }), one('borys')], noon, 'borys'],
    [
      'who waited longest',
      [one('anna', { lastGivenAt: minutesAgo(5) }), one('borys', { lastGivenAt: minutesAgo(9) })],
      noon,
      'borys',
    ],
    ['of two newcomers the less busy', [one('anna', { openCount: 3 }), one('borys', { openCount: 2 })], noon, 'borys'],
    [
      'full is passed over',
      [one('anna', { capacity: 2, openCount: 2 }), one('borys', { openCount: 9 })],
      noon,
      'borys',
    ],
    ['capacity nought takes none', [one('anna', { capacity: 0 })], noon, null],
    ['one below capacity takes one', [one('anna', { capacity: 3, openCount: 2 })], noon, 'anna'],
    ['away is passed over', [one('anna', { isAway: true }), one('borys')], noon, 'borys'],
    ['a viewer cannot answer', [one('anna', { role: 'VIEWER' }), one('borys', { role: 'DEALER' })], noon, null],
    ['an operator can', [one('anna', { role: 'OPERATOR' })], noon, 'anna'],
    ['the company is closed at night', [one('anna')], at('21:30'), null],
    [
      'a shift of one’s own goes before the company’s',
      [one('anna'), one('borys', { shift: evenings })],
      at('17:00'),
      'borys',
    ],
    ['an evening shift does not work at noon', [one('anna', { shift: evenings })], noon, null],
    ['the first minute counts', [one('anna')], at('07:00'), 'anna'],
    ['the closing minute does not', [one('anna')], at('16:00'), null],
  ]
  it.each(cases)('%s', (_, colleagues, hours, name) => {
    expect(pickColleague(colleagues, hours)).toBe(name && ids[name])
  })

  it('goes round: three conversations go to three people', () => {
    const turns = new Map<string, Date>()
    const given = [1, 2, 3, 4].map((minute) => {
      const team = [one('anna'), one('borys'), one('vira')].map((who) => ({
        ...who,
        lastGivenAt: turns.get(who.id) ?? null,
      }))
      const next = pickColleague(team, noon)
      if (next) turns.set(next, new Date(noon.now.getTime() + minute * 1_000))
      return next
    })
    expect(new Set(given.slice(0, 3)).size).toBe(3)
    expect(given[3]).toBe(given[0])
  })
})

describe('who is told that somebody waits', () => {
  it('is the shift', () => {
    expect(whoToTell([one('anna'), one('borys', { shift: evenings })], noon)).toEqual([ids.anna])
  })
  it('is everybody who may answer when nobody works at this hour', () => {
    const team = [one('anna'), one('borys', { isAway: true }), one('vira', { role: 'VIEWER' })]
    expect(whoToTell(team, at('22:00'))).toEqual([ids.anna])
  })
})
