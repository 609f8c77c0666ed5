/** What a benchmark says: ours, the peer of the same run, and how many times better ours is. */
export type BenchReport = {
  readonly name: string
  readonly ours: Readonly<Record<string, unknown>>
  readonly peer: Readonly<Record<string, unknown>>
  readonly ratio: number | null
}

const isJson = process.argv.includes('--json')

/** A line of progress for people; silent under `--json`, whose last line is the report. */
export function say(line: string): void {
  if (!isJson) process.stdout.write(`${line}\n`)
}

export function report(result: BenchReport): void {
  process.stdout.write(`${JSON.stringify(result, null, isJson ? undefined : 2)}\n`)
}

/** A number from the command line: `--chats 50`. */
export function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** The value below which a share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
