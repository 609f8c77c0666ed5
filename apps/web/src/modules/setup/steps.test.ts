import { expect, test } from 'vitest'
import { setupSteps } from '@cartie/contract/setup'
import { nextStep, readiness, type SetupStep, type StepName } from './steps.ts'

const steps = (...done: StepName[]): SetupStep[] =>
  setupSteps.map((step) => ({ step, isDone: done.includes(step), count: 0, names: [] }))

test('the first step that is not done is the next', () => {
  expect(nextStep(steps())).toBe('company')
  expect(nextStep(steps('company', 'scenario'))).toBe('bot')
  expect(nextStep(steps(...setupSteps))).toBeNull()
})

test('a side is ready when all of it is done', () => {
  const ready = (...done: StepName[]) =>
    readiness(steps(...done)).flatMap(({ side, isReady }) => (isReady ? [side] : []))
  expect(ready('bot')).toEqual([])
  expect(ready('bot', 'scenario', 'member')).toEqual(['clients'])
  expect(ready(...setupSteps)).toEqual(['clients', 'requests', 'team', 'tried'])
})
