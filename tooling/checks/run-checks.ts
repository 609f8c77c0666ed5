import { stripVTControlCharacters } from 'node:util'
import { checks, type Check } from './checks.ts'

export type Tally = { passed: number; failed: number; skipped: number }

/** Runs checks one after another; a line for each, and what a failing one said, cut to its last lines. */
export async function runChecks(tally: Tally, list: readonly Check[] = checks): Promise<void> {
  for (const { name, run } of list) {
    const started = Date.now()
    const { isPassed, output } = await run()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
    if (isPassed) tally.passed++
    else {
      tally.failed++
      console.log(indent(output))
    }
  }
}

/** `3 passed, 0 failed`, and the skipped when there are any. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

function indent(text: string): string {
  const lines = stripVTControlCharacters(text).trim().split('\n')
  const shown = lines.length > 80 ? [`(${lines.length - 80} lines before)`, ...lines.slice(-80)] : lines
  return shown.map((line) => `    ${line}`).join('\n')
}
