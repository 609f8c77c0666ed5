import type { Request, RequestState } from './request.ts'

export type RequestNotFound = { readonly code: 'REQUEST_NOT_FOUND' }
/** Somebody was faster: what the request is now, since when and through whom. */
export type RequestChanged = {
  readonly code: 'REQUEST_CHANGED'
  readonly data: { readonly version: number; readonly changedAt: Date; readonly changedBy: Request['changedBy'] }
}
/** The request is in a state that does not know this command. */
export type RequestStateRefuses = {
  readonly code: 'REQUEST_STATE_REFUSES'
  readonly data: { readonly state: RequestState }
}
/** Not 17 of the letters and digits a VIN is made of (ISO 3779: no I, O, Q). */
export type VinInvalid = { readonly code: 'VIN_INVALID'; readonly data: { readonly vin: string } }
export type LeadNotFound = { readonly code: 'LEAD_NOT_FOUND' }
export type MemberNotFound = { readonly code: 'MEMBER_NOT_FOUND' }
