import { unwrap } from '@cartie/kernel'
import { describe, expect, test } from 'vitest'
import { edit } from '../edit/edit.ts'
import { actIn, startSimulation, type Act } from '../simulate/simulation.ts'
import { aDocument, everyKind, throughEverything, two } from '../testing.ts'
import { renameInTest, toTest } from './record-test.ts'
import { runTest } from './run-test.ts'
import { readTest, type SavedTest } from './saved-test.ts'

const played = (document = two(), acts: Act[] = [{ say: 'a' }, { say: 'b' }]) =>
  acts.reduce((now, act) => unwrap(actIn(now, act)), startSimulation({ key: 'main', document, language: 'en' }))
const recorded = (): SavedTest => toTest(played(), 'two questions')

describe('a saved test', () => {
  test('recorded from a run passes on the same scenario, also read back from JSON', () => {
    const saved = unwrap(readTest(JSON.parse(JSON.stringify(recorded()))))
    expect(saved.steps.map(({ act }) => act)).toEqual([{ say: 'a' }, { say: 'b' }])
    expect(runTest({ key: 'main', document: two() }, saved)).toMatchObject({ isPassed: true })
  })
  test('of a run through every kind of node passes, with its calls and what they answered', () => {
    const saved = toTest(
      played(
        everyKind(),
        throughEverything.map(([act]) => act),
      ),
      'everything',
    )
    expect(saved.calls.map(({ name }) => name)).toContain('http.request')
    expect(runTest({ key: 'main', document: everyKind() }, unwrap(readTest(saved)))).toMatchObject({ isPassed: true })
  })
  const { end } = two().nodes
  const failures: [string, Parameters<typeof runTest>[0]['document'], Partial<SavedTest>, object][] = [
    [
      'other words',
      {
        ...two(),
        nodes: {
          ...two().nodes,
          end: { ...(end as { kind: 'end'; position: { x: number; y: number } }), text: { en: 'bye' } },
        },
      },
      {},
      { code: 'NOT_SAID', step: 1, heard: 'bye\n', nodeId: 'end' },
    ],
    ['other words at the start', two(), { opening: ['hello'] }, { code: 'NOT_SAID', step: -1 }],
    ['no such button', two(), { steps: [{ act: { tap: 'Gone' }, says: [] }] }, { code: 'BUTTON_MISSING', step: 0 }],
    ['another variable', two(), { variables: { one: 'x' } }, { code: 'VARIABLE_DIFFERS', heard: '"a"' }],
    ['a call not made', two(), { calls: [{ name: 'leads.save', args: {} }] }, { code: 'CALL_MISSING', step: null }],
    ['another end', two(), { ends: 'cancelled' }, { code: 'ENDED_OTHERWISE', expected: 'cancelled', heard: 'ended' }],
  ]
  test.each(failures)('fails by %s', (_name, document, change, failure) => {
    const saved = { ...recorded(), ...change }
    const result = runTest({ key: 'main', document }, saved)
    expect(result).toMatchObject({ isPassed: false, failure })
  })
  test('what a call answered in the run it answers in the test', () => {
    const document = aDocument(
      {
        nodes: {
          save: { kind: 'save-lead', intent: 'BUY' },
          good: { kind: 'end', text: { en: 'saved' } },
          bad: { kind: 'end', text: { en: 'failed' } },
        },
      },
      ['save next good', 'save failed bad'],
    )
    const open = startSimulation({ key: 'main', document, language: 'en', answer: () => null })
    const saved = toTest(unwrap(actIn(open, { answer: { ok: false, code: 'DOWN' } })), 'down')
    expect(saved.answers).toEqual([{ call: 'leads.save', outcome: { ok: false, code: 'DOWN' } }])
    expect(runTest({ key: 'main', document }, saved)).toMatchObject({ isPassed: true })
    expect(runTest({ key: 'main', document }, { ...saved, answers: [] })).toMatchObject({
      failure: { code: 'NOT_SAID', step: -1, heard: 'saved\n' },
    })
  })
  test('follows when a variable is renamed', () => {
    const renamed = unwrap(edit(two(), { do: 'rename-variable', name: 'one', to: 'first' })).document
    expect(runTest({ key: 'main', document: renamed }, recorded())).toMatchObject({
      failure: { code: 'VARIABLE_DIFFERS' },
    })
    expect(runTest({ key: 'main', document: renamed }, renameInTest(recorded(), 'one', 'first'))).toMatchObject({
      isPassed: true,
    })
  })
  test.each([null, 'x', {}, { schema: 2 }, { schema: 1, title: 'a', start: { at: 'soon' } }])('%j is none', (json) => {
    expect(readTest(json)).toMatchObject({ ok: false, error: { code: 'TEST_INVALID' } })
  })
})
