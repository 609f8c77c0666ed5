import type { FlowDocument } from '../document/document.ts'
import { entryOf, hasEdge, targetOf } from '../document/graph.ts'
import { takeBack } from './history.ts'
import { breakOff } from './hand-over.ts'
import { phrases } from './phrases.ts'
import { notice, say } from './say.ts'
import type { ScenarioRef } from './state.ts'
import { wait, type ScenarioStep, type Step } from './step.ts'
import { readVariable, setVariables, stop, type Turn } from './turn.ts'
import type { Value, Values } from './value.ts'

export type Resolve = (
  key: string,
  versionId?: string,
) => { readonly versionId: string; readonly document: FlowDocument } | null
export type Limits = { readonly stepLimit: number; readonly resolve: Resolve }

const frameLimit = 20

/** Follows steps from node to node until the session waits or is over, within the step limit. */
export function run(turn: Turn, limits: Limits, first: Step): void {
  let step = first
  for (let taken = 0; step.to !== 'wait' && turn.state.status === 'running'; taken++) {
    const target = follow(turn, limits, step)
    if (target === null) return
    const node = Object.hasOwn(turn.document.nodes, target) ? turn.document.nodes[target] : undefined
    if (!node) return breakOff(turn, 'broken', `no node ${target}`)
    turn.state = { ...turn.state, nodeId: target, visit: turn.state.visit + 1, waiting: null }
    if (taken >= limits.stepLimit)
      return breakOff(turn, 'step-limit', `more than ${limits.stepLimit} nodes without a question`)
    turn.trace.push({ scenarioKey: turn.state.scenario.key, nodeId: target, exit: null })
    step = turn.kindOf(node).enter(turn, node)
  }
}

/** Clears the scenario's own variables and goes to its start node. */
export function enterScenario(turn: Turn): Step {
  const entry = entryOf(turn.document)
  if (entry === null) {
    breakOff(turn, 'broken', 'no start node')
    return wait
  }
  const fresh: { [name: string]: Value } = {}
  for (const { name, keeps, initial } of turn.document.variables) {
    if (!keeps || !Object.hasOwn(turn.state.variables, name)) fresh[name] = initial
  }
  turn.state = { ...turn.state, detour: null }
  setVariables(turn, fresh)
  return { to: 'node', nodeId: entry }
}

/** The node a step leads to; null when the session stopped or stays where it is. */
function follow(turn: Turn, limits: Limits, step: Step): string | null {
  if (step.to === 'node') return step.nodeId
  if (step.to === 'exit') return followExit(turn, limits, step.exit)
  if (step.to === 'scenario') return followJump(turn, limits, step)
  if (step.to === 'back') return followBack(turn, limits)
  if (step.to === 'cancel') return followCancel(turn)
  if (step.to === 'return') return followReturn(turn, limits)
  if (step.to === 'stop') stop(turn, step.reason)
  return null
}

function followExit(turn: Turn, limits: Limits, name: string): string | null {
  const { nodeId, detour } = turn.state
  const last = turn.trace.at(-1)
  if (last?.nodeId === nodeId && last.exit === null) last.exit = name
  else turn.trace.push({ scenarioKey: turn.state.scenario.key, nodeId, exit: name })
  if (detour) {
    const isAnswer = name !== 'failed' && name !== 'timeout'
    const [next, ...queue] = detour.queue
    turn.state = { ...turn.state, detour: isAnswer && next !== undefined ? { ...detour, queue } : null }
    if (isAnswer) return next ?? detour.returnTo
  }
  const target = targetOf(turn.document, nodeId, name) ?? fallback(turn, name)
  if (target !== null) return target
  if (name !== 'timeout') return followReturn(turn, limits)
  stop(turn, 'timed-out')
  return null
}

/** An option, a skip or another answer without a way of its own goes where `next` goes. */
const fallback = (turn: Turn, name: string): string | null =>
  name === 'skipped' || name.startsWith('option.') ? targetOf(turn.document, turn.state.nodeId, 'next') : null

function followJump(turn: Turn, limits: Limits, step: ScenarioStep): string | null {
  const { scenario, nodeId, frames, variables } = turn.state
  // A sub-scenario with a way for "failed" takes it when there is no such scenario; a jump has none.
  if (step.take && hasEdge(turn.document, nodeId, 'failed') && !limits.resolve(step.key))
    return followExit(turn, limits, 'failed')
  if (step.returns && frames.length >= frameLimit) {
    breakOff(turn, 'broken', `more than ${frameLimit} scenarios within each other`)
    return null
  }
  if (!moveTo(turn, limits, { key: step.key })) return null
  if (step.returns) {
    const back = step.take ? { take: step.take, kept: namesakes(turn, variables, step.pass ?? {}) } : {}
    turn.state = { ...turn.state, frames: [...frames, { scenario, nodeId, ...back }] }
  }
  const first = enterScenario(turn)
  if (step.pass) setVariables(turn, step.pass)
  return first.to === 'node' ? first.nodeId : null
}

/** What the variables of the scenario just entered were before, so that its caller finds its own unchanged. */
function namesakes(turn: Turn, before: Values, pass: Values): Values {
  const written = Object.values(turn.document.nodes).flatMap((node) => turn.kindOf(node).writes(node))
  const names = [...turn.document.variables.map(({ name }) => name), ...written, ...Object.keys(pass)]
  const own = new Set(names.filter((name) => !/^(contact|workspace|start)\./.test(name)))
  return Object.fromEntries([...own].map((name) => [name, before[name] ?? null]))
}

function followReturn(turn: Turn, limits: Limits): string | null {
  const frame = turn.state.frames.at(-1)
  if (!frame) {
    stop(turn, 'ended')
    return null
  }
  const taken = (frame.take ?? []).map(({ from, to }) => [to, readVariable(turn, from)] as const)
  if (!moveTo(turn, limits, frame.scenario)) return null
  turn.state = { ...turn.state, frames: turn.state.frames.slice(0, -1), nodeId: frame.nodeId }
  if (frame.take) setVariables(turn, { ...frame.kept, ...Object.fromEntries(taken) })
  return followExit(turn, limits, 'next')
}

function followBack(turn: Turn, limits: Limits): string | null {
  const { detour } = turn.state
  if (detour) {
    turn.state = { ...turn.state, detour: null }
    return detour.returnTo
  }
  const entry = takeBack(turn)
  if (!entry) {
    notice(turn, phrases.nowhereBack)
    return null
  }
  return moveTo(turn, limits, entry.scenario) ? entry.nodeId : null
}

function followCancel(turn: Turn): string | null {
  const { cancelTo } = turn.document.settings
  turn.state = { ...turn.state, detour: null, history: [] }
  if (cancelTo !== undefined) return cancelTo
  say(turn, { text: phrases.cancelled })
  stop(turn, 'cancelled')
  return null
}

/** Stands the session on another scenario. False, and the session is broken off, when there is none such. */
function moveTo(turn: Turn, limits: Limits, { key, versionId }: { key: string; versionId?: string }): boolean {
  const here: ScenarioRef = turn.state.scenario
  if (here.key === key && here.versionId === versionId) return true
  const found = limits.resolve(key, versionId)
  if (!found) {
    breakOff(turn, 'broken', `no published scenario ${key}`)
    return false
  }
  turn.document = found.document
  turn.state = { ...turn.state, scenario: { key, versionId: found.versionId } }
  return true
}
