import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema } from './common.ts'

const tags = ['leads']
export const pipelineId = idSchema<'pipeline'>()
export const stageId = idSchema<'stage'>()
const lostReasonId = idSchema<'lost-reason'>()

export const stageSchema = z.object({
  id: stageId,
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  position: z.int(),
  /** The chance to win from here, per cent. */
  probability: z.int().nullable(),
  /** After so many days without anything happening a lead counts as forgotten. */
  rottingDays: z.int().nullable(),
})
export const pipelineSchema = z.object({
  id: pipelineId,
  name: z.string(),
  position: z.int(),
  /** Where leads begin when nobody says otherwise. */
  isDefault: z.boolean(),
  stages: z.array(stageSchema),
})
export const lostReasonSchema = z.object({
  id: lostReasonId,
  name: z.string(),
  position: z.int(),
  isArchived: z.boolean(),
})

const name = z.string().trim().min(1).max(80)
const stageFacts = {
  name,
  probability: z.int().min(0).max(100).nullable(),
  rottingDays: z.int().min(1).max(365).nullable(),
}
export const createPipelineInput = z.object({
  name,
  /** The names of its stages by kind; open ones in order. */
  open: z.array(name).min(1).max(20),
  won: name,
  lost: name,
})
export const updatePipelineInput = z.object({
  pipelineId,
  name: name.optional(),
  isDefault: z.literal(true).optional(),
})
export const deletePipelineInput = z.object({ pipelineId })
export const addStageInput = z
  .object(stageFacts)
  .partial()
  .required({ name: true })
  .extend({ pipelineId, kind: stageSchema.shape.kind.default('open') })
export const updateStageInput = z.object(stageFacts).partial().extend({ stageId })
export const orderStagesInput = z.object({ pipelineId, stageIds: z.array(stageId).max(50) })
export const deleteStageInput = z.object({ stageId, moveLeadsTo: stageId.optional() })
export const addLostReasonInput = z.object({ name })
export const updateLostReasonInput = z.object({
  lostReasonId,
  name: name.optional(),
  isArchived: z.boolean().optional(),
})

const pipelineNotFound = { PIPELINE_NOT_FOUND: { status: 404 } } as const
const stageNotFound = { STAGE_NOT_FOUND: { status: 404 } } as const
const hasLeads = z.object({ count: z.int() })

export const pipelinesContract = {
  listPipelines: oc
    .route({ method: 'GET', path: '/pipelines', tags })
    .output(z.array(pipelineSchema))
    .errors(forbidden),
  createPipeline: oc
    .route({ method: 'POST', path: '/pipelines', tags, successStatus: 201 })
    .input(createPipelineInput)
    .output(pipelineSchema)
    .errors(forbidden),
  updatePipeline: oc
    .route({ method: 'PATCH', path: '/pipelines/{pipelineId}', tags })
    .input(updatePipelineInput)
    .output(pipelineSchema)
    .errors({ ...forbidden, ...pipelineNotFound }),
  deletePipeline: oc
    .route({ method: 'DELETE', path: '/pipelines/{pipelineId}', tags })
    .input(deletePipelineInput)
    .output(z.null())
    .errors({
      ...forbidden,
      ...pipelineNotFound,
      PIPELINE_IS_DEFAULT: { status: 409 },
      PIPELINE_HAS_LEADS: { status: 409, data: hasLeads },
    }),
  addStage: oc
    .route({ method: 'POST', path: '/pipelines/{pipelineId}/stages', tags, successStatus: 201 })
    .input(addStageInput)
    .output(pipelineSchema)
    .errors({ ...forbidden, ...pipelineNotFound }),
  updateStage: oc
    .route({ method: 'PATCH', path: '/stages/{stageId}', tags })
    .input(updateStageInput)
    .output(pipelineSchema)
    .errors({ ...forbidden, ...stageNotFound }),
  orderStages: oc
    .route({ method: 'PUT', path: '/pipelines/{pipelineId}/order', tags })
    .input(orderStagesInput)
    .output(pipelineSchema)
    .errors({ ...forbidden, ...pipelineNotFound, STAGES_DIFFER: { status: 409 } }),
  deleteStage: oc
    .route({ method: 'DELETE', path: '/stages/{stageId}', tags })
    .input(deleteStageInput)
    .output(pipelineSchema)
    .errors({
      ...forbidden,
      ...stageNotFound,
      STAGE_NEEDED: { status: 409, data: z.object({ kind: stageSchema.shape.kind }) },
      STAGE_HAS_LEADS: { status: 409, data: hasLeads },
      STAGE_OTHER_KIND: { status: 422 },
    }),
  listLostReasons: oc
    .route({ method: 'GET', path: '/lost-reasons', tags })
    .output(z.array(lostReasonSchema))
    .errors(forbidden),
  addLostReason: oc
    .route({ method: 'POST', path: '/lost-reasons', tags, successStatus: 201 })
    .input(addLostReasonInput)
    .output(lostReasonSchema)
    .errors(forbidden),
  updateLostReason: oc
    .route({ method: 'PATCH', path: '/lost-reasons/{lostReasonId}', tags })
    .input(updateLostReasonInput)
    .output(lostReasonSchema)
    .errors({ ...forbidden, LOST_REASON_NOT_FOUND: { status: 404 } }),
}
