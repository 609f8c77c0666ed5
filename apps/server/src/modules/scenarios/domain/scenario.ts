import type { FlowDocument } from '@cartie/flow'
import type { Id, Texts } from '@cartie/kernel'
import type { Actor } from '../../../platform/context/ctx.ts'

/**
 * Words: a _scenario_ has a _draft_, which people draw and which has a revision that grows with every save, and _versions_, which
 * are published and never change. A _session_ is one contact's run; it stays on the version it entered.
 */
export type ScenarioId = Id<'scenario'>
export type VersionId = Id<'scenario-version'>

export type Draft = {
  readonly document: FlowDocument
  readonly revision: number
  readonly savedAt: Date
  readonly savedBy: Actor
}

export type Scenario = {
  readonly id: ScenarioId
  readonly key: string
  readonly name: Texts
  readonly isArchived: boolean
  readonly publishedVersionId: VersionId | null
  readonly publishedRevision: number | null
}

/** What a conversation without a running scenario falls back to. */
export const homeScenario = 'main-menu'
