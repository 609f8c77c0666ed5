export type ChartScale = {
  readonly unit: 's' | 'min' | 'h'
  readonly unitSeconds: number
  readonly ticks: readonly number[]
}

const units = [
  { unit: 'h', unitSeconds: 3_600, from: 2 * 3_600 },
  { unit: 'min', unitSeconds: 60, from: 60 },
  { unit: 's', unitSeconds: 1, from: 0 },
] as const
const steps = [1, 2, 5, 10, 15, 20, 30, 50, 60]

/** The axis for answers up to `most` seconds: its unit, and four or five round ticks from zero, in that unit. */
export function chartScale(most: number): ChartScale {
  const { unit, unitSeconds } = units.find(({ from }) => most >= from) ?? units[2]
  const top = Math.max(1, most / unitSeconds)
  const step = steps.find((each) => each * 4 >= top) ?? Math.ceil(top / 4 / 50) * 50
  const count = Math.max(2, Math.ceil(top / step))
  return { unit, unitSeconds, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

/** Points as lines that break where a day has no value: lists of `[x, y]`, y falling as the value grows. */
export function chartLines(
  values: readonly (number | null)[],
  { width, height, top }: { width: number; height: number; top: number },
): [number, number][][] {
  const lines: [number, number][][] = [[]]
  values.forEach((value, index) => {
    const x = ((index + 0.5) / values.length) * width
    if (value === null) lines.push([])
    else lines.at(-1)?.push([round(x), round(height - (Math.min(value, top) / top) * height)])
  })
  return lines.filter((line) => line.length > 0)
}

const round = (value: number): number => Math.round(value * 10) / 10
