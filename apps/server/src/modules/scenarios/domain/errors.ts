import type { ScenarioTestFailure } from '@cartie/contract/scenarios-publishing'
import type { DocumentError, Finding } from '@cartie/flow'
import type { Actor } from '../../../platform/context/ctx.ts'

export type ScenarioNotFound = { readonly code: 'SCENARIO_NOT_FOUND' }
export type ScenariosFull = { readonly code: 'SCENARIOS_FULL'; readonly data: { readonly limit: number } }
/** Something leads to it: it is taken out there first. */
export type ScenarioInUse = { readonly code: 'SCENARIO_IN_USE'; readonly data: { readonly uses: ScenarioUse[] } }
export type ScenarioUse = { readonly by: 'scenario' | 'menu' | 'home'; readonly name: string }
/** Somebody saved or published meanwhile: which revision is the newest, by whom and when. */
export type DraftConflict = {
  readonly code: 'DRAFT_CONFLICT'
  readonly data: { readonly revision: number; readonly draftBy: Actor; readonly draftAt: Date }
}
export type DocumentWrong = DocumentError

export type VersionNotFound = { readonly code: 'VERSION_NOT_FOUND' }
/** Errors that would strand or mislead a client. */
export type FindingsBlock = { readonly code: 'FINDINGS'; readonly data: { readonly findings: Finding[] } }
export type TestsFailed = { readonly code: 'TESTS_FAILED'; readonly data: { readonly failures: ScenarioTestFailure[] } }
/** Who publishes over failing tests says why. */
export type WaiveReasonNeeded = { readonly code: 'WAIVE_REASON_NEEDED' }
export type TestNotFound = { readonly code: 'TEST_NOT_FOUND' }
export type TestsFull = { readonly code: 'TESTS_FULL'; readonly data: { readonly limit: number } }
export type TelegramNotLinked = { readonly code: 'TELEGRAM_NOT_LINKED' }
export type BotsNone = { readonly code: 'BOTS_NONE' }
export type TestInvalid = {
  readonly code: 'TEST_INVALID'
  readonly data: { readonly issues: readonly { readonly path: string; readonly message: string }[] }
}
