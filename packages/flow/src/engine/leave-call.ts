import { hasEdge } from '../document/graph.ts'
import { handOver } from './hand-over.ts'
import type { CallOutcome } from './input.ts'
import { phrases } from './phrases.ts'
import { exit, wait, type Step } from './step.ts'
import { setVariable, type Turn } from './turn.ts'

/**
 * Goes on after a call the client waits for: its value into a variable, then `next`. A failure takes `failed` where it leads
 * somewhere; else a person takes over, so that what the client said is not lost.
 */
export function leaveCall(turn: Turn, result: string, outcome: CallOutcome): Step {
  if (outcome.ok) {
    setVariable(turn, result, outcome.value)
    return exit('next')
  }
  setVariable(turn, result, { failure: outcome.code })
  if (hasEdge(turn.document, turn.state.nodeId, 'failed')) return exit('failed')
  handOver(turn, { reason: 'not-saved', note: outcome.code, text: phrases.notSaved })
  return wait
}
