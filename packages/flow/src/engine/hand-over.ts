import type { Texts } from '@cartie/kernel'
import { say } from './say.ts'
import { call, stop, type Turn } from './turn.ts'

/** Gives the conversation to a person and ends the session. `note` is for the person: what the client wanted. */
export function handOver(turn: Turn, { reason, note, text }: { reason: string; note: string; text?: Texts }): void {
  if (text) say(turn, { text })
  call(turn, 'conversations.hand-off', { reason, note, scenario: turn.state.scenario.key, nodeId: turn.state.nodeId })
  stop(turn, 'handed-off')
}

/** Stops a session that cannot go on through a fault of the document, and lets a person take over: nobody is stranded. */
export function breakOff(turn: Turn, reason: 'step-limit' | 'broken', detail: string): void {
  const { scenario, nodeId } = turn.state
  call(turn, 'conversations.hand-off', { reason, note: detail, scenario: scenario.key, nodeId })
  stop(turn, reason, detail)
}
