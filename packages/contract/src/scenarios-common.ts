import type { Finding, FlowDocument, FlowDocumentInput } from '@cartie/flow'
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
/** What is found wrong in a scenario, by the engine's lint. */
export const findingSchema = z.custom<Finding>()

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

/** What leads to a scenario: another published scenario, a bot's menu, or that every conversation falls back to it. */
const useSchema = z.object({ by: z.enum(['scenario', 'menu', 'home']), name: z.string() })
export const scenarioInUse = { SCENARIO_IN_USE: { status: 409, data: z.object({ uses: z.array(useSchema) }) } } as const
