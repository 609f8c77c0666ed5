import type { ErrorWords } from '@cartie/ui'
import { hasText, type Text } from './text.ts'

/**
 * The words for a failure. A module says its codes in its own catalogue: `errors.REQUEST_CLOSED` is what happened and
 * `errors.REQUEST_CLOSED.text`, when there is one, what it means and what to do. Any other failure has general words.
 */
export function describeError(error: unknown, t: Text): ErrorWords {
  const failure = failureOf(error)
  const known = hasText(`errors.${failure.code}`) ? failure.code : general(failure)
  const more = `errors.${known}.text`
  return {
    title: t(`errors.${known}`, failure.values),
    ...(hasText(more) ? { text: t(more, failure.values) } : {}),
    ...(failure.id ? { id: failure.id } : {}),
  }
}

/** The code of a failure as the contract names it; `null` for what is not one of ours. */
export const codeOf = (error: unknown): string | null => failureOf(error).code || null

type FailureView = { code: string; status: number; id: string | null; values: Record<string, string | number> }

function failureOf(error: unknown): FailureView {
  const shape = isRecord(error) ? error : {}
  const data = isRecord(shape.data) ? shape.data : {}
  const id = [data.requestId, shape.requestId].find((each) => typeof each === 'string')
  return {
    code: typeof shape.code === 'string' ? shape.code : '',
    status: typeof shape.status === 'number' ? shape.status : 0,
    id: id || null,
    values: Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) => (isPlain(value) ? [[key, value] as const] : [])),
    ),
  }
}

function general({ status, code }: FailureView): string {
  if (status === 401 || code === 'UNAUTHORIZED') return 'SIGNED_OUT'
  if (status === 403 || code === 'FORBIDDEN') return 'NOT_ALLOWED'
  if (status === 404 || code === 'NOT_FOUND') return 'GONE'
  if (status === 429) return 'TOO_OFTEN'
  if (status >= 400) return 'OURS'
  return typeof navigator !== 'undefined' && !navigator.onLine ? 'OFFLINE' : 'UNREACHABLE'
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
