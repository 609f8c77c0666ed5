import { err, ok, type Result } from '@cartie/kernel'
import { z } from 'zod'
import { flowDocumentSchema, type FlowDocument } from './document.ts'
import { currentSchema, migrations, type Json } from './migrations.ts'

export type ParsedDocument = { readonly document: FlowDocument; readonly migrated: readonly string[] }

export type DocumentError =
  | { readonly code: 'DOCUMENT_TOO_NEW'; readonly data: { readonly schema: number } }
  | { readonly code: 'DOCUMENT_INVALID'; readonly data: { readonly issues: readonly DocumentIssue[] } }
/** Where in the document (`nodes.make.prompt`) and what is wrong there, in zod's words. */
export type DocumentIssue = { readonly path: string; readonly message: string }

/** Reads a document of any version this build knows; `migrated` names the migrations that brought it up to date. */
export function parseDocument(json: unknown): Result<ParsedDocument, DocumentError> {
  const record = z.record(z.string(), z.unknown()).safeParse(json)
  if (!record.success) return invalid(record.error)
  const schema = z
    .number()
    .int()
    .min(0)
    .safeParse(record.data.schema ?? 0)
  if (!schema.success) return invalid(schema.error)
  if (schema.data > currentSchema) return err({ code: 'DOCUMENT_TOO_NEW', data: { schema: schema.data } })
  const migrated: string[] = []
  let current: Json = structuredClone(record.data)
  for (const migration of migrations) {
    if (migration.from < schema.data) continue
    current = { ...migration.migrate(current), schema: migration.from + 1 }
    migrated.push(migration.name)
  }
  const parsed = flowDocumentSchema.safeParse(current)
  return parsed.success ? ok({ document: parsed.data, migrated }) : invalid(parsed.error)
}

function invalid(error: z.ZodError): Result<never, DocumentError> {
  const issues = error.issues.slice(0, 100).map(({ path, message }) => ({ path: path.join('.'), message }))
  return err({ code: 'DOCUMENT_INVALID', data: { issues } })
}
