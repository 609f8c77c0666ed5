import type { Locale } from '@cartie/kernel'
import type { FlowDocument, FlowNode } from '../document/document.ts'
import type { Scope } from '../expression/function-spec.ts'
import type { CallEffect, Effect } from './effect.ts'
import type { NodeKind } from './node-kind.ts'
import type { FlowState, StopReason, Waiting } from './state.ts'
import { readValue, type Value, type Values } from './value.ts'
import { isOpenAt, type WorkingHours } from './working-hours.ts'

/** One `advance` while it runs: the only mutable thing in the engine. Its state is replaced, never written into. */
export type Turn = {
  readonly nowMs: number
  readonly kindOf: (node: FlowNode) => NodeKind<FlowNode>
  readonly effects: Effect[]
  readonly trace: TraceStep[]
  readonly hours: WorkingHours | null
  document: FlowDocument
  state: FlowState
}

/** A node the session went through, and the exit it left by (null while it waits there). */
export type TraceStep = { readonly scenarioKey: string; readonly nodeId: string; exit: string | null }

export const readVariable = (turn: Turn, name: string): Value => readValue(turn.state.variables, name)

/** What expressions and conditions are asked in. */
export const scopeOf = (turn: Turn): Scope => ({
  read: (name) => readVariable(turn, name),
  nowMs: turn.nowMs,
  timeZone: turn.document.settings.timeZone,
  language: turn.state.language,
  isOpen: isOpenAt(turn.hours, turn.nowMs),
})

export const setVariable = (turn: Turn, name: string, value: Value): void => setVariables(turn, { [name]: value })

/** Stores values; the newest history entry remembers the old ones, so that "back" restores them. */
export function setVariables(turn: Turn, values: Values): void {
  const { history, detour, variables } = turn.state
  const last = history.at(-1)
  if (last && !detour) {
    const fresh = Object.keys(values).filter((name) => !Object.hasOwn(last.undo, name))
    const undo = { ...last.undo, ...Object.fromEntries(fresh.map((name) => [name, variables[name] ?? null])) }
    if (fresh.length > 0) turn.state = { ...turn.state, history: [...history.slice(0, -1), { ...last, undo }] }
  }
  turn.state = { ...turn.state, variables: { ...variables, ...values } }
}

export function setLanguage(turn: Turn, language: Locale): void {
  turn.state = { ...turn.state, language }
  setVariable(turn, 'contact.language', language)
  turn.effects.push({ type: 'set-language', language })
}

/** Starts to wait; with `untilMs` also sets the session's one timer. */
export function waitFor(turn: Turn, what: Partial<Waiting> & Pick<Waiting, 'for'>, untilMs: number | null): void {
  const waits = turn.state.waits + 1
  const key = `w${waits}`
  const until = untilMs === null ? null : new Date(untilMs).toISOString()
  const waiting = { callId: null, tries: 0, scratch: null, ...what, until, key }
  turn.state = { ...turn.state, waits, waiting }
  if (until !== null) turn.effects.push({ type: 'wait', until, key })
}

/** Asks the product to do something without waiting for it. */
export function call(turn: Turn, name: CallEffect['name'], args: CallEffect['args']): void {
  pushCall(turn, name, args, false)
}

/** `isLookup`: it changes nothing, so "back" may pass it. `untilMs`: when the session stops waiting for the answer. */
type Waited = { readonly isLookup?: boolean; readonly untilMs?: number }

/** Asks the product to do something and stands still until its result. What was done cannot be undone by "back". */
export function callAndWait(turn: Turn, asked: Pick<CallEffect, 'name' | 'args'>, waited: Waited = {}): void {
  const callId = pushCall(turn, asked.name, asked.args, true)
  if (!waited.isLookup) turn.state = { ...turn.state, history: [], detour: null }
  waitFor(turn, { for: 'call', callId }, waited.untilMs ?? null)
}

function pushCall(turn: Turn, name: CallEffect['name'], args: CallEffect['args'], awaitsResult: boolean): string {
  const calls = turn.state.calls + 1
  const callId = `${turn.state.sessionId}:${calls}`
  turn.state = { ...turn.state, calls }
  turn.effects.push({ type: 'call', callId, name, args, awaitsResult })
  return callId
}

export function stop(turn: Turn, reason: StopReason, detail: string | null = null): void {
  turn.state = { ...turn.state, status: 'stopped', stopReason: reason, waiting: null, detour: null }
  turn.effects.push({ type: 'stop', reason, detail })
}
