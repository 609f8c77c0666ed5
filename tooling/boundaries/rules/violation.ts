import type { RuleName, Violation } from '../check-boundaries.ts'
import { lineAt, type Import, type Source } from '../read-sources.ts'

export const atImport = (rule: RuleName, source: Source, found: Import, message: string): Violation => ({
  rule,
  path: source.path,
  line: found.line,
  message,
})

/** One violation for each place of the code (comments and strings aside) that matches. */
export function atMatches(rule: RuleName, source: Source, pattern: RegExp, message: string): Violation[] {
  return [...source.code.matchAll(pattern)].map((match) => ({
    rule,
    path: source.path,
    line: lineAt(source.text, match.index),
    message,
  }))
}
