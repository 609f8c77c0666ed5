import { parseDocument, readTest, runTest, type FlowDocument, type SavedTest } from '@cartie/flow'
import type { ScenarioTestFailure } from '@cartie/contract/scenarios-publishing'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { DocumentWrong, ScenarioNotFound, TestInvalid, TestNotFound, TestsFull } from '../domain/errors.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import type { Library } from '../store/published.ts'
import { findScenario } from '../store/scenario-store.ts'
import {
  deleteTest,
  insertTests,
  listTestRows,
  updateTest,
  type ScenarioTest,
  type TestId,
} from '../store/test-store.ts'
import { loadScenario } from './get-scenario.ts'

type Ref = { readonly scenarioId: ScenarioId }
/** More than anybody plays, and few enough to run at every publish. */
const limit = 200

export async function listTests(
  ctx: Ctx,
  { scenarioId }: Ref,
): Promise<Result<ScenarioTest[], Forbidden | ScenarioNotFound>> {
  const refused = forbid(ctx, 'scenarios.view')
  if (refused) return refused
  if (!(await findScenario(ctx, scenarioId))) return err({ code: 'SCENARIO_NOT_FOUND' })
  return ok(await listTestRows(ctx, scenarioId))
}

type SaveTest = Ref & { readonly testId?: TestId | undefined; readonly name: string; readonly test: unknown }
type SaveTestError = Forbidden | ScenarioNotFound | TestNotFound | TestInvalid | TestsFull

/** Keeps a conversation that was played, as a test of its scenario. */
export async function saveTest(ctx: Ctx, input: SaveTest): Promise<Result<ScenarioTest, SaveTestError>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  const { scenarioId, testId, name } = input
  const test = readTest(input.test)
  if (!test.ok) return test
  if (!(await findScenario(ctx, scenarioId, { lock: true }))) return err({ code: 'SCENARIO_NOT_FOUND' })
  const saved = { name, test: test.value }
  if (testId) {
    const isFound = await updateTest(ctx, { scenarioId, id: testId, ...saved })
    return isFound ? ok({ id: testId, ...saved, updatedAt: ctx.now }) : err({ code: 'TEST_NOT_FOUND' })
  }
  if ((await listTestRows(ctx, scenarioId)).length >= limit) return err({ code: 'TESTS_FULL', data: { limit } })
  const [id] = await insertTests(ctx, scenarioId, [saved])
  if (!id) throw new Error('a test was not written')
  return ok({ id, ...saved, updatedAt: ctx.now })
}

export async function removeTest(
  ctx: Ctx,
  { scenarioId, testId }: Ref & { readonly testId: TestId },
): Promise<Result<Record<string, never>, Forbidden | ScenarioNotFound | TestNotFound>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  if (!(await findScenario(ctx, scenarioId))) return err({ code: 'SCENARIO_NOT_FOUND' })
  return (await deleteTest(ctx, scenarioId, testId)) ? ok({}) : err({ code: 'TEST_NOT_FOUND' })
}

type TestsRun = { readonly passed: TestId[]; readonly failures: (ScenarioTestFailure & { testId: TestId })[] }

/** Plays every saved test against the draft, or against a document that is not saved yet. */
export const runTests =
  (library: Library) =>
  async (
    ctx: Ctx,
    { scenarioId, document: given }: Ref & { readonly document?: unknown },
  ): Promise<Result<TestsRun, Forbidden | ScenarioNotFound | DocumentWrong>> => {
    const refused = forbid(ctx, 'scenarios.view')
    if (refused) return refused
    const found = await loadScenario(ctx, scenarioId)
    if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
    const parsed = given === undefined ? null : parseDocument(given)
    if (parsed && !parsed.ok) return parsed
    const document = parsed?.value.document ?? found.draft.document
    return ok(await playTests(ctx, library, { scenarioId, key: found.scenario.key, document }))
  }

/** Runs a scenario's tests, its jumps leading to what is published now. */
export async function playTests(
  ctx: Ctx,
  library: Library,
  { scenarioId, key, document }: Ref & { readonly key: string; readonly document: FlowDocument },
): Promise<TestsRun> {
  const tests = await listTestRows(ctx, scenarioId)
  const run: TestsRun = { passed: [], failures: [] }
  if (tests.length === 0) return run
  const published = library.resolver(await library.load(ctx))
  for (const { id, name, test } of tests) {
    const failure = failureOf(test, {
      key,
      document,
      resolve: (to, version) => (to === key ? { versionId: `${key}-draft`, document } : published(to, version)),
    })
    if (failure) run.failures.push({ testId: id, name, ...failure })
    else run.passed.push(id)
  }
  return run
}

function failureOf(test: SavedTest, run: Parameters<typeof runTest>[0]) {
  const result = runTest(run, test)
  return result.isPassed ? null : result.failure
}
