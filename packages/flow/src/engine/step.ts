import type { StopReason } from './state.ts'

/** Where a node sends the session next. */
export type Step =
  | { readonly to: 'exit'; readonly exit: string }
  | { readonly to: 'node'; readonly nodeId: string }
  | { readonly to: 'scenario'; readonly key: string; readonly returns: boolean }
  | { readonly to: 'wait' }
  | { readonly to: 'return' }
  | { readonly to: 'back' }
  | { readonly to: 'cancel' }
  | { readonly to: 'stop'; readonly reason: StopReason }

export const wait: Step = { to: 'wait' }
export const exit = (name: string): Step => ({ to: 'exit', exit: name })
