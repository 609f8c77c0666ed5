import type { FlowDocument, FlowDocumentInput } from '@cartie/flow'
import { z } from 'zod'
import { idSchema, localeSchema } from './common.ts'

export const scenarioId = idSchema<'scenario'>()
export const versionId = idSchema<'scenario-version'>()
export const tags = ['scenarios']

/** What a scenario is called, in at least one language. */
export const scenarioNameSchema = z
  .partialRecord(localeSchema, z.string().trim().max(80))
  .refine((name) => Object.values(name).some(Boolean), { error: 'NAME_EMPTY' })

/** A document as the server keeps it: read by `parseDocument` before, so it is not checked again on its way out. */
export const documentSchema = z.custom<FlowDocument>()
/** A document as somebody sends it: the server reads it with `parseDocument` and says where it is wrong. */
export const documentInput = z.custom<FlowDocumentInput>((value) => typeof value === 'object' && value !== null, {
  error: 'DOCUMENT_INVALID',
})

const issueSchema = z.object({ path: z.string(), message: z.string() })
/** What is found wrong in a scenario; `code` is one of the engine's lint or of what only the server knows. */
export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  nodeId: z.string().nullable(),
  data: z.record(z.string(), z.string()),
})
export type ScenarioFinding = z.infer<typeof findingSchema>

export const scenarioNotFound = { SCENARIO_NOT_FOUND: { status: 404 } } as const
export const documentWrong = {
  DOCUMENT_INVALID: { status: 422, data: z.object({ issues: z.array(issueSchema).readonly() }) },
  DOCUMENT_TOO_NEW: { status: 422, data: z.object({ schema: z.number() }) },
} as const
/** Somebody saved meanwhile: the newest revision, by whom and when. */
export const draftConflict = {
  DRAFT_CONFLICT: {
    status: 409,
    data: z.object({ revision: z.number(), draftBy: z.looseObject({ kind: z.string() }), draftAt: z.date() }),
  },
} as const
