/** A clock that stands still until it is moved. */
export type MovingClock = { now(): Date; move(ms: number): void; set(at: Date): void }

export function createMovingClock(start = new Date('2026-11-23T09:00:00.000Z')): MovingClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    move: (ms) => void (at += ms),
    set: (to) => void (at = to.getTime()),
  }
}
