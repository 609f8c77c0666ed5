import type { FlowDocument, SavedTest } from '@cartie/flow'
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actorSchema, cursorInvalid, forbidden, idSchema, pageInput, pageOf } from './common.ts'
import { done } from './people.ts'
import {
  documentInput,
  documentSchema,
  documentWrong,
  draftConflict,
  findingSchema,
  scenarioId,
  scenarioInUse,
  scenarioNotFound,
  tags,
  versionId,
} from './scenarios-common.ts'

const testId = idSchema<'scenario-test'>()
const testName = z.string().trim().min(1).max(120)
const savedTest = z.custom<SavedTest>()

/** How a saved test went wrong: at which step (-1 the opening, null the end), what was expected and what was heard. */
export const testFailureSchema = z.object({
  testId,
  name: z.string(),
  code: z.string(),
  step: z.number().nullable(),
  expected: z.string(),
  heard: z.string(),
  nodeId: z.string(),
})
export type ScenarioTestFailure = z.infer<typeof testFailureSchema>

export const versionSchema = z.object({
  id: versionId,
  scenarioId,
  number: z.number(),
  note: z.string(),
  publishedBy: actorSchema,
  publishedAt: z.date(),
  /** Conversations that stand on it now. */
  running: z.number(),
  /** Tests that failed and were published all the same, by whose word and why. */
  waived: z.array(z.object({ testId: z.string(), name: z.string(), reason: z.string() })),
  isPublished: z.boolean(),
})
export type ScenarioVersion = z.infer<typeof versionSchema>

export const scenarioTestSchema = z.object({ id: testId, name: z.string(), test: savedTest, updatedAt: z.date() })

const versionNotFound = { VERSION_NOT_FOUND: { status: 404 } } as const
const testNotFound = { TEST_NOT_FOUND: { status: 404 } } as const

export const publishingContract = {
  /** Makes the draft what clients talk to. Errors block; a test that fails blocks until it is waived by name, with a reason. */
  publishScenario: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/publish', tags })
    .input(
      z.object({
        scenarioId,
        baseRevision: z.int(),
        note: z.string().trim().max(500).default(''),
        /** What running conversations do: end on their version, or move when they stand on a node that did not change. */
        sessions: z.enum(['finish', 'move']).default('finish'),
        waived: z.array(testId).max(200).default([]),
        waiveReason: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ versionId, number: z.number(), moved: z.number(), stayed: z.number() }))
    .errors({
      ...forbidden,
      ...scenarioNotFound,
      ...draftConflict,
      FINDINGS: { status: 422, data: z.object({ findings: z.array(findingSchema) }) },
      TESTS_FAILED: { status: 422, data: z.object({ failures: z.array(testFailureSchema) }) },
      WAIVE_REASON_NEEDED: { status: 422 },
    }),
  unpublishScenario: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/unpublish', tags })
    .input(z.object({ scenarioId }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound, ...scenarioInUse }),
  listVersions: oc
    .route({ method: 'GET', path: '/scenarios/{scenarioId}/versions', tags })
    .input(pageInput.extend({ scenarioId }))
    .output(pageOf(versionSchema))
    .errors({ ...forbidden, ...scenarioNotFound, ...cursorInvalid }),
  getVersion: oc
    .route({ method: 'GET', path: '/scenario-versions/{versionId}', tags })
    .input(z.object({ versionId }))
    .output(versionSchema.extend({ document: documentSchema }))
    .errors({ ...forbidden, ...versionNotFound }),
  /** Makes an old version the draft again, as a new revision. */
  restoreVersion: oc
    .route({ method: 'POST', path: '/scenario-versions/{versionId}/restore', tags })
    .input(z.object({ versionId }))
    .output(z.object({ revision: z.number(), savedAt: z.date() }))
    .errors({ ...forbidden, ...versionNotFound }),
  listTests: oc
    .route({ method: 'GET', path: '/scenarios/{scenarioId}/tests', tags })
    .input(z.object({ scenarioId }))
    .output(z.array(scenarioTestSchema))
    .errors({ ...forbidden, ...scenarioNotFound }),
  saveTest: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/tests', tags })
    .input(z.object({ scenarioId, testId: testId.optional(), name: testName, test: savedTest }))
    .output(scenarioTestSchema)
    .errors({
      ...forbidden,
      ...scenarioNotFound,
      ...testNotFound,
      TEST_INVALID: {
        status: 422,
        data: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })).readonly() }),
      },
      TESTS_FULL: { status: 422, data: z.object({ limit: z.number() }) },
    }),
  removeTest: oc
    .route({ method: 'DELETE', path: '/scenarios/{scenarioId}/tests/{testId}', tags })
    .input(z.object({ scenarioId, testId }))
    .output(done)
    .errors({ ...forbidden, ...scenarioNotFound, ...testNotFound }),
  /** Plays every saved test against the draft, or against a document that is not saved yet. */
  runTests: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/tests/run', tags })
    .input(z.object({ scenarioId, document: documentInput.optional() }))
    .output(z.object({ passed: z.array(testId), failures: z.array(testFailureSchema) }))
    .errors({ ...forbidden, ...scenarioNotFound, ...documentWrong }),
  /** A file that `createScenario` reads, here or elsewhere: the draft, or a version, with its tests. */
  exportScenario: oc
    .route({ method: 'GET', path: '/scenarios/{scenarioId}/file', tags })
    .input(z.object({ scenarioId, versionId: versionId.optional() }))
    .output(
      z.object({
        cartie: z.literal('scenario'),
        schema: z.number(),
        key: z.string(),
        name: z.record(z.string(), z.string()),
        document: z.custom<FlowDocument>(),
        tests: z.array(z.object({ name: z.string(), test: savedTest })),
      }),
    )
    .errors({ ...forbidden, ...scenarioNotFound, ...versionNotFound }),
  /** Links that run the draft as it is now in each bot, for the asking member's own Telegram account and nobody else. */
  tryInTelegram: oc
    .route({ method: 'POST', path: '/scenarios/{scenarioId}/try', tags })
    .input(z.object({ scenarioId }))
    .output(
      z.object({
        links: z.array(z.object({ accountId: idSchema<'channel-account'>(), botName: z.string(), url: z.string() })),
        expiresAt: z.date(),
      }),
    )
    .errors({ ...forbidden, ...scenarioNotFound, TELEGRAM_NOT_LINKED: { status: 409 }, BOTS_NONE: { status: 409 } }),
}
