import type {
  boardRequestsInput,
  listRequestsInput,
  requestDetailSchema,
  requestFactsInput,
  requestFilter,
  requestNoteSchema,
  requestSchema,
  requestViewSchema,
} from '@cartie/contract/requests'
import { err, ok, type Id, type Money, type Result } from '@cartie/kernel'
import type { z } from 'zod'
import type { RequestChanged, RequestStateRefuses } from './errors.ts'

/*
 * Glossary
 * request   what a client wants found (BUY) or offered (SELL)
 * number    what people call it, `REQ-1001`; given once, in order, never again
 * open      in any state but WON and LOST
 */

export type RequestId = Id<'request'>
export type RequestNoteId = Id<'request-note'>
export type RequestNote = z.infer<typeof requestNoteSchema>
export type RequestView = z.infer<typeof requestViewSchema>
export type RequestDetail = z.infer<typeof requestDetailSchema>
/** What the client wants or offers, without where it stands. */
export type RequestFacts = Pick<Request, keyof z.infer<typeof requestFactsInput>>
export type RequestFilter = z.infer<typeof requestFilter>
export type RequestPage = z.infer<typeof listRequestsInput>
export type RequestBoardQuery = z.infer<typeof boardRequestsInput>

export type RequestState = Request['state']
export type OpenState = Exclude<RequestState, 'WON' | 'LOST'>
/** A request; `openState` is where it stands, or stood before it was closed. */
export type RequestRecord = Request & { readonly openState: OpenState }
export type Request = z.infer<typeof requestSchema>
export type RequestChange = Partial<
  Omit<RequestRecord, 'id' | 'number' | 'version' | 'changedBy' | 'createdAt' | 'updatedAt'>
>

export const firstNumber = 1001
export const formatNumber = (number: number): string => `REQ-${number}`

/** Reads a number as people type it: `REQ-1001`, `req 1001`, `1001`. Null when it is none. */
export function readNumber(text: string): number | null {
  const digits = /^\s*(?:req[\s-]*)?#?(\d{1,9})\s*$/i.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Refuses a command that was decided upon an older version; without a version the newest is meant. */
export function checkVersion(request: Request, version: number | undefined): Result<null, RequestChanged> {
  if (version === undefined || version === request.version) return ok(null)
  const { version: newest, updatedAt: changedAt, changedBy } = request
  return err({ code: 'REQUEST_CHANGED', data: { version: newest, changedAt, changedBy } })
}

export const isClosed = (state: RequestState): state is 'WON' | 'LOST' => state === 'WON' || state === 'LOST'

/** The client bought, or their car was sold. */
export function win(
  request: RequestRecord,
  wonAmount: Money | null,
  now: Date,
): Result<RequestChange, RequestStateRefuses> {
  if (isClosed(request.state)) return refuse(request)
  return ok({ state: 'WON', closedAt: now, wonAmount, lostReason: null })
}

/** Nothing comes of it, and why. */
export function lose(
  request: RequestRecord,
  lostReason: string,
  now: Date,
): Result<RequestChange, RequestStateRefuses> {
  if (isClosed(request.state)) return refuse(request)
  return ok({ state: 'LOST', closedAt: now, wonAmount: null, lostReason })
}

/** Takes a closed request up where it stood before. */
export function reopen(request: RequestRecord): Result<RequestChange, RequestStateRefuses> {
  if (!isClosed(request.state)) return refuse(request)
  return ok({ state: request.openState, closedAt: null, wonAmount: null, lostReason: null })
}

const refuse = ({ state }: Request) => err({ code: 'REQUEST_STATE_REFUSES', data: { state } })
