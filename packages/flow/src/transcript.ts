import type { Locale } from '@cartie/kernel'
import type { FlowDocument } from './document/document.ts'
import { advance, type AdvanceOptions } from './engine/advance.ts'
import type { Button, CallEffect, Effect, SendEffect } from './engine/effect.ts'
import type { CallOutcome, FlowInput, Reply } from './engine/input.ts'
import type { FlowState } from './engine/state.ts'
import type { Values } from './engine/value.ts'
import { defaultOutcome } from './simulate/default-outcome.ts'

/** What the contact does in a line of a transcript; `tap` presses the button of that label, `again` the last press once more. */
export type Act =
  | { readonly say: string }
  | { readonly tap: string }
  | { readonly again: true }
  | { readonly send: Reply }
  | { readonly laterMinutes: number }

/** A line: what the contact does, and what the answer contains. */
export type Line = readonly [act: Act, ...expected: string[]]

export type ChatOptions = AdvanceOptions & {
  readonly language?: Locale
  readonly facts?: Values
  readonly payload?: string
  readonly startsAt?: string
  readonly sessionId?: string
  /** Answers calls that await a result, null lets one wait for ever; by default every one succeeds with made-up data. */
  readonly answer?: (call: CallEffect) => CallOutcome | null
  /** Sees the state before every input; what it returns is used instead. Tests write it down and read it back. */
  readonly keep?: (state: FlowState) => FlowState
}

/** A conversation played against published scenarios, for tests and for the runs a builder saves. */
export type Chat = {
  state: FlowState
  nowMs: number
  /** Every input given so far, and every effect got. */
  readonly inputs: FlowInput[]
  readonly effects: Effect[]
  /** The last message with buttons, and what was heard since the contact's last act. */
  buttons: readonly Button[]
  heard: string
  lastToken: string
  readonly scenarios: Readonly<Record<string, FlowDocument>>
  readonly options: ChatOptions
}

export function openChat(
  scenarios: Readonly<Record<string, FlowDocument>>,
  key: string,
  options: ChatOptions = {},
): Chat {
  const { language, facts, payload } = options
  const nowMs = Date.parse(options.startsAt ?? '2026-11-22T10:00:00Z')
  const input: FlowInput = {
    type: 'start',
    now: new Date(nowMs).toISOString(),
    sessionId: options.sessionId ?? '0193b1c0-0000-7000-8000-0123456789ab',
    scenario: { key, versionId: `${key}-v1` },
    ...(language !== undefined && { language }),
    ...(facts !== undefined && { facts }),
    ...(payload !== undefined && { payload }),
  }
  const first = advance(documentOf(scenarios, key), null, input, resolving(scenarios, options))
  const chat: Chat = {
    state: first.state,
    nowMs,
    inputs: [input],
    effects: [],
    buttons: [],
    heard: '',
    lastToken: '',
    scenarios,
    options,
  }
  take(chat, first.effects)
  return chat
}

/** Does one thing in a chat and lets the scenario answer, calls included. */
export function act(chat: Chat, what: Act): void {
  chat.heard = ''
  if ('laterMinutes' in what) return passTime(chat, what.laterMinutes)
  give(chat, { type: 'reply', now: at(chat), reply: replyOf(chat, what) })
}

/** Plays lines; answers the first that did not hear what it expected, null when all did. */
export function transcript(
  chat: Chat,
  lines: readonly Line[],
): { line: number; expected: string; heard: string } | null {
  for (const [line, [what, ...expected]] of lines.entries()) {
    act(chat, what)
    const missing = expected.find((text) => !chat.heard.includes(text))
    if (missing !== undefined) return { line, expected: missing, heard: chat.heard }
  }
  return null
}

export const callsOf = (chat: Chat, name: CallEffect['name']): CallEffect[] =>
  chat.effects.filter((effect) => effect.type === 'call').filter((call) => call.name === name)

/** The scenario's text and buttons on one line each, as a transcript shows them. */
export const shown = (effect: SendEffect): string =>
  [
    effect.text.map((run) => run.text).join(''),
    ...effect.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' ')),
  ].join('\n')

function replyOf(chat: Chat, what: Exclude<Act, { laterMinutes: number }>): Reply {
  if ('say' in what) return { kind: 'text', text: what.say }
  if ('send' in what) return what.send
  if ('again' in what) return { kind: 'press', token: chat.lastToken }
  const button =
    chat.buttons.find(({ label }) => label === what.tap) ?? chat.buttons.find(({ label }) => label.includes(what.tap))
  if (button?.kind !== 'reply')
    throw new Error(`no button ${what.tap} among ${chat.buttons.map(({ label }) => label).join(', ')}`)
  chat.lastToken = button.token
  return { kind: 'press', token: button.token }
}

function passTime(chat: Chat, minutes: number): void {
  chat.nowMs += minutes * 60_000
  const { waiting } = chat.state
  if (waiting?.until && Date.parse(waiting.until) <= chat.nowMs)
    give(chat, { type: 'due', now: at(chat), key: waiting.key })
}

function give(chat: Chat, input: FlowInput): void {
  chat.inputs.push(input)
  const state = chat.options.keep ? chat.options.keep(chat.state) : chat.state
  const document = documentOf(chat.scenarios, state.scenario.key)
  const { state: next, effects } = advance(document, state, input, resolving(chat.scenarios, chat.options))
  chat.state = next
  take(chat, effects)
}

function take(chat: Chat, effects: readonly Effect[]): void {
  chat.effects.push(...effects)
  for (const effect of effects) {
    if (effect.type === 'notice') chat.heard += `(${effect.text})\n`
    if (effect.type !== 'send') continue
    chat.heard += `${shown(effect)}\n`
    if (effect.buttons.length > 0) chat.buttons = effect.buttons.flat()
  }
  for (const effect of effects) {
    if (effect.type !== 'call' || !effect.awaitsResult) continue
    const outcome = (chat.options.answer ?? defaultOutcome)(effect)
    if (outcome) give(chat, { type: 'result', now: at(chat), callId: effect.callId, outcome })
  }
}

const at = (chat: Chat): string => new Date(chat.nowMs).toISOString()

function resolving(scenarios: Chat['scenarios'], options: ChatOptions): AdvanceOptions {
  const resolve: AdvanceOptions['resolve'] = (key) => {
    const document = Object.hasOwn(scenarios, key) ? scenarios[key] : undefined
    return document ? { versionId: `${key}-v1`, document } : null
  }
  return { resolve, ...options }
}

function documentOf(scenarios: Chat['scenarios'], key: string): FlowDocument {
  const document = Object.hasOwn(scenarios, key) ? scenarios[key] : undefined
  if (!document) throw new Error(`no scenario ${key}`)
  return document
}
