import { err, type Err, type Result } from '@cartie/kernel'
import type { RefusalParameters } from './wire.ts'

/** A call the Bot API turns down: HTTP status and `error_code`, the sentence, and what it adds for machines. */
export type Refusal = {
  readonly code: 'TELEGRAM_REFUSED'
  readonly status: number
  readonly description: string
  readonly parameters?: RefusalParameters
}

export type Answer<T = unknown> = Result<T, Refusal>

export function refuse(status: number, description: string, parameters?: RefusalParameters): Err<Refusal> {
  return err({ code: 'TELEGRAM_REFUSED', status, description, ...(parameters && { parameters }) })
}

export const badRequest = (text: string): Err<Refusal> => refuse(400, `Bad Request: ${text}`)
export const forbidden = (text: string): Err<Refusal> => refuse(403, `Forbidden: ${text}`)
export const conflict = (text: string): Err<Refusal> => refuse(409, `Conflict: ${text}`)
export const tooMany = (seconds: number): Err<Refusal> =>
  refuse(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
