import { callNames, lint, parseDocument, type CallName, type Finding, type FlowDocument } from '@cartie/flow'
import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ScenarioCalls } from '../../contacts/index.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { DocumentWrong, ScenarioNotFound } from '../domain/errors.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import type { Library } from '../store/published.ts'
import { loadScenario } from './get-scenario.ts'

export type CheckParts = { readonly library: Library; readonly calls: ScenarioCalls }

/** What only the server knows to be wrong in a draft, or in a document that is not saved yet. */
export const checkDraft =
  (parts: CheckParts) =>
  async (
    ctx: Ctx,
    { scenarioId, document: given }: { scenarioId: ScenarioId; document?: unknown },
  ): Promise<Result<{ findings: Finding[] }, Forbidden | ScenarioNotFound | DocumentWrong>> => {
    const refused = forbid(ctx, 'scenarios.view')
    if (refused) return refused
    const found = await loadScenario(ctx, scenarioId)
    if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
    const parsed = given === undefined ? null : parseDocument(given)
    if (parsed && !parsed.ok) return parsed
    const document = parsed?.value.document ?? found.draft.document
    const findings = await findAll(ctx, parts, { key: found.scenario.key, document })
    return ok({ findings: findings.filter(({ code }) => serverCodes.has(code)) })
  }

const serverCodes = new Set(['SCENARIO_UNKNOWN', 'CALL_UNAVAILABLE', 'TRIGGER_COLLIDES'])

/** Everything wrong in a document, by the engine's lint with what the server knows of the workspace. */
export async function findAll(
  ctx: Ctx,
  { library, calls }: CheckParts,
  { key, document }: { key: string; document: FlowDocument },
): Promise<Finding[]> {
  const published = await library.load(ctx)
  const others = published.filter((other) => other.key !== key)
  const scenarios = [key, ...others.map((other) => other.key)]
  return lint(document, { scenarios, published: others, availableCalls: availableCalls(calls) })
}

/** What this server can do for scenarios: what modules contribute, and what the runner does itself. */
export const availableCalls = (calls: ScenarioCalls): CallName[] =>
  callNames.filter((name) => runnersOwn.includes(name) || Object.hasOwn(calls, name))

const runnersOwn: readonly CallName[] = ['conversations.hand-off', 'http.request']
