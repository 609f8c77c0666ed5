import { unwrap } from '@cartie/kernel'
import type { FlowDocument } from './document/document.ts'
import type { AdvanceOptions } from './engine/advance.ts'
import type { CallEffect, Effect } from './engine/effect.ts'
import type { FlowState } from './engine/state.ts'
import { actIn, startSimulation, type Act, type Setup, type Simulation } from './simulate/simulation.ts'

/** A line: what the contact does, and what the answer contains. */
export type Line = readonly [act: Act, ...expected: string[]]

export type ChatOptions = Omit<Setup, 'key' | 'document'> & {
  /** Sees the state before every act; what it returns is used instead. Tests write it down and read it back. */
  readonly keep?: (state: FlowState) => FlowState
}

/** A simulation that is moved on in place, for tests that read as a transcript. */
export type Chat = Omit<Simulation, 'setup'> & {
  readonly simulation: Simulation
  /** Every effect got so far. */
  readonly effects: readonly Effect[]
}
type Moved = { -readonly [Name in keyof Chat]: Chat[Name] } & { keep?: ChatOptions['keep'] }

/** Opens a chat against published scenarios. */
export function openChat(
  scenarios: Readonly<Record<string, FlowDocument>>,
  key: string,
  { keep, ...options }: ChatOptions = {},
): Chat {
  const document = Object.hasOwn(scenarios, key) ? scenarios[key] : undefined
  if (!document) throw new Error(`no scenario ${key}`)
  const simulation = startSimulation({ resolve: resolveIn(scenarios), ...options, key, document })
  const chat: Moved = { ...simulation, simulation, effects: effectsOf(simulation), ...(keep && { keep }) }
  return chat
}

/** Does one thing in a chat and lets the scenario answer, calls included. Throws when there is no such button. */
export function act(chat: Chat, what: Act): void {
  const { keep }: Moved = chat
  const before = keep ? { ...chat.simulation, state: keep(chat.simulation.state) } : chat.simulation
  const simulation = unwrap(actIn(before, what))
  Object.assign(chat, simulation, { simulation, effects: effectsOf(simulation) })
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

const effectsOf = ({ log }: Simulation): Effect[] => log.flatMap((item) => (item.is === 'effect' ? [item.effect] : []))

const resolveIn =
  (scenarios: Readonly<Record<string, FlowDocument>>): NonNullable<AdvanceOptions['resolve']> =>
  (key) => {
    const document = Object.hasOwn(scenarios, key) ? scenarios[key] : undefined
    return document ? { versionId: `${key}-v1`, document } : null
  }
