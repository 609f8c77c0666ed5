import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, listMembers, type Forbidden, type MemberId } from '../../identity/index.ts'
import type { ScenarioNotFound } from '../domain/errors.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import type { Editors } from '../presence/editors.ts'
import { findScenario } from '../store/scenario-store.ts'

type Other = { memberId: MemberId; name: string; selection: string[]; at: Date }

/** A member has a scenario open, and these nodes selected; answers who else has it open. */
export const joinEditor =
  (editors: Editors) =>
  async (
    ctx: Ctx,
    { scenarioId, selection }: { scenarioId: ScenarioId; selection: readonly string[] },
  ): Promise<Result<{ others: Other[] }, Forbidden | ScenarioNotFound>> => {
    const refused = forbid(ctx, 'scenarios.view')
    if (refused) return refused
    if (!(await findScenario(ctx, scenarioId))) return err({ code: 'SCENARIO_NOT_FOUND' })
    if (ctx.actor.kind !== 'member') return ok({ others: [] })
    const place = { workspaceId: ctx.workspaceId, scenarioId, memberId: ctx.actor.memberId }
    editors.join(place, selection)
    const others = editors.othersAt(place)
    if (others.length === 0) return ok({ others: [] })
    const members = await listMembers(ctx)
    const names = new Map(members.ok ? members.value.map(({ id, name }) => [id, name]) : [])
    return ok({
      others: others.map((other) => ({
        ...other,
        selection: [...other.selection],
        name: names.get(other.memberId) ?? '',
      })),
    })
  }

/** A member closed the editor. */
export const leaveEditor =
  (editors: Editors) =>
  async (
    ctx: Ctx,
    { scenarioId }: { scenarioId: ScenarioId },
  ): Promise<Result<Record<string, never>, Forbidden | ScenarioNotFound>> => {
    const refused = forbid(ctx, 'scenarios.view')
    if (refused) return refused
    if (!(await findScenario(ctx, scenarioId))) return err({ code: 'SCENARIO_NOT_FOUND' })
    const { workspaceId, actor } = ctx
    if (actor.kind === 'member') editors.leave({ workspaceId, scenarioId, memberId: actor.memberId })
    return ok({})
  }
