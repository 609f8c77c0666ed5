import { locales } from '@cartie/kernel'
import type { FlowDocument } from '../document/document.ts'
import { edit } from '../edit/edit.ts'
import type { EditResult } from '../edit/outcome.ts'
import type { Finding, LintOptions } from './finding.ts'
import { lintEdges, lintEntry, lintReach, lintTargets } from './lint-graph.ts'
import { lintMessages, lintTexts } from './lint-texts.ts'
import { lintTriggers } from './lint-triggers.ts'
import { lintCalls, lintExpressions, lintVariables } from './lint-variables.ts'

/** Everything found wrong in a document, errors and warnings. */
export function lint(document: FlowDocument, options: LintOptions = {}): Finding[] {
  return [
    ...lintEntry(document),
    ...lintEdges(document),
    ...lintTargets(document, options.scenarios),
    ...lintReach(document),
    ...lintTexts(document, options.languages ?? locales),
    ...lintMessages(document, options.channels ?? ['telegram']),
    ...lintVariables(document),
    ...lintExpressions(document),
    ...lintTriggers(document, options.published ?? []),
    ...lintCalls(document, options.availableCalls),
  ]
}

/** The document with a finding mended; refused when it has no fix, or the document has moved on. */
export const applyFix = (document: FlowDocument, { fix, code }: Finding): EditResult =>
  fix ? edit(document, fix) : { ok: false, error: { code: 'FIX_UNKNOWN', data: { what: code } } }
