import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../lib/api.ts'
import type { LostReason, Pipeline, Stage } from './types.ts'

const none: readonly never[] = []

export function usePipelines(): readonly Pipeline[] {
  return useQuery(orpc.leads.listPipelines.queryOptions()).data ?? none
}

export function useLostReasons(): readonly LostReason[] {
  return useQuery(orpc.leads.listLostReasons.queryOptions()).data ?? none
}

/** The pipeline by id; without one, or when it is gone, the default one. */
export const pipelineOf = (pipelines: readonly Pipeline[], id: string | null | undefined): Pipeline | undefined =>
  pipelines.find((pipeline) => pipeline.id === id) ?? pipelines.find((pipeline) => pipeline.isDefault) ?? pipelines[0]

export const stageOf = (pipelines: readonly Pipeline[], stageId: string): Stage | undefined =>
  pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.id === stageId)
