import { defaultLocale } from '@cartie/kernel'
import type { FlowDocument } from '../document/document.ts'
import { kindOf } from '../nodes/registry.ts'
import type { Effect } from './effect.ts'
import { enterScenario, run, type Resolve } from './follow.ts'
import type { FlowInput, StartInput } from './input.ts'
import { handleDue, handleReply, handleResult } from './handle.ts'
import type { FlowState } from './state.ts'
import type { TraceStep, Turn } from './turn.ts'
import type { WorkingHours } from './working-hours.ts'

export type AdvanceOptions = {
  /** Nodes one input may pass through; beyond it the session stops with `step-limit`. */
  readonly stepLimit?: number
  /** Finds a published scenario: its newest version, or exactly the version named. Null when there is none. */
  readonly resolve?: Resolve
  /** When the workspace works; absent: always. */
  readonly hours?: WorkingHours
}

/**
 * `state` is to be kept as it is, `effects` are to be done in order, `trace` tells the way the session went. `document` is
 * the one the session stands in now: after a jump another than before.
 */
export type Advanced = {
  readonly state: FlowState
  readonly effects: readonly Effect[]
  readonly trace: readonly TraceStep[]
  readonly document: FlowDocument
}

/**
 * One step of a conversation: what is so, and what happened, give what is so next and what to do. Synchronous and pure: no
 * clock but `input.now`, nothing given is written into, the same arguments give the same answer. `flow` is the version the
 * state stands on (`state.scenario.versionId`); `state` is null only before `start`. Never throws for anything a contact sends.
 */
export function advance(
  flow: FlowDocument,
  state: FlowState | null,
  input: FlowInput,
  options: AdvanceOptions = {},
): Advanced {
  const nowMs = new Date(input.now).getTime()
  if (Number.isNaN(nowMs)) throw new RangeError(`not a moment: ${String(input.now)}`)
  const at = state && input.type !== 'start' ? state : null
  if (!at && input.type !== 'start') throw new RangeError(`a session begins with start, not with ${input.type}`)
  const state0 = at ?? blank(flow, input)
  const hours = options.hours ?? null
  const turn: Turn = { nowMs, kindOf, effects: [], trace: [], hours, document: flow, state: state0 }
  const limits = { stepLimit: options.stepLimit ?? 100, resolve: options.resolve ?? (() => null) }
  if (input.type === 'start') run(turn, limits, enterScenario(turn))
  else if (turn.state.status === 'stopped' && input.type !== 'reply') return result(turn)
  else if (input.type === 'reply') run(turn, limits, handleReply(turn, input.reply))
  else if (input.type === 'result') run(turn, limits, handleResult(turn, input))
  else run(turn, limits, handleDue(turn, input.key))
  return result(turn)
}

const result = ({ state, effects, trace, document }: Turn): Advanced => ({ state, effects, trace, document })

function blank(flow: FlowDocument, input: FlowInput): FlowState {
  // @NOTE `advance` calls this for a start only; every other input brings its state.
  const { sessionId, scenario, payload, language, facts } = input as StartInput
  return {
    schema: 1,
    sessionId,
    status: 'running',
    stopReason: null,
    scenario,
    nodeId: '',
    visit: 0,
    waits: 0,
    calls: 0,
    language: language ?? flow.settings.defaultLanguage ?? defaultLocale,
    variables: { ...facts, 'start.payload': payload ?? null },
    history: [],
    frames: [],
    detour: null,
    waiting: null,
    lastPress: null,
  }
}
