import { describe, expect, it } from 'vitest'
import { laterTimes } from './later-times.ts'

const idsAt = (at: Date): string[] => laterTimes(at).map(({ id }) => id)

describe('moments to come back at', () => {
  it('are an hour from now, this evening, tomorrow morning and Monday', () => {
    const times = laterTimes(new Date(2026, 10, 18, 10, 0))
    expect(times.map(({ at }) => [at.getDate(), at.getHours()])).toEqual([
      [18, 11],
      [18, 18],
      [19, 9],
      [23, 9],
    ])
  })

  it('leave out an evening that is here, and a Monday that is tomorrow', () => {
    expect(idsAt(new Date(2026, 10, 18, 17, 30))).toEqual(['hour', 'tomorrow', 'monday'])
    expect(idsAt(new Date(2026, 10, 22, 10, 0))).toEqual(['hour', 'evening', 'tomorrow'])
  })
})
