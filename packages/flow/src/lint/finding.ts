import type { Locale } from '@cartie/kernel'
import type { Channel } from '../channels/channel-limits.ts'
import type { Operation } from '../edit/operation.ts'
import type { CallName } from '../engine/effect.ts'
import type { Published } from '../trigger/match-trigger.ts'

/** What a client would meet. */
export const consequences = [
  'never-starts',
  'conversation-ends',
  'never-reached',
  'handed-to-person',
  'wrong-language',
  'says-nothing',
  'shows-nothing',
  'refused-by-messenger',
  'buttons-lost',
  'asked-to-choose',
  'wrong-way',
  'not-done',
] as const
export type Consequence = (typeof consequences)[number]

/** What is found, and what it means to a client. */
export const findingCodes = {
  ENTRY_MISSING: 'never-starts',
  ENTRY_TWICE: 'never-reached',
  EDGE_FROM_UNKNOWN: 'never-reached',
  EDGE_TARGET_UNKNOWN: 'handed-to-person',
  EXIT_UNKNOWN: 'never-reached',
  EXIT_TWICE: 'never-reached',
  EXIT_OPEN: 'conversation-ends',
  TIMEOUT_OPEN: 'conversation-ends',
  TARGET_UNKNOWN: 'handed-to-person',
  SCENARIO_UNKNOWN: 'handed-to-person',
  NODE_UNREACHABLE: 'never-reached',
  LOOP_WITHOUT_QUESTION: 'handed-to-person',
  TEXT_MISSING: 'wrong-language',
  TEXT_EMPTY: 'says-nothing',
  TEXT_TOO_LONG: 'refused-by-messenger',
  CAPTION_TOO_LONG: 'refused-by-messenger',
  LABEL_TOO_LONG: 'refused-by-messenger',
  BUTTONS_TOO_MANY: 'buttons-lost',
  VARIABLE_UNKNOWN: 'shows-nothing',
  VARIABLE_TWICE: 'shows-nothing',
  EXPRESSION_BROKEN: 'wrong-way',
  EXPRESSION_WRONG: 'wrong-way',
  PATTERN_BROKEN: 'never-starts',
  SCHEDULE_BROKEN: 'never-starts',
  COMMAND_RESERVED: 'never-starts',
  TRIGGER_TWICE: 'asked-to-choose',
  TRIGGER_COLLIDES: 'asked-to-choose',
  ACCOUNTS_EMPTY: 'never-starts',
  CALL_UNAVAILABLE: 'not-done',
} as const satisfies Record<string, Consequence>
export type FindingCode = keyof typeof findingCodes

/**
 * What is wrong in a document. An `error` would strand or mislead a client; a `warning` is worth a look. `path` is where in the node
 * (or, without a node, in the document: `triggers.0`); `fix` is an edit that mends it, where one is plain.
 */
export type Finding = {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly nodeId: string | null
  readonly path: string | null
  readonly data: { readonly [name: string]: string | number }
  readonly consequence: Consequence
  readonly fix: Operation | null
}

export type LintOptions = {
  /** Languages every required text must have; all three by default. */
  readonly languages?: readonly Locale[]
  /** Keys of the scenarios that exist, to check jumps; absent skips that check. */
  readonly scenarios?: readonly string[]
  /** The messengers it answers on; Telegram by default. */
  readonly channels?: readonly Channel[]
  /** The other scenarios that are published, to find triggers that collide. */
  readonly published?: readonly Published[]
  /** What this workspace can be asked to do; absent skips that check. */
  readonly availableCalls?: readonly CallName[]
}

type About = {
  readonly nodeId?: string
  readonly path?: string
  readonly data?: Finding['data']
  readonly fix?: Operation
}

const finding = (code: FindingCode, severity: Finding['severity'], { nodeId, path, data, fix }: About): Finding => ({
  code,
  severity,
  nodeId: nodeId ?? null,
  path: path ?? null,
  data: data ?? {},
  consequence: findingCodes[code],
  fix: fix ?? null,
})

export const error = (code: FindingCode, about: About): Finding => finding(code, 'error', about)
export const warning = (code: FindingCode, about: About): Finding => finding(code, 'warning', about)
