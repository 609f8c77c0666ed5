import { err, ok, type Result } from '@cartie/kernel'
import { z } from 'zod'
import { isTooDeep } from './depth.ts'
import { duplicateKeys } from './duplicate-keys.ts'
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
  if (isTooDeep(json)) return invalidAt('', 'TOO_DEEP')
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
  let current: Json = schema.data < currentSchema ? structuredClone(record.data) : record.data
  for (const migration of migrations) {
    if (migration.from < schema.data) continue
    current = { ...migration.migrate(current), schema: migration.from + 1 }
    migrated.push(migration.name)
  }
  const parsed = flowDocumentSchema.safeParse(current)
  return parsed.success ? ok({ document: parsed.data, migrated }) : invalid(parsed.error)
}

/** Reads a document from the text of a file: what is no JSON, too long, or names a thing twice is told as such. */
export function parseDocumentText(text: string): Result<ParsedDocument, DocumentError> {
  if (text.length > longestText) return invalidAt('', 'TOO_LONG')
  const json = jsonOf(text)
  if (json === undefined) return invalidAt('', 'NOT_JSON')
  const twice = duplicateKeys(text)
  if (twice.length === 0) return parseDocument(json)
  const issues = twice.slice(0, 100).map((path) => ({ path, message: 'ID_TWICE' }))
  return err({ code: 'DOCUMENT_INVALID', data: { issues } })
}

const longestText = 50_000_000

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const invalidAt = (path: string, message: string): Result<never, DocumentError> =>
  err({ code: 'DOCUMENT_INVALID', data: { issues: [{ path, message }] } })

function invalid(error: z.ZodError): Result<never, DocumentError> {
  const issues = error.issues.slice(0, 100).map(({ path, message }) => ({ path: path.join('.'), message }))
  return err({ code: 'DOCUMENT_INVALID', data: { issues } })
}
