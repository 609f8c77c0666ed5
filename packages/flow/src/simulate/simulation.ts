import { err, ok, type Locale, type Result } from '@cartie/kernel'
import type { Channel } from '../channels/channel-limits.ts'
import type { FlowDocument } from '../document/document.ts'
import { advance, type Advanced, type AdvanceOptions } from '../engine/advance.ts'
import type { Button, CallEffect, Effect, SendEffect } from '../engine/effect.ts'
import type { CallOutcome, FlowInput, Reply } from '../engine/input.ts'
import type { FlowState } from '../engine/state.ts'
import type { TraceStep } from '../engine/turn.ts'
import type { Values } from '../engine/value.ts'
import { defaultOutcome } from './default-outcome.ts'

/** What is played, and for whom. What is left out is a Ukrainian in Telegram on a Sunday in November. */
export type Setup = AdvanceOptions & {
  readonly key: string
  readonly document: FlowDocument
  readonly versionId?: string
  readonly channel?: Channel
  readonly language?: Locale
  readonly facts?: Values
  readonly payload?: string
  readonly startsAt?: string
  readonly sessionId?: string
  /** Answers calls that await a result; null leaves one open for an act `answer`. By default every one succeeds. */
  readonly answer?: (call: CallEffect) => CallOutcome | null
}

/** What the contact does; `tap` presses the button of that label, `press` the one of that id, `again` the last press once more. */
export type Act =
  | { readonly say: string }
  | { readonly tap: string }
  | { readonly press: string }
  | { readonly again: true }
  | { readonly send: Reply }
  | { readonly laterMinutes: number }
  | { readonly answer: CallOutcome }

export type LogItem =
  | { readonly is: 'act'; readonly act: Act; readonly atMs: number }
  | { readonly is: 'effect'; readonly effect: Effect; readonly atMs: number }
  | { readonly is: 'answered'; readonly call: CallEffect; readonly outcome: CallOutcome; readonly atMs: number }

/** A conversation being played. A value: an act gives the next one, and keeping an old one is going back. */
export type Simulation = {
  readonly setup: Setup
  /** The scenario the session stands in now: after a jump another than the setup's. */
  readonly document: FlowDocument
  readonly state: FlowState
  readonly nowMs: number
  /** All that was done and came of it, in order. */
  readonly log: readonly LogItem[]
  readonly inputs: readonly FlowInput[]
  /** The nodes gone through, with the exits they were left by. */
  readonly path: readonly TraceStep[]
  /** The last message with buttons, and the last token pressed. */
  readonly buttons: readonly Button[]
  readonly lastToken: string
  /** The call that waits for somebody to say how it went. */
  readonly openCall: CallEffect | null
  /** What was said since the last act, as text. */
  readonly heard: string
}

export type ActError = {
  readonly code: 'BUTTON_UNKNOWN' | 'NO_OPEN_CALL'
  readonly data: { readonly what: string; readonly among: readonly string[] }
}

export function startSimulation(setup: Setup): Simulation {
  const { key, document, language, facts, payload } = setup
  const nowMs = Date.parse(setup.startsAt ?? '2026-11-22T10:00:00Z')
  const input: FlowInput = {
    type: 'start',
    now: new Date(nowMs).toISOString(),
    sessionId: setup.sessionId ?? '0193b1c0-0000-7000-8000-0123456789ab',
    scenario: { key, versionId: setup.versionId ?? `${key}-v1` },
    ...(language !== undefined && { language }),
    ...(facts !== undefined && { facts }),
    ...(payload !== undefined && { payload }),
  }
  const first = advance(document, null, input, setup)
  const blank: Simulation = {
    setup,
    document,
    state: first.state,
    nowMs,
    log: [],
    inputs: [input],
    path: [],
    buttons: [],
    lastToken: '',
    openCall: null,
    heard: '',
  }
  return took(blank, first)
}

