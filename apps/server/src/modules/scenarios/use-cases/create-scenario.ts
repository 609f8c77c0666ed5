import { parseDocument, readTest, type FlowDocument } from '@cartie/flow'
import { err, ok, unwrap, type Result, type Texts } from '@cartie/kernel'
import { z } from 'zod'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { DocumentWrong, ScenarioNotFound, ScenariosFull } from '../domain/errors.ts'
import { declareUnknown } from '../domain/declare-unknown.ts'
import { leadsTo, turnedTo } from '../domain/leads-to.ts'
import { readScenarioFile, type ScenarioFile } from '../domain/scenario-file.ts'
import { freeKey, keyOf } from '../domain/scenario-key.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import { scenarioCreated } from '../events.ts'
import { insertScenario, takenKeys } from '../store/scenario-store.ts'
import { insertTests } from '../store/test-store.ts'
import { loadScenario } from './get-scenario.ts'

export type CreateScenario = {
  readonly name: Texts
  readonly from:
    | { readonly kind: 'empty' }
    | { readonly kind: 'copy'; readonly scenarioId: ScenarioId }
    | { readonly kind: 'document'; readonly document: unknown }
}
export type ImportReport = {
  readonly migrated: readonly string[]
  readonly renamedFrom: string | null
  readonly declared: string[]
  readonly missingScenarios: string[]
  readonly tests: number
}
type Created = { readonly id: ScenarioId; readonly key: string; readonly report: ImportReport }
type CreateError = Forbidden | ScenarioNotFound | DocumentWrong | ScenariosFull

/** As many as the runner keeps in memory at once. */
const limit = 500

/** A new scenario: empty, a copy, or what a file holds. Names may repeat; the key is made unique. */
export async function createScenario(ctx: Ctx, input: CreateScenario): Promise<Result<Created, CreateError>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  const source = await readSource(ctx, input)
  if (!source.ok) return source
  const { file, migrated } = source.value
  for (;;) {
    const taken = await takenKeys(ctx)
    if (taken.size >= limit) return err({ code: 'SCENARIOS_FULL', data: { limit } })
    const key = freeKey(file.key ?? keyOf(input.name), taken)
    const { document, declared } = declareUnknown(file.key ? turnedTo(file.document, file.key, key) : file.document)
    const id = await insertScenario(ctx, { key, name: input.name, document })
    // Somebody took the key in between: the next one is tried.
    if (!id) continue
    ctx.emit(scenarioCreated, { scenarioId: id, key, from: input.from.kind })
    const report = {
      migrated,
      renamedFrom: file.key && file.key !== key ? file.key : null,
      declared,
      missingScenarios: leadsTo(document).filter((to) => to !== key && !taken.has(to)),
      tests: await keepTests(ctx, id, file.tests),
    }
    return ok({ id, key, report })
  }
}

type Source = { readonly file: ScenarioFile; readonly migrated: readonly string[] }

async function readSource(
  ctx: Ctx,
  { from }: CreateScenario,
): Promise<Result<Source, ScenarioNotFound | DocumentWrong>> {
  if (from.kind === 'empty') return ok({ file: { key: null, document: emptyDocument(), tests: [] }, migrated: [] })
  if (from.kind === 'document') return readScenarioFile(from.document)
  const found = await loadScenario(ctx, from.scenarioId)
  if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
  // What starts the original goes on starting the original alone.
  return ok({ file: { key: null, document: { ...found.draft.document, triggers: [] }, tests: [] }, migrated: [] })
}

const emptyDocument = (): FlowDocument =>
  unwrap(parseDocument({ schema: 2, nodes: { start: { kind: 'start', position: { x: 0, y: 0 } } } })).document

/** The tests of a file that can be read, under the names they had; answers how many. */
async function keepTests(ctx: Ctx, id: ScenarioId, tests: readonly unknown[]): Promise<number> {
  const kept = tests.flatMap((json) => {
    const named = namedTest.safeParse(json)
    const test = named.success ? readTest(named.data.test) : null
    return named.success && test?.ok ? [{ name: named.data.name, test: test.value }] : []
  })
  return (await insertTests(ctx, id, kept)).length
}
const namedTest = z.object({ name: z.string().trim().min(1).max(120), test: z.unknown() })
