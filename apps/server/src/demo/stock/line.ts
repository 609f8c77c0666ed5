import type { Body, Drive, Fuel, Gearbox } from '@cartie/vehicle'

/** A car as it is met on the market: by which years, and what one of its newest year asks. */
export type Line = {
  readonly make: string
  readonly model: string
  readonly generation?: string
  readonly years: readonly [number, number]
  /** Dollars for a car of the newest year; each year older is about a tenth less. */
  readonly newest: number
  readonly body: Body
  readonly drive: Drive
  /** Fuel, litres, horsepower, gearbox. */
  readonly engines: readonly [Engine, ...Engine[]]
}
type Engine = readonly [Fuel, number, number, Gearbox]

export const line = (
  name: string,
  years: readonly [number, number],
  newest: number,
  [body, drive]: readonly [Body, Drive],
  ...engines: [Engine, ...Engine[]]
): Line => {
  const [make = '', model = '', generation] = name.split(' | ')
  return { make, model, years, newest, body, drive, engines, ...(generation && { generation }) }
}
export const suv = ['suv', 'awd'] as const
export const suvFwd = ['suv', 'fwd'] as const
export const sedan = ['sedan', 'fwd'] as const
export const sedanRwd = ['sedan', 'rwd'] as const
export const hatch = ['hatchback', 'fwd'] as const
export const wagon = ['wagon', 'fwd'] as const
export const van = ['van', 'fwd'] as const
