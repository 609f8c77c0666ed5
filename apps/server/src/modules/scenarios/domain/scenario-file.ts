import { parseDocument, type DocumentError, type FlowDocument } from '@cartie/flow'
import { ok, type Result } from '@cartie/kernel'
import { z } from 'zod'

/** What a file of a scenario holds, read: its key where it came from, its document, its saved tests as they stand there. */
export type ScenarioFile = {
  readonly key: string | null
  readonly document: FlowDocument
  readonly tests: readonly unknown[]
}

const file = z.object({
  cartie: z.literal('scenario'),
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .nullish()
    .catch(null),
  document: z.unknown(),
  tests: z.array(z.unknown()).max(200).catch([]),
})

/** Reads a file that `exportScenario` made, or a bare document. `migrated` names what brought an older one up to date. */
export function readScenarioFile(
  json: unknown,
): Result<{ file: ScenarioFile; migrated: readonly string[] }, DocumentError> {
  const wrapped = file.safeParse(json)
  const parsed = parseDocument(wrapped.success ? wrapped.data.document : json)
  if (!parsed.ok) return parsed
  const { document, migrated } = parsed.value
  return ok({
    file: {
      key: wrapped.success ? (wrapped.data.key ?? null) : null,
      document,
      tests: wrapped.success ? wrapped.data.tests : [],
    },
    migrated,
  })
}
