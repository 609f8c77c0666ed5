import type { DocumentError } from '@cartie/flow'
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
