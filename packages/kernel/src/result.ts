/** What a use-case answers: a value, or an expected failure with a code a person can be told about. */
export type Result<T, E extends Failure = Failure> = Ok<T> | Err<E>
export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }

/** An expected failure. `code` is SCREAMING_SNAKE and belongs to a module's `domain/errors.ts`; `data` explains it. */
export type Failure = { readonly code: string; readonly data?: unknown }

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <const E extends Failure>(error: E): Err<E> => ({ ok: false, error })

/** The value, or a throw: for tests and for places where a failure would be a bug. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`expected ok, got ${result.error.code} ${JSON.stringify(result.error.data ?? null)}`)
}
