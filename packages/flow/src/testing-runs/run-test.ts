import type { FlowDocument } from '../document/document.ts'
import type { Resolve } from '../engine/follow.ts'
import { isRecord, readValue, type Value } from '../engine/value.ts'
import type { WorkingHours } from '../engine/working-hours.ts'
import { defaultOutcome } from '../simulate/default-outcome.ts'
import { actIn, startSimulation, type Setup, type Simulation } from '../simulate/simulation.ts'
import type { SavedTest } from './saved-test.ts'

export type TestRun = {
  readonly key: string
  readonly document: FlowDocument
  readonly resolve?: Resolve
  readonly hours?: WorkingHours
}

/**
 * Where a test failed: at which step (-1 the opening, null the end), what was expected, what was heard or found. `code` says in
 * what way.
 */
export type TestFailure = {
  readonly code: 'NOT_SAID' | 'BUTTON_MISSING' | 'VARIABLE_DIFFERS' | 'CALL_MISSING' | 'ENDED_OTHERWISE'
  readonly step: number | null
  readonly expected: string
  readonly heard: string
  readonly nodeId: string
}
export type TestResult =
  | { readonly isPassed: true; readonly simulation: Simulation }
  | { readonly isPassed: false; readonly failure: TestFailure; readonly simulation: Simulation }

/** Plays a saved test against a scenario as it is now. */
export function runTest({ key, document, resolve, hours }: TestRun, test: SavedTest): TestResult {
  const { language, channel, payload, facts, at } = test.start
  const setup: Setup = {
    key,
    document,
    language,
    channel,
    facts,
    startsAt: at,
    answer: answering(test),
    ...(resolve && { resolve }),
    ...(hours && { hours }),
    ...(payload !== undefined && { payload }),
  }
  let simulation = startSimulation(setup)
  const opening = missing(simulation, -1, test.opening)
  if (opening) return { isPassed: false, failure: opening, simulation }
  for (const [step, { act, says }] of test.steps.entries()) {
    const next = actIn(simulation, act)
    if (!next.ok) {
      const failure = failed(simulation, { code: 'BUTTON_MISSING', step, expected: next.error.data.what })
      return { isPassed: false, failure: { ...failure, heard: next.error.data.among.join(', ') }, simulation }
    }
    simulation = next.value
    const failure = missing(simulation, step, says)
    if (failure) return { isPassed: false, failure, simulation }
  }
  const failure = endFailure(simulation, test)
  return failure ? { isPassed: false, failure, simulation } : { isPassed: true, simulation }
}

/** Outcomes by the name of the call, each used once. */
function answering({ answers }: SavedTest): NonNullable<Setup['answer']> {
  const left = [...answers]
  return (call) => {
    const index = left.findIndex((answer) => answer.call === call.name)
    return index < 0 ? defaultOutcome(call) : (left.splice(index, 1)[0]?.outcome ?? null)
  }
}

type Told = Pick<TestFailure, 'code' | 'step' | 'expected'>
const failed = ({ heard, state }: Simulation, told: Told): TestFailure => ({ ...told, heard, nodeId: state.nodeId })

function missing(simulation: Simulation, step: number, says: readonly string[]): TestFailure | null {
  const expected = says.find((text) => !simulation.heard.includes(text))
  return expected === undefined ? null : failed(simulation, { code: 'NOT_SAID', step, expected })
}

function endFailure(simulation: Simulation, test: SavedTest): TestFailure | null {
  const end = { step: null } as const
  for (const [name, expected] of Object.entries(test.variables)) {
    const found = readValue(simulation.state.variables, name)
    if (isCovered(expected, found) && isCovered(found, expected)) continue
    const told = failed(simulation, {
      ...end,
      code: 'VARIABLE_DIFFERS',
      expected: `${name} = ${JSON.stringify(expected)}`,
    })
    return { ...told, heard: JSON.stringify(found) }
  }
  const made = callsIn(simulation)
  let from = 0
  for (const { name, args } of test.calls) {
    const index = made.findIndex((call, at) => at >= from && call.name === name && isCovered(args, { ...call.args }))
    if (index < 0) {
      const told = failed(simulation, { ...end, code: 'CALL_MISSING', expected: `${name} ${JSON.stringify(args)}` })
      return { ...told, heard: made.map((call) => `${call.name} ${JSON.stringify(call.args)}`).join('\n') }
    }
    from = index + 1
  }
  const ends = simulation.state.stopReason ?? 'waiting'
  if (test.ends === undefined || test.ends === ends) return null
  return { ...failed(simulation, { ...end, code: 'ENDED_OTHERWISE', expected: test.ends }), heard: ends }
}

export const callsIn = ({ log }: Simulation) =>
  log.flatMap((item) => (item.is === 'effect' && item.effect.type === 'call' ? [item.effect] : []))

/** Whether all that is wanted is found; a record may have more. */
function isCovered(wanted: Value, found: Value): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((item, index) => isCovered(item, found[index] ?? null))
    )
  if (!isRecord(wanted)) return wanted === found
  return isRecord(found) && Object.entries(wanted).every(([name, value]) => isCovered(value, found[name] ?? null))
}
