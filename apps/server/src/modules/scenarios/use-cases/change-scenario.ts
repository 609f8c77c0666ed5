import { defaultLocale, err, ok, textIn, type Result, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import type { ScenarioInUse, ScenarioNotFound, ScenarioUse } from '../domain/errors.ts'
import { leadsTo } from '../domain/leads-to.ts'
import { homeScenario, type Scenario, type ScenarioId } from '../domain/scenario.ts'
import { scenarioChanged } from '../events.ts'
import type { MenuUses } from '../ports.ts'
import type { Library } from '../store/published.ts'
import { findScenario, updateScenario } from '../store/scenario-store.ts'

type Done = Record<string, never>
type Ref = { readonly scenarioId: ScenarioId }

/** Names may repeat: what menus and jumps go by is the key, which stays. */
export async function renameScenario(
  ctx: Ctx,
  { scenarioId, name }: Ref & { readonly name: Texts },
): Promise<Result<Done, Forbidden | ScenarioNotFound>> {
  const found = await findChangeable(ctx, scenarioId)
  if (!found.ok) return found
  await updateScenario(ctx, scenarioId, { name })
  ctx.emit(scenarioChanged, { scenarioId, what: 'renamed' })
  return ok({})
}

export type ArchiveParts = { readonly library: Library; readonly menuUses: MenuUses }

/** Takes a scenario out of use, unless clients are led to it from somewhere. Those in the middle of it end on their version. */
export const archiveScenario =
  (parts: ArchiveParts) =>
  async (ctx: Ctx, { scenarioId }: Ref): Promise<Result<Done, Forbidden | ScenarioNotFound | ScenarioInUse>> => {
    const found = await findChangeable(ctx, scenarioId)
    if (!found.ok) return found
    const uses = await findUses(ctx, parts, found.value)
    if (uses.length > 0) return err({ code: 'SCENARIO_IN_USE', data: { uses } })
    await updateScenario(ctx, scenarioId, { isArchived: true })
    ctx.emit(scenarioChanged, { scenarioId, what: 'archived' })
    return ok({})
  }

/** What leads clients to a scenario. */
export async function findUses(
  ctx: Ctx,
  { library, menuUses }: ArchiveParts,
  { key, name }: Scenario,
): Promise<ScenarioUse[]> {
  const published = await library.load(ctx)
  return [
    ...published
      .filter((other) => other.key !== key && leadsTo(other.document).includes(key))
      .map((other): ScenarioUse => ({ by: 'scenario', name: textIn(other.name, defaultLocale) })),
    ...(await menuUses(ctx))
      .filter(({ scenarios }) => scenarios.includes(key))
      .map((menu): ScenarioUse => ({ by: 'menu', name: menu.name })),
    ...(key === homeScenario ? [{ by: 'home' as const, name: textIn(name, defaultLocale) }] : []),
  ]
}

/** Brings an archived scenario back as it was. */
export async function restoreScenario(
  ctx: Ctx,
  { scenarioId }: Ref,
): Promise<Result<Done, Forbidden | ScenarioNotFound>> {
  const found = await findChangeable(ctx, scenarioId)
  if (!found.ok) return found
  await updateScenario(ctx, scenarioId, { isArchived: false })
  ctx.emit(scenarioChanged, { scenarioId, what: 'restored' })
  return ok({})
}

async function findChangeable(ctx: Ctx, id: ScenarioId): Promise<Result<Scenario, Forbidden | ScenarioNotFound>> {
  const refused = forbid(ctx, 'scenarios.edit')
  if (refused) return refused
  const scenario = await findScenario(ctx, id, { lock: true })
  return scenario ? ok(scenario) : err({ code: 'SCENARIO_NOT_FOUND' })
}
