import { renamedText } from '../edit/edit-variables.ts'
import { shown, type LogItem, type Simulation } from '../simulate/simulation.ts'
import type { SavedTest } from './saved-test.ts'
import { callsIn } from './run-test.ts'

const given = /^(contact|workspace|start)\./

/** A played conversation as a test: the same acts must be met with the same words, calls, variables and end. */
export function toTest(simulation: Simulation, title: string): SavedTest {
  const { setup, log, state } = simulation
  const parts = partsOf(log)
  const variables = Object.entries(state.variables).filter(([name, value]) => !given.test(name) && !isMadeUp(value))
  return {
    schema: 1,
    title,
    start: {
      language: setup.language ?? 'uk',
      channel: setup.channel ?? 'telegram',
      facts: { ...setup.facts },
      at: setup.startsAt ?? '2026-11-22T10:00:00Z',
      ...(setup.payload !== undefined && { payload: setup.payload }),
    },
    opening: parts[0]?.says ?? [],
    steps: parts.flatMap(({ act, says }) => (act && !('answer' in act) ? [{ act, says }] : [])),
    answers: log.flatMap((item) => (item.is === 'answered' ? [{ call: item.call.name, outcome: item.outcome }] : [])),
    variables: Object.fromEntries(variables),
    calls: callsIn(simulation).map(({ name }) => ({ name, args: {} })),
    ends: state.stopReason ?? 'waiting',
  }
}

type Part = { readonly act: Extract<LogItem, { is: 'act' }>['act'] | null; readonly says: string[] }

/** Acts with what was said to each. What an answered call led to belongs to the act before it: a test answers calls at once. */
function partsOf(log: readonly LogItem[]): Part[] {
  const parts: Part[] = [{ act: null, says: [] }]
  for (const item of log) {
    if (item.is === 'act' && !('answer' in item.act)) parts.push({ act: item.act, says: [] })
    if (item.is === 'effect' && item.effect.type === 'send') parts.at(-1)?.says.push(shown(item.effect))
    if (item.is === 'effect' && item.effect.type === 'notice') parts.at(-1)?.says.push(`(${item.effect.text})`)
  }
  return parts
}

/** What the moment of the run put into a variable is another one next time. */
const isMadeUp = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)

/** A test after a variable was renamed in its scenario. */
export function renameInTest(test: SavedTest, name: string, to: string): SavedTest {
  const renamed = Object.entries(test.variables).map(([of, value]) => [
    renamedText(of, 'variable', { name, to }),
    value,
  ])
  return { ...test, variables: Object.fromEntries(renamed) }
}
