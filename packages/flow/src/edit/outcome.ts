import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import { isTooDeep } from '../document/depth.ts'
import type { FlowDocument } from '../document/document.ts'
import { nothingAdded, type Added, type EditError, type Edited } from './operation.ts'

export type EditResult = Result<Edited, EditError>

export const edited = (document: FlowDocument, added: Partial<Added> = {}): EditResult =>
  ok({ document, added: { ...nothingAdded, ...added } })

type Plain = Extract<EditError, { data: { what: string } }>['code']
export const refuse = (code: Exclude<Plain, 'VARIABLE_IN_USE'>, what: string): { ok: false; error: EditError } =>
  err({ code, data: { what } })

/** What a schema makes of data, or where it is wrong. */
export function checked<T>(schema: z.ZodType<T>, data: unknown, path = ''): Result<T, EditError> {
  if (isTooDeep(data)) return err({ code: 'INVALID', data: { issues: [{ path, message: 'TOO_DEEP' }] } })
  const parsed = schema.safeParse(data)
  if (parsed.success) return ok(parsed.data)
  const issues = parsed.error.issues
    .slice(0, 100)
    .map((issue) => ({ path: [path, ...issue.path].filter((part) => part !== '').join('.'), message: issue.message }))
  return err({ code: 'INVALID', data: { issues } })
}

/** Fields with a patch over them; what is set to `undefined` or named in `unset` is gone. */
export function patched(fields: object, patch: object, unset: readonly string[] = []): Record<string, unknown> {
  const entries = Object.entries({ ...fields, ...patch })
  return Object.fromEntries(entries.filter(([name, value]) => value !== undefined && !unset.includes(name)))
}

/** The first id of a base that is not taken: `ask-text`, `ask-text-2`, … */
export function freshId(isTaken: (id: string) => boolean, base: string): string {
  const stem = base.replace(/-\d+$/, '').slice(0, 56)
  if (!isTaken(stem)) return stem
  let count = 2
  while (isTaken(`${stem}-${count}`)) count++
  return `${stem}-${count}`
}
