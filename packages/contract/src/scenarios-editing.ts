import type { Trigger } from '@cartie/flow'
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actorSchema, forbidden, idSchema, textsSchema } from './common.ts'
import { done } from './people.ts'
import {
  documentInput,
  documentSchema,
  documentWrong,
  draftConflict,
  findingSchema,
  scenarioId,
  scenarioInUse,
  scenarioNameSchema,
  scenarioNotFound,
  tags,
  versionId,
} from './scenarios-common.ts'

const yes = z.stringbool().or(z.boolean())

/** Names of live notices that are kept nowhere: `ids` are the scenario, the member, and the nodes they have selected. */
export const editorNotices = { moved: 'scenarios.editor-moved', left: 'scenarios.editor-left' } as const
/** How long one word of "I am here" holds; repeat it in half of that. */
export const editingSeconds = 20

export const scenarioLineSchema = z.object({
  id: scenarioId,
  /** What menus and jumps call it. */
  key: z.string(),
  name: textsSchema,
  isPublished: z.boolean(),
  isArchived: z.boolean(),
  publishedNumber: z.number().nullable(),
  draftAt: z.date(),
  hasUnpublishedChanges: z.boolean(),
  /** What starts it: as published, or as drawn while it never was. */
  triggers: z.array(z.custom<Trigger>()),
  /** Conversations in the middle of it. */
  running: z.number(),
  updatedBy: actorSchema,
})
export type ScenarioLine = z.infer<typeof scenarioLineSchema>

export const scenarioSchema = z.object({
  id: scenarioId,
  key: z.string(),
  name: textsSchema,
  draft: documentSchema,
  draftRevision: z.number(),
  draftAt: z.date(),
  draftBy: actorSchema,
  published: z
    .object({
      versionId,
      number: z.number(),
      publishedAt: z.date(),
      publishedBy: actorSchema,
      note: z.string(),
    })
    .nullable(),
  hasUnpublishedChanges: z.boolean(),
  isArchived: z.boolean(),
})
export type ScenarioView = z.infer<typeof scenarioSchema>

/** What an import did to what was brought. */
export const importReportSchema = z.object({
  /** Migrations that brought an older document up to date, by name. */
  migrated: z.array(z.string()).readonly(),
  /** The key it had elsewhere, where that one was taken here; its jumps to itself were turned to the new one. */
  renamedFrom: z.string().nullable(),
  /** Variables it reads that nothing declares: declared as texts, so that somebody looks at them. */
  declared: z.array(z.string()),
  /** Scenarios it leads to that are not here. */
  missingScenarios: z.array(z.string()),
  /** Saved tests that came along. */
  tests: z.number(),
})

const from = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('copy'), scenarioId }),
  /** A bare document, or the file that `exportScenario` makes. */
  z.object({ kind: z.literal('document'), document: documentInput }),
])

export const editingContract = {
  /** What clients can be led into: by key, as menus and jumps name it. */
  listScenarios: oc
    .route({ method: 'GET', path: '/scenarios', tags })
    .input(z.object({ archived: yes.default(false) }).prefault({}))
    .output(z.array(scenarioLineSchema))
    .errors(forbidden),
  getScenario: oc
    .route({ method: 'GET', path: '/scenarios/{scenarioId}', tags })
    .input(z.object({ scenarioId }))
    .output(scenarioSchema)
    .errors({ ...forbidden, ...scenarioNotFound }),
  createScenario: oc
    .route({ method: 'POST', path: '/scenarios', tags, successStatus: 201 })
    .input(z.object({ name: scenarioNameSchema, from: from.default({ kind: 'empty' }) }))
    .output(z.object({ id: scenarioId, key: z.string(), report: importReportSchema }))
    .errors({
      ...forbidden,
      ...scenarioNotFound,
      ...documentWrong,
      SCENARIOS_FULL: { status: 422, data: z.object({ limit: z.number() }) },
    }),
  renameScenario: oc
    .route({ method: 'PATCH', path: '/scenarios/{scenarioId}', tags })
    .input(z.object({ scenarioId, name: scenarioNameSchema }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound }),
  /** Takes it out of use. Conversations in the middle of it end on their version. */
  archiveScenario: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/archive', tags })
    .input(z.object({ scenarioId }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound, ...scenarioInUse }),
  restoreScenario: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/restore', tags })
    .input(z.object({ scenarioId }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound }),
  /** Saves what was drawn on top of `baseRevision`; refused when somebody saved meanwhile. The same save twice is one. */
  saveDraft: oc
    .route({ method: 'PUT', path: '/scenarios/{scenarioId}/draft', tags })
    .input(z.object({ scenarioId, baseRevision: z.int(), document: documentInput }))
    .output(z.object({ revision: z.number(), savedAt: z.date() }))
    .errors({ ...forbidden, ...scenarioNotFound, ...documentWrong, ...draftConflict }),
  /** Says that one is in the editor and where; answers who else is. Repeat it every half of `editingSeconds`. */
  joinEditor: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/editors', tags })
    .input(z.object({ scenarioId, selection: z.array(z.string().max(64)).max(20).default([]) }))
    .output(
      z.object({
        others: z.array(
          z.object({
            memberId: idSchema<'member'>(),
            name: z.string(),
            selection: z.array(z.string()),
            at: z.date(),
          }),
        ),
      }),
    )
    .errors({ ...forbidden, ...scenarioNotFound }),
  leaveEditor: oc
    .route({ method: 'DELETE', path: '/scenarios/{scenarioId}/editors', tags })
    .input(z.object({ scenarioId }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound }),
  /** What only the server knows to be wrong: scenarios that are not there, triggers that clash, calls this workspace cannot do. */
  checkDraft: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/check', tags })
    .input(z.object({ scenarioId, document: documentInput.optional() }))
    .output(z.object({ findings: z.array(findingSchema) }))
    .errors({ ...forbidden, ...scenarioNotFound, ...documentWrong }),
}
