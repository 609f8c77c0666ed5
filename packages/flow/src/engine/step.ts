import type { Frame, StopReason } from './state.ts'
import type { Values } from './value.ts'

/** Where a node sends the session next. */
export type Step =
  | { readonly to: 'exit'; readonly exit: string }
  | { readonly to: 'node'; readonly nodeId: string }
  | ScenarioStep
  | { readonly to: 'wait' }
  | { readonly to: 'return' }
  | { readonly to: 'back' }
  | { readonly to: 'cancel' }
  | { readonly to: 'stop'; readonly reason: StopReason }

/** `pass` sets variables of the other scenario before it begins; `take` copies some of them back after its end. */
export type ScenarioStep = {
  readonly to: 'scenario'
  readonly key: string
  readonly returns: boolean
  readonly pass?: Values
  readonly take?: Frame['take']
}

export const wait: Step = { to: 'wait' }
export const exit = (name: string): Step => ({ to: 'exit', exit: name })
