import type { lostReasonSchema, pipelineSchema, stageSchema } from '@cartie/contract/pipelines'
import { err, ok, type Id, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { StageHasLeads, StageNeeded, StageOtherKind, StagesDiffer } from './errors.ts'

export type PipelineId = Id<'pipeline'>
export type StageId = Id<'stage'>
export type StageKind = Stage['kind']
export type Pipeline = z.infer<typeof pipelineSchema>
export type Stage = z.infer<typeof stageSchema> & { readonly pipelineId: PipelineId }
export type LostReason = z.infer<typeof lostReasonSchema>

/** Whether a stage may go; `leads` counts those in it, `target` is where they would go. */
export function checkStageRemoval(
  pipeline: Pipeline,
  stage: Stage,
  leads: number,
  target: Stage | null,
): Result<null, StageNeeded | StageHasLeads | StageOtherKind> {
  const others = pipeline.stages.filter((other) => other.kind === stage.kind && other.id !== stage.id)
  if (others.length === 0) return err({ code: 'STAGE_NEEDED', data: { kind: stage.kind } })
  if (leads === 0) return ok(null)
  if (!target || target.id === stage.id) return err({ code: 'STAGE_HAS_LEADS', data: { count: leads } })
  return target.kind === stage.kind ? ok(null) : err({ code: 'STAGE_OTHER_KIND' })
}

/** The stages in a new order. Open ones stay before won, won before lost, whatever was asked. */
export function orderedStages(pipeline: Pipeline, stageIds: readonly StageId[]): Result<StageId[], StagesDiffer> {
  const kinds = new Map(pipeline.stages.map((stage) => [stage.id, stage.kind]))
  const isSameSet =
    stageIds.length === kinds.size && new Set(stageIds).size === kinds.size && stageIds.every((id) => kinds.has(id))
  if (!isSameSet) return err({ code: 'STAGES_DIFFER' })
  return ok(kindOrder.flatMap((kind) => stageIds.filter((id) => kinds.get(id) === kind)))
}

export const kindOrder: readonly StageKind[] = ['open', 'won', 'lost']

/** Where a lead begins, or where it ends up when only the outcome is known. */
export const firstOfKind = (pipeline: Pipeline, kind: StageKind): Stage => {
  const stage = pipeline.stages.find((one) => one.kind === kind)
  if (!stage) throw new Error(`pipeline ${pipeline.id} has no ${kind} stage`)
  return { ...stage, pipelineId: pipeline.id }
}

export type NewPipeline = {
  readonly name: string
  readonly position: number
  readonly isDefault: boolean
  /** Names of open stages, in order. */
  readonly open: readonly string[]
  readonly won: string
  readonly lost: string
}

/** A pipeline with a stage for every name. */
export function newPipeline(
  { open, won, lost, ...facts }: NewPipeline,
  makeId: <Name extends string>() => Id<Name>,
): Pipeline {
  const named = [
    ...open.map((name) => ({ name, kind: 'open' as const })),
    { name: won, kind: 'won' as const },
    { name: lost, kind: 'lost' as const },
  ]
  return {
    ...facts,
    id: makeId(),
    stages: named.map((stage, position) => ({
      ...stage,
      id: makeId(),
      position,
      probability: null,
      rottingDays: null,
    })),
  }
}

/** A stage of a pipeline; null when it belongs to another one. */
export const stageWithin = (pipeline: Pipeline, stageId: StageId): Stage | null => {
  const stage = pipeline.stages.find((one) => one.id === stageId)
  return stage ? { ...stage, pipelineId: pipeline.id } : null
}
