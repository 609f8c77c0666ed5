import { err, ok, type Result } from '@cartie/kernel'
import type { z } from 'zod'

/** The arguments a scenario gave are not what the call takes; `issues` says which and why. */
export type CallArgsInvalid = { readonly code: 'CALL_ARGS_INVALID'; readonly data: { issues: readonly string[] } }

/** Reads the arguments of a scenario's call. Documents are written by people, so a mistake is a failure, not a bug. */
export function parseCallArgs<Schema extends z.ZodType>(
  schema: Schema,
  args: unknown,
): Result<z.infer<Schema>, CallArgsInvalid> {
  const parsed = schema.safeParse(args)
  if (parsed.success) return ok(parsed.data)
  return err({
    code: 'CALL_ARGS_INVALID',
    data: { issues: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) },
  })
}