/** Does one thing and lets the scenario answer, calls included. */
export function actIn(simulation: Simulation, act: Act): Result<Simulation, ActError> {
  const before: Simulation = {
    ...simulation,
    heard: '',
    log: [...simulation.log, { is: 'act', act, atMs: simulation.nowMs }],
  }
  if ('laterMinutes' in act) return ok(later(before, act.laterMinutes))
  if ('answer' in act) {
    const { openCall } = before
    if (!openCall) return err({ code: 'NO_OPEN_CALL', data: { what: '', among: [] } })
    return ok(answered(before, openCall, act.answer))
  }
  if ('say' in act) return ok(replied(before, { kind: 'text', text: act.say }))
  if ('send' in act) return ok(replied(before, act.send))
  const token = 'again' in act ? before.lastToken : tokenOf(before, act)
  if (token === null) {
    const what = 'tap' in act ? act.tap : 'press' in act ? act.press : ''
    return err({ code: 'BUTTON_UNKNOWN', data: { what, among: before.buttons.map(({ label }) => label) } })
  }
  return ok(replied({ ...before, lastToken: token }, { kind: 'press', token }))
}

/** The same conversation with the scenario changed under it, as when a draft is edited while it is tried. */
export const withDocument = (simulation: Simulation, document: FlowDocument): Simulation => ({
  ...simulation,
  setup: { ...simulation.setup, document },
  document: simulation.state.scenario.key === simulation.setup.key ? document : simulation.document,
})

/** The same conversation in another language from here on. */
export const withLanguage = (simulation: Simulation, language: Locale): Simulation => ({
  ...simulation,
  state: { ...simulation.state, language },
})

function tokenOf({ buttons }: Simulation, act: { tap: string } | { press: string }): string | null {
  const button =
    'press' in act
      ? buttons.find(({ id }) => id === act.press)
      : (buttons.find(({ label }) => label === act.tap) ?? buttons.find(({ label }) => label.includes(act.tap)))
  return button?.kind === 'reply' ? button.token : null
}

const at = ({ nowMs }: Simulation): string => new Date(nowMs).toISOString()

const replied = (simulation: Simulation, reply: Reply): Simulation =>
  given(simulation, { type: 'reply', now: at(simulation), reply })

function later(simulation: Simulation, minutes: number): Simulation {
  const moved = { ...simulation, nowMs: simulation.nowMs + minutes * 60_000 }
  const { waiting } = moved.state
  const isDue = waiting?.until && Date.parse(waiting.until) <= moved.nowMs
  return isDue ? given(moved, { type: 'due', now: at(moved), key: waiting.key }) : moved
}

function answered(simulation: Simulation, call: CallEffect, outcome: CallOutcome): Simulation {
  const item: LogItem = { is: 'answered', call, outcome, atMs: simulation.nowMs }
  const known = { ...simulation, openCall: null, log: [...simulation.log, item] }
  return given(known, { type: 'result', now: at(simulation), callId: call.callId, outcome })
}

function given(simulation: Simulation, input: FlowInput): Simulation {
  const next = advance(simulation.document, simulation.state, input, simulation.setup)
  return took({ ...simulation, inputs: [...simulation.inputs, input] }, next)
}

/** The text and buttons of a message on one line each. */
export const shown = (effect: SendEffect): string =>
  [
    effect.text.map((run) => run.text).join(''),
    ...effect.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' ')),
  ].join('\n')

function took(simulation: Simulation, { state, effects, trace, document }: Advanced): Simulation {
  let { heard, buttons } = simulation
  for (const effect of effects) {
    if (effect.type === 'notice') heard += `(${effect.text})\n`
    if (effect.type !== 'send') continue
    heard += `${shown(effect)}\n`
    if (effect.buttons.length > 0) buttons = effect.buttons.flat()
  }
  const log = [
    ...simulation.log,
    ...effects.map((effect): LogItem => ({ is: 'effect', effect, atMs: simulation.nowMs })),
  ]
  const path = [...simulation.path, ...trace]
  const after: Simulation = {
    ...simulation,
    state,
    document,
    heard,
    buttons,
    log,
    path,
    openCall: openCallOf(simulation, state),
  }
  const call = effects.find((effect) => effect.type === 'call' && effect.awaitsResult)
  if (call?.type !== 'call') return after
  const outcome = (simulation.setup.answer ?? defaultOutcome)(call)
  return outcome ? answered(after, call, outcome) : { ...after, openCall: call }
}

const openCallOf = ({ openCall }: Simulation, { waiting }: FlowState): CallEffect | null =>
  openCall && waiting?.callId === openCall.callId ? openCall : null
