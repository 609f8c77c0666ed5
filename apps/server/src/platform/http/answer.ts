import { ORPCError } from '@orpc/server'
import type { Failure, Result } from '@cartie/kernel'
import type { Ctx } from '../context/ctx.ts'
import type { ActFor } from '../context/transact.ts'
import type { ApiContext } from './api-context.ts'

/** The contract's error makers, at least one per code the use-case may answer: a code it lacks does not compile. */
export type ErrorsFor<E extends Failure> = { readonly [Code in E['code']]: (...options: never[]) => Error }

/** Runs a use-case for the signed-in member: commits on ok, rolls back on err, turns the failure into the contract's error. */
export async function answer<I, O, E extends Failure>(
  context: ApiContext,
  useCase: (ctx: Ctx, input: I) => Promise<Result<O, E>>,
  input: I,
  errors: ErrorsFor<E>,
): Promise<O> {
  if (!context.as) throw new ORPCError('UNAUTHORIZED')
  const result = await context.transact(context.as, (ctx) => useCase(ctx, input))
  return orThrow(result, errors)
}

/** The contract's error for a failure, its data along. */
export function toApiError<E extends Failure>(failure: E, errors: ErrorsFor<E>): Error {
  // @NOTE ErrorsFor has a maker for each of E's codes, and every maker takes { data }.
  const make = errors[failure.code as E['code']] as unknown as (options: { data: unknown }) => Error
  return make({ data: failure.data })
}

/** Who acts, for an act that opens transactions of its own because it also writes files. */
export function member({ as }: ApiContext): ActFor {
  if (!as) throw new ORPCError('UNAUTHORIZED')
  return as
}

/** The value of a result, or its failure as the contract's error. */
export function orThrow<T, E extends Failure>(result: Result<T, E>, errors: ErrorsFor<E>): T {
  if (result.ok) return result.value
  throw toApiError(result.error, errors)
}
