import type { Locale } from '@cartie/kernel'
import type { Value, Values } from './value.ts'

/**
 * One contact's place in a conversation, as plain JSON: write it down after every `advance`, give it back to the next one.
 * `visit` grows with every node entered; a button belongs to the visit that showed it.
 */
export type FlowState = {
  readonly schema: 1
  readonly sessionId: string
  readonly status: 'running' | 'stopped'
  readonly stopReason: StopReason | null
  readonly scenario: ScenarioRef
  readonly nodeId: string
  readonly visit: number
  readonly waits: number
  readonly calls: number
  readonly language: Locale
  readonly variables: Values
  readonly history: readonly HistoryEntry[]
  readonly frames: readonly Frame[]
  readonly detour: Detour | null
  readonly waiting: Waiting | null
  readonly lastPress: { readonly visit: number; readonly buttonId: string } | null
}

/** A scenario and the published version the session stands on. */
export type ScenarioRef = { readonly key: string; readonly versionId: string }

/** `broken`: the document lacks a node or a scenario the session needs. */
export type StopReason = 'ended' | 'cancelled' | 'timed-out' | 'handed-off' | 'step-limit' | 'broken'

/** A question answered: where "back" leads, and what the variables were before everything that followed from it. */
export type HistoryEntry = {
  readonly scenario: ScenarioRef
  readonly nodeId: string
  readonly frames: readonly Frame[]
  readonly undo: Values
}

/**
 * A jump that asked to be returned to. A sub-scenario also keeps what its variables were here (`kept`), and which of its own it
 * gives back (`take`).
 */
export type Frame = {
  readonly scenario: ScenarioRef
  readonly nodeId: string
  readonly kept?: Values
  readonly take?: readonly { readonly from: string; readonly to: string }[]
}

/** Questions being asked again from a summary: after the last of them the session goes back to `returnTo`. */
export type Detour = { readonly queue: readonly string[]; readonly returnTo: string }

/**
 * What the session waits for. A session has one timer at most: `until` (ISO) with its `key`; a `due` input with another key
 * is of a timer that no longer counts. `scratch` belongs to the node (photos so far, choices ticked).
 */
export type Waiting = {
  readonly for: 'reply' | 'call' | 'timer'
  readonly until: string | null
  readonly key: string
  readonly callId: string | null
  readonly tries: number
  readonly scratch: Value
}
