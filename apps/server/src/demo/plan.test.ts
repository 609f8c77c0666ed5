import { describe, expect, it } from 'vitest'
import { planDemo } from './plan.ts'
import { localTime } from './working-time.ts'

const now = new Date('2026-11-24T15:00:00.000Z')

describe('the plan of the demo', () => {
  const plan = planDemo(now)

  it('has sixty talks, each with a person of its own, and ten callers', () => {
    expect(plan.performances).toHaveLength(60)
    expect(plan.callers).toHaveLength(10)
    const people = [...plan.performances.map(({ cast }) => cast.person), ...plan.callers]
    expect(new Set(people.map(({ name }) => name)).size).toBe(70)
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(70)
  })

  it('is the same each time', () => {
    const said = (made: typeof plan) =>
      made.performances.map(({ key, cast, scenes }) => ({ key, who: cast.person, scenes }))
    expect(said(planDemo(now))).toEqual(said(plan))
  })

  it('stays in the last thirty days, in order, and members work by day', () => {
    for (const { key, scenes } of plan.performances) {
      const times = scenes.map(({ at }) => at.getTime())
      expect(times, key).toEqual([...times].sort((a, b) => a - b))
      expect(Math.min(...times), key).toBeGreaterThan(now.getTime() - 30 * 86_400_000)
      expect(Math.max(...times), key).toBeLessThan(now.getTime())
      for (const { at, act } of scenes) {
        if (act.do !== 'reply') continue
        expect(localTime(at).isSunday, key).toBe(false)
        expect(localTime(at).hour, key).toBeGreaterThanOrEqual(9)
        expect(localTime(at).hour, key).toBeLessThan(19)
      }
    }
  })

  it('leaves no hole in what is said', () => {
    const words = plan.performances.flatMap(({ scenes }) =>
      scenes.flatMap(({ act }) => ('text' in act ? [act.text] : [])),
    )
    for (const text of words) expect(text).not.toMatch(/undefined|NaN|^\s*$|\$\{/)
  })
})
