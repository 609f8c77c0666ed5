import { advance, type FlowDocument, type FlowInput, type FlowState } from '@cartie/flow'
import { everyKind, throughEverything } from '../packages/flow/src/testing.ts'
import { openChat, transcript } from '../packages/flow/src/transcript.ts'
import { playBare } from './flow/bare-reducer.ts'
import { option, report, round, say } from './report.ts'

/**
 * `advance()` on one core: a whole conversation through every kind of node, wrong answers included, from start to end, again and
 * again. The peer is a table of states and a reducer that moves along it with the same inputs: it keeps answers and says a fixed word,
 * and knows no texts, languages, checks, buttons, time-outs or "back". It is what a state machine costs when it does nothing else.
 */
const seconds = option('seconds', 5)

function record(document: FlowDocument): readonly FlowInput[] {
  const chat = openChat({ main: document }, 'main', { language: 'en' })
  const failure = transcript(chat, throughEverything)
  if (failure) throw new Error(`the transcript does not hold: ${JSON.stringify(failure)}`)
  return chat.inputs
}

type Played = { readonly inputs: number; readonly nodes: number; readonly effects: number }

function playOurs(document: FlowDocument, inputs: readonly FlowInput[]): Played {
  let state: FlowState | null = null
  let [nodes, effects] = [0, 0]
  for (const input of inputs) {
    const next = advance(document, state, input)
    state = next.state
    nodes += next.trace.length
    effects += next.effects.length
  }
  if (state?.stopReason !== 'ended') throw new Error(`ended otherwise: ${state?.stopReason}`)
  return { inputs: inputs.length, nodes, effects }
}

function perSecond(play: () => number): number {
  const warm = performance.now() + 1000
  while (performance.now() < warm) play()
  const started = performance.now()
  let steps = 0
  while (performance.now() - started < seconds * 1000) steps += play()
  return Math.round(steps / ((performance.now() - started) / 1000))
}

const document = everyKind()
const inputs = record(document)
const once = playOurs(document, inputs)
const ours = perSecond(() => playOurs(document, inputs).inputs)
say(`advance: ${ours} steps/s, ${round(1e6 / ours)} µs each`)
const path = record(document).map((input) => input.type)
const peer = perSecond(() => playBare(path))
say(`bare reducer: ${peer} steps/s`)
report({
  name: 'flow',
  ours: {
    stepsPerSecond: ours,
    microsecondsPerStep: round(1e6 / ours, 2),
    nodesPerSecond: Math.round((ours * once.nodes) / once.inputs),
    conversation: once,
    kinds: new Set(Object.values(document.nodes).map(({ kind }) => kind)).size,
  },
  peer: { what: 'a table of states and a reducer that only moves along it', stepsPerSecond: peer },
  ratio: round(ours / peer, 4),
})
