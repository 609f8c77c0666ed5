import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { Pipeline, PipelineId, Stage, StageId } from '../domain/pipeline.ts'
import { leads, pipelines, stages } from './tables.ts'

type StageRow = typeof stages.$inferSelect

/** Every pipeline with its stages, in order. */
export async function loadPipelines(ctx: Ctx): Promise<Pipeline[]> {
  const rows = await ctx.db
    .select()
    .from(pipelines)
    .where(eq(pipelines.workspaceId, ctx.workspaceId))
    .orderBy(asc(pipelines.position), asc(pipelines.id))
  const stageRows = await ctx.db
    .select()
    .from(stages)
    .where(eq(stages.workspaceId, ctx.workspaceId))
    .orderBy(asc(stages.position), asc(stages.id))
  const byPipeline = Map.groupBy(stageRows, (stage) => stage.pipelineId)
  return rows.map(({ id, name, position, isDefault }) => ({
    id,
    name,
    position,
    isDefault,
    stages: (byPipeline.get(id) ?? []).map(withoutPipeline),
  }))
}

export async function findPipeline(ctx: Ctx, pipelineId: PipelineId): Promise<Pipeline | null> {
  return (await loadPipelines(ctx)).find((pipeline) => pipeline.id === pipelineId) ?? null
}

/** The pipeline of a lead: it cannot have gone while leads are in it. */
export async function getPipeline(ctx: Ctx, pipelineId: PipelineId): Promise<Pipeline> {
  const found = await findPipeline(ctx, pipelineId)
  if (!found) throw new Error(`there is no pipeline ${pipelineId}`)
  return found
}

/** Where leads begin when nobody says otherwise. */
export async function getDefaultPipeline(ctx: Ctx): Promise<Pipeline> {
  const all = await loadPipelines(ctx)
  const chosen = all.find((pipeline) => pipeline.isDefault) ?? all[0]
  if (!chosen) throw new Error(`workspace ${ctx.workspaceId} has no pipeline: its seed did not run`)
  return chosen
}

/** The pipeline, locked: whoever changes its stages at the same time waits. */
export async function lockPipeline(ctx: Ctx, pipelineId: PipelineId): Promise<Pipeline | null> {
  await ctx.db.select({ id: pipelines.id }).from(pipelines).where(isPipeline(ctx, pipelineId)).for('update')
  return findPipeline(ctx, pipelineId)
}

/** A stage, kept from being deleted until the transaction ends. */
export async function findStage(ctx: Ctx, stageId: StageId): Promise<Stage | null> {
  const [row] = await ctx.db.select().from(stages).where(isStage(ctx, stageId)).for('share')
  return row ? toStage(row) : null
}

/** A stage about to go: nobody puts a lead into it any more. */
export async function lockStage(ctx: Ctx, stageId: StageId): Promise<Stage | null> {
  const [row] = await ctx.db.select().from(stages).where(isStage(ctx, stageId)).for('update')
  return row ? toStage(row) : null
}

export async function insertPipeline(ctx: Ctx, { stages: made, ...pipeline }: Pipeline): Promise<void> {
  await ctx.db.insert(pipelines).values({ ...pipeline, workspaceId: ctx.workspaceId, createdAt: ctx.now })
  await ctx.db
    .insert(stages)
    .values(made.map((stage) => ({ ...stage, pipelineId: pipeline.id, workspaceId: ctx.workspaceId })))
}

/** Changes a pipeline; when it becomes the default, the one before is no more. */
export async function savePipeline(
  ctx: Ctx,
  pipelineId: PipelineId,
  change: Partial<Pick<Pipeline, 'name' | 'isDefault'>>,
): Promise<void> {
  if (change.isDefault) {
    await ctx.db
      .update(pipelines)
      .set({ isDefault: false })
      .where(and(eq(pipelines.workspaceId, ctx.workspaceId), eq(pipelines.isDefault, true)))
  }
  await ctx.db.update(pipelines).set(change).where(isPipeline(ctx, pipelineId))
}

export async function removePipeline(ctx: Ctx, pipelineId: PipelineId): Promise<void> {
  await ctx.db.delete(pipelines).where(isPipeline(ctx, pipelineId))
}

export async function insertStage(
  ctx: Ctx,
  { id, name, kind, position, probability, rottingDays, pipelineId }: Stage,
): Promise<void> {
  await ctx.db
    .insert(stages)
    .values({ id, name, kind, position, probability, rottingDays, pipelineId, workspaceId: ctx.workspaceId })
}

export async function saveStage(
  ctx: Ctx,
  stageId: StageId,
  change: Partial<Pick<Stage, 'name' | 'probability' | 'rottingDays'>>,
): Promise<void> {
  await ctx.db.update(stages).set(change).where(isStage(ctx, stageId))
}

export async function saveStageOrder(ctx: Ctx, stageIds: readonly StageId[]): Promise<void> {
  await ctx.db.$client.query(
    `update stages set position = new.position - 1 from unnest($2::uuid[]) with ordinality as new (id, position)
     where stages.workspace_id = $1 and stages.id = new.id`,
    [ctx.workspaceId, stageIds],
  )
}

/** Removes a stage; leads in it go to the other one, below what is there. */
export async function removeStage(ctx: Ctx, stage: Stage, target: Stage | null): Promise<void> {
  if (target) {
    await ctx.db
      .update(leads)
      .set({
        stageId: target.id,
        pipelineId: target.pipelineId,
        // Sorts after every position of the column and keeps the order among those that come.
        position: sql`'z' || ${leads.position}`,
        version: sql`${leads.version} + 1`,
        changedBy: ctx.actor,
        updatedAt: ctx.now,
      })
      .where(and(eq(leads.workspaceId, ctx.workspaceId), eq(leads.stageId, stage.id)))
  }
  await ctx.db.delete(stages).where(isStage(ctx, stage.id))
}

export async function countLeads(ctx: Ctx, within: { stageId: StageId } | { pipelineId: PipelineId }): Promise<number> {
  const place = 'stageId' in within ? eq(leads.stageId, within.stageId) : eq(leads.pipelineId, within.pipelineId)
  const [found] = await ctx.db
    .select({ count: count() })
    .from(leads)
    .where(and(eq(leads.workspaceId, ctx.workspaceId), place))
  return found?.count ?? 0
}

const isPipeline = (ctx: Ctx, pipelineId: PipelineId) =>
  and(eq(pipelines.workspaceId, ctx.workspaceId), eq(pipelines.id, pipelineId))
const isStage = (ctx: Ctx, stageId: StageId) => and(eq(stages.workspaceId, ctx.workspaceId), eq(stages.id, stageId))

function toStage(row: StageRow): Stage {
  const { workspaceId: _, ...stage } = row
  return stage
}

function withoutPipeline(row: StageRow): Pipeline['stages'][number] {
  const { pipelineId: _, ...stage } = toStage(row)
  return stage
}
